import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'

/** What a list asks, as text in the page's address: filters, `page`, `size`, `sort`. */
export type ListQuery = Readonly<Record<string, string>>

interface InAddress {
  readonly query: ListQuery
  /** Changes some; an empty or undefined value leaves the address. Changing anything but the page goes back to page 1. */
  readonly set: (change: Readonly<Record<string, string | number | undefined | null>>) => void
}

/** A list's question kept in the page's address, so that going back, reloading and sending the link all show the same list. */
export function useListQuery(defaults: ListQuery = {}): InAddress {
  const [params, setParams] = useSearchParams()
  const text = params.toString()
  const first = JSON.stringify(defaults)
  const query = useMemo(() => ({ ...(JSON.parse(first) as ListQuery), ...Object.fromEntries(new URLSearchParams(text)) }), [text, first])
  const set = useCallback<InAddress['set']>(
    (change) =>
      setParams(
        (now) => {
          const next = new URLSearchParams(now)
          if (!('page' in change)) next.delete('page')
          for (const [name, value] of Object.entries(change)) {
            if (value === undefined || value === null || value === '') next.delete(name)
            else next.set(name, String(value))
          }
          return next
        },
        { replace: !('page' in change) },
      ),
    [setParams],
  )
  return { query, set }
}
