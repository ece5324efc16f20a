import type { PlaceCode } from '@balian/contract/ids'
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useMe } from './session.tsx'

interface AtPlace {
  /** The place that the desk looks at; the caller's first post unless another was chosen. */
  readonly place: PlaceCode
  readonly choose: (place: PlaceCode) => void
}

const At = createContext<AtPlace | null>(null)

/** Keeps the place that the desk looks at: in the address as `?place=`, else what this account chose on this device. */
export function PlaceChosen({ children }: { readonly children: ReactNode }) {
  const me = useMe()
  const [params, setParams] = useSearchParams()
  const slot = `balian.place.${me.account}`
  const [remembered, remember] = useState(() => localStorage.getItem(slot))
  const first = me.posts[0]?.place ?? ''
  const within = (code: string | null): code is string => code !== null && me.posts.some((post) => code.startsWith(post.place))
  const asked = params.get('place')
  const place = [asked, remembered].find(within) ?? first
  const choose = useCallback(
    (code: PlaceCode) => {
      localStorage.setItem(slot, code)
      remember(code)
      setParams((now) => {
        const next = new URLSearchParams(now)
        next.set('place', code)
        next.delete('page')
        return next
      })
    },
    [slot, setParams],
  )
  const value = useMemo(() => ({ place, choose }), [place, choose])
  return <At value={value}>{children}</At>
}

/** The place that the desk looks at, and how to look at another. */
export function usePlace(): AtPlace {
  const at = useContext(At)
  if (!at) throw new Error('usePlace is for pages inside the frame.')
  return at
}
