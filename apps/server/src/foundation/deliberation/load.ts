import type { Id } from '@balian/contract/ids'
import type { Caller } from '../../platform/caller.ts'
import { covers } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Subject } from '../../platform/handler.ts'
import { fail } from '../../platform/problem.ts'
import { onRoll } from '../ballots/index.ts'
import { possible, type steps } from './rules.ts'
import { lockTopic, topicOf } from './store.ts'
import type { TopicTable } from './tables.ts'

export interface TopicSubject extends Subject {
  readonly topic: TopicTable
}
interface Asked {
  readonly tx: Tx
  readonly me: Caller
  readonly input: { readonly id: Id }
}

/** The topic; it is the own of those on its roll and of who brought it up. */
export async function loadTopic({ tx, me, input }: Asked): Promise<TopicSubject> {
  const topic = (await topicOf(tx, input.id)) ?? fail('not-found')
  const own = me.person !== null && (topic.person === me.person || (await onRoll(tx, topic, me.person)) !== undefined)
  return { topic, place: topic.place, groups: topic.in_group ? [topic.in_group] : [], people: own ? [me.person!] : [] }
}

/** The topic, its row locked for an act of the office; `version` makes an old one stale. */
export async function loadTopicLocked({ tx, input }: Pick<Asked, 'tx' | 'input'>): Promise<TopicSubject> {
  const topic = (await lockTopic(tx, input.id)) ?? fail('not-found')
  return { topic, place: topic.place, version: topic.version }
}

/** The same for acts that many people do side by side, and that know of no version. */
export const loadTopicShared = async (c: Pick<Asked, 'tx' | 'input'>): Promise<TopicSubject> => {
  const { topic, place } = await loadTopicLocked(c)
  return { topic, ...(place ? { place } : {}) }
}

export function mayNow({ state }: TopicTable, step: keyof typeof steps): void {
  if (!possible(state, step)) fail('wrong-step', { state, step })
}

/** Whether the caller speaks for the office of the place. */
export const inOffice = (me: Caller, place: string): boolean => me.posts.some((post) => covers(post.place, place))

/** What a command answers with. */
export const after = ({ id, version }: TopicTable, state: TopicTable['state']) => ({ id, version: version + 1, state })

/** How an act stands in the log. */
export const act = ({ id, place }: TopicTable, detail: Record<string, unknown> = {}) => ({ on: ['topic', id] as const, place, detail })
