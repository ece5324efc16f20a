import { placeChildren } from '@balian/contract/places'
import { Navigate } from 'react-router'
import { useRead } from '../data/index.ts'
import { paths } from '../paths.ts'
import { usePlace } from '../session/place.tsx'

/** Leads to the place that the desk looks at; a caller without a post begins at the top. */
export function Component() {
  const { place } = usePlace()
  const top = useRead(placeChildren, {}, { when: place === '', fresh: 600 })
  const code = place || top.data?.items[0]?.code
  return code ? <Navigate replace to={paths.place(code)} /> : null
}
