import type { MouseEvent } from 'react'
import { useNavigate } from 'react-router'

/** A row that leads to a page of these: a link that the browser knows, taken without loading anew. */
export function useLinked() {
  const go = useNavigate()
  return (to: string) => ({
    href: `/my${to}`,
    onPress: (event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return
      event.preventDefault()
      void go(to)
    },
  })
}
