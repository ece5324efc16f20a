import type { Reply, Route, Sent } from '@balian/contract/route'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ask, Refused, unreached } from './server.ts'

const prefix = 'balian.seen.'

/** Forgets whatever this phone has seen: nothing of one person stays for the next. */
export function forgetSeen(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key)
}

function remembered<T>(slot: string): T | undefined {
  try {
    return JSON.parse(localStorage.getItem(slot) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

interface Seen<T> {
  readonly data: T | undefined
  readonly error: Refused | null
  /** What is shown is from before, for the server cannot be reached. */
  readonly old: boolean
  readonly again: () => void
}

/** A route's answer, or, without network, the last one that this phone saw. */
export function useSeen<R extends Route>(route: R, input: Sent<R>): Seen<Reply<R>> {
  const slot = prefix + route.name + JSON.stringify(input)
  const asked = useQuery<Reply<R>, Refused>({
    queryKey: [route.name, input],
    queryFn: () => ask(route, input),
    retry: false,
    networkMode: 'always',
  })
  useEffect(() => {
    if (asked.data !== undefined) localStorage.setItem(slot, JSON.stringify(asked.data))
  }, [asked.data, slot])
  const cut = asked.error instanceof Refused && asked.error.code === unreached
  const data = asked.data ?? (cut ? remembered<Reply<R>>(slot) : undefined)
  return { data, error: asked.error, old: cut && data !== undefined, again: () => void asked.refetch() }
}
