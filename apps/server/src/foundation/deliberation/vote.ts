import { castTopicVote, closeTopicVote, enterTopicCount, handTopicPaper, openTopicVote } from '@balian/contract/deliberation-acts'
import { forums } from '@balian/contract/forums'
import type { Day } from '@balian/contract/ids'
import { command } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/index.ts'
import { fail, wrong } from '../../platform/problem.ts'
import {
  type Counted,
  castBallot,
  closeBallot,
  countBox,
  countsOf,
  handOut,
  joinSmallSums,
  mustAddUp,
  onRoll,
  openBallot,
  putCount,
  rollOf,
  sameCount,
  turnoutOf,
} from '../ballots/index.ts'
import { tellResidents } from '../messages/index.ts'
import { act, after, loadTopic, loadTopicLocked, loadTopicShared, mayNow } from './load.ts'
import { choicesOf, resultOf } from './rules.ts'
import { changeTopic } from './store.ts'
import type { TopicTable } from './tables.ts'

export const openTopicVoteHandler = command(openTopicVote, {
  subject: loadTopicLocked,
  audit: ({ subject: { topic } }) => act(topic),
  run: async ({ tx, now, subject: { topic } }) => {
    mayNow(topic, 'openVote')
    await openBallot(tx, topic, [...choicesOf(topic.options), 'blank'])
    await changeTopic(tx, topic, { state: 'voting' })
    if (topic.method === 'ballot') {
      const roll = (await rollOf(tx, topic)).map(({ person }) => person)
      const about = { kind: 'topic', id: topic.id, place: topic.place }
      await tellResidents(tx, { key: 'deliberation.voting', params: { title: topic.title }, about }, roll, now)
    }
    return after(topic, 'voting')
  },
})

/** The own vote. Neither the log nor the reply says what it was. */
export const castTopicVoteHandler = command(castTopicVote, {
  subject: loadTopic,
  audit: ({ subject: { topic } }) => act(topic),
  run: async ({ tx, me, input, subject: { topic } }) => {
    mayNow(topic, 'vote')
    if (topic.method !== 'ballot') fail('wrong-step', { state: 'hands', step: 'vote' })
    const seen = await onRoll(tx, topic, me.person!)
    if (!seen) fail('forbidden', { because: 'roll' })
    if (seen.voted) fail('wrong-step', { state: 'voted', step: 'vote' })
    if (![...choicesOf(topic.options), 'blank'].includes(input.choice)) wrong('choice', 'choices', '请选择一项。', 'Choose one of them.')
    if (!(await castBallot(tx, topic, [input.choice], input.receipt))) fail('wrong-step', { state: 'voted', step: 'vote' })
    return {}
  },
})

export const handTopicPaperHandler = command(handTopicPaper, {
  subject: loadTopicShared,
  audit: ({ subject: { topic } }) => act(topic),
  run: async ({ tx, input, subject: { topic } }) => {
    mayNow(topic, 'handPaper')
    if (topic.method !== 'ballot') fail('wrong-step', { state: 'hands', step: 'handPaper' })
    if (!(await handOut(tx, topic, input.person))) fail('wrong-step', { state: 'voted', step: 'handPaper' })
    return {}
  },
})

/** Adds the box to what was counted by hand, and says how it ended. */
async function decide(tx: Tx, topic: TopicTable, counted: Counted, today: Day) {
  const box = await countBox(tx, topic)
  const { size, own } = await turnoutOf(tx, topic)
  const sum = (choice: string): number => (box.get(choice) ?? 0) + (counted.votes[choice] ?? 0)
  const votes = Object.fromEntries(choicesOf(topic.options).map((choice) => [choice, sum(choice)]))
  const took = own + counted.present
  const { outcome, chosen } = resultOf({ forum: forums[topic.forum], size, took, votes })
  const state = outcome === 'passed' ? ('decided' as const) : ('failed' as const)
  const sums = { took, votes, blank: (box.get('blank') ?? 0) + counted.blank, invalid: counted.invalid }
  await changeTopic(tx, topic, { state, outcome, chosen, decided_on: today, ...sums })
  await joinSmallSums(tx, topic)
  return after(topic, state)
}

const nothing: Counted = { present: 0, votes: {}, blank: 0, invalid: 0 }

export const closeTopicVoteHandler = command(closeTopicVote, {
  subject: loadTopicLocked,
  audit: ({ subject: { topic }, result }) => act(topic, { state: result.state }),
  run: async ({ tx, today, subject: { topic } }) => {
    mayNow(topic, 'closeVote')
    await closeBallot(tx, topic)
    const { papers } = await turnoutOf(tx, topic)
    if (papers === 0 && topic.method === 'ballot') return decide(tx, topic, nothing, today)
    await changeTopic(tx, topic, { state: 'counting' })
    return after(topic, 'counting')
  },
})

/** Two people count, each for themselves; the result stands when they agree. */
export const enterTopicCountHandler = command(enterTopicCount, {
  subject: loadTopicShared,
  audit: ({ subject: { topic }, result }) => act(topic, { agreed: result.agreed }),
  run: async ({ tx, me, input, today, subject: { topic } }) => {
    mayNow(topic, 'enterCount')
    const { size, papers } = await turnoutOf(tx, topic)
    mustAddUp(input, { most: topic.method === 'hands' ? size : papers, choices: choicesOf(topic.options), each: 1 })
    const { present, votes, blank, invalid } = input
    const mine = { county: topic.county, ballot: topic.id, account: me.account!, name: me.name, present, votes, blank, invalid }
    await putCount(tx, mine)
    const others = (await countsOf(tx, topic)).filter((one) => one.account !== me.account)
    if (others.some((one) => sameCount(one, mine))) return { ...(await decide(tx, topic, mine, today)), agreed: true }
    await changeTopic(tx, topic, {})
    return { ...after(topic, 'counting'), agreed: others.length > 0 ? false : null }
  },
})
