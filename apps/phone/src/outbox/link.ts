import { useSyncExternalStore } from 'react'

/** How the phone stands to the server, as its last attempt showed. */
export interface Link {
  /** The server answered. */
  readonly online: boolean
  /** The server knows who this is; otherwise the password is asked for before anything is sent. */
  readonly signedIn: boolean
  /** Under way just now. */
  readonly busy: boolean
  /** How much of a first fetch is done, 0 to 1; null outside of it. */
  readonly progress: number | null
}

let link: Link = { online: navigator.onLine, signedIn: true, busy: false, progress: null }
const hearers = new Set<() => void>()

export const linkNow = (): Link => link

export function setLink(change: Partial<Link>): void {
  const next = { ...link, ...change }
  if (Object.entries(next).every(([name, value]) => link[name as keyof Link] === value)) return
  link = next
  for (const hear of hearers) hear()
}

const subscribe = (hear: () => void) => {
  hearers.add(hear)
  return () => void hearers.delete(hear)
}

export const useLink = (): Link => useSyncExternalStore(subscribe, linkNow)
