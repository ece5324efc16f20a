import type { MatterKind } from '@balian/contract/matters'
import type { CasePage } from '../cases/case-page.ts'
import type { Station } from '../cases/Stations.tsx'

/** The usual way of a kind: from the start along the first main step of each state to its end. Steps under "more" and grave ones lead off it, but for the good end. */
export function usualWay(kind: MatterKind): readonly string[] {
  const way: string[] = [kind.start]
  for (;;) {
    const here = way.at(-1)!
    const steps = Object.values(kind.steps).filter(
      (step) => step.from.includes(here) && step.to !== undefined && step.to !== 'before' && !way.includes(step.to) && !step.aside,
    )
    const onward = steps.find((step) => !step.grave) ?? steps.find((step) => kind.states[step.to!]?.tone === 'good')
    if (!onward) return way
    way.push(onward.to!)
  }
}

/** Where a matter stands on the usual way; off it, where it left it. Too short a way says nothing. */
export function wayOf(kind: MatterKind, { head, steps }: Pick<CasePage, 'head' | 'steps'>, said: (state: string) => string): readonly Station[] {
  const way = usualWay(kind)
  if (way.length < 3) return []
  const station = (key: string, stand: Station['stand']): Station => ({ key, word: said(key), stand })
  const at = way.indexOf(head.state)
  const ended = kind.states[head.state]?.end === true
  if (at >= 0) return way.map((state, i) => station(state, i < at || (i === at && ended) ? 'done' : i === at ? 'here' : ended ? 'off' : 'ahead'))
  const left = Math.max(0, ...steps.map((step) => way.indexOf(step.to)))
  const behind = way.slice(0, left + 1).map((state) => station(state, 'done'))
  return [...behind, station(head.state, 'here'), ...way.slice(left + 1).map((state) => station(state, ended ? 'off' : 'ahead'))]
}
