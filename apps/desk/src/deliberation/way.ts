import type { TopicState } from '@balian/contract/deliberation'
import type { Station } from '../cases/Stations.tsx'
import type { Topic } from './topic.ts'

const way: readonly TopicState[] = ['proposed', 'discussing', 'voting', 'counting', 'decided', 'objections', 'carrying', 'done']

/** How far a topic had come that left the way. */
function leftAfter(topic: Topic): number {
  if (topic.publishedOn) return way.indexOf('objections')
  if (topic.tally) return way.indexOf('counting')
  return topic.meetOn ? way.indexOf('discussing') : 0
}

/** Where a topic stands on its way; off it, where it left it. */
export function wayOf(topic: Topic, said: (state: string) => string): readonly Station[] {
  const station = (state: TopicState, stand: Station['stand']): Station => ({ key: state, word: said(state), stand })
  const at = way.indexOf(topic.state)
  if (at >= 0) return way.map((state, i) => station(state, i < at || (state === 'done' && i === at) ? 'done' : i === at ? 'here' : 'ahead'))
  const left = leftAfter(topic)
  return [
    ...way.slice(0, left + 1).map((state) => station(state, 'done')),
    station(topic.state, 'here'),
    ...way.slice(left + 1).map((state) => station(state, 'off')),
  ]
}
