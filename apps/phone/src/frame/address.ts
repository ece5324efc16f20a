import { useSyncExternalStore } from 'react'

const subscribe = (hear: () => void) => {
  addEventListener('hashchange', hear)
  return () => removeEventListener('hashchange', hear)
}

/** The page in sight: what stands after `#/`. */
export const useAddress = (): string => useSyncExternalStore(subscribe, () => decodeURI(location.hash.replace(/^#\/?/, '')))

/** Goes to a page. */
export const go = (to: string): void => void (location.hash = `#/${to}`)

/** The parameters when the address fits the pattern (`people/:id`), else null. */
export function fits(pattern: string, address: string): Readonly<Record<string, string>> | null {
  const [wanted, given] = [pattern.split('/'), address.split('/')]
  if (wanted.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [i, part] of wanted.entries()) {
    if (part.startsWith(':')) params[part.slice(1)] = given[i]!
    else if (part !== given[i]) return null
  }
  return params
}
