import type { Can } from '@balian/contract/can'
import { checkReceipt, receiptList, topicPage, topicRoll } from '@balian/contract/deliberation'
import { forums } from '@balian/contract/forums'
import type { Caller } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'
import { read } from '../../platform/read.ts'
import { canOf } from '../access/index.ts'
import { countsOf, differing, objectionsTo, onRoll, receiptCounted, receiptsOf, rollOf, turnoutOf } from '../ballots/index.ts'
import { filesOf } from '../files/index.ts'
import { namesOf } from '../groups/index.ts'
import { spokenNames } from '../places/index.ts'
import { inOffice, loadTopic, type TopicSubject } from './load.ts'
import { policy } from './policy.ts'
import { neededOf, possible, steps } from './rules.ts'
import { minutesOf, postsOf, stepsOf } from './store.ts'
import type { MinutesTable, TopicTable } from './tables.ts'
import { shown } from './topic-list.ts'

/** What may be done now; who is not on the roll, or has voted, casts no vote. */
function states(topic: TopicTable, mine: { onRoll: boolean; voted: boolean }, today: string): Can {
  const can: Can = Object.fromEntries(
    Object.keys(steps).map((step): [string, true | string] => [step, possible(topic.state, step as keyof typeof steps) || `topic-${topic.state}`]),
  )
  if (can.vote === true && !mine.onRoll) can.vote = 'roll'
  if (can.vote === true && mine.voted) can.vote = 'voted'
  if (topic.method === 'hands') Object.assign(can, { vote: 'hands', handPaper: 'hands' })
  if (can.carry === true && today <= topic.objections_until!) can.carry = 'objections-open'
  if (can.object === true && today > topic.objections_until!) can.object = 'objections-over'
  return { ...can, addFiles: true, roll: true }
}

/** The counts, as long as it is counted: neither person sees the other’s before both have entered theirs. Residents see the result only. */
async function countsShown(tx: Tx, me: Caller, topic: TopicTable) {
  const counts = await countsOf(tx, topic)
  const both = counts.length > 1
  const shownCounts = counts.map(({ account, name, present, votes, blank, invalid }) => ({
    name,
    mine: account === me.account,
    count: topic.state === 'counting' && (both || account === me.account) ? { present, votes, blank, invalid } : null,
  }))
  return { counts: shownCounts, differing: both && topic.state === 'counting' ? differing(counts[0]!, counts[1]!) : [] }
}

const minutesShown = (row: MinutesTable, office: boolean) => ({
  heldOn: row.held_on,
  began: row.began,
  ended: row.ended,
  chair: row.chair,
  recorder: row.recorder,
  watchers: row.watchers,
  text: row.text,
  attended: office ? row.attended : [],
  writtenBy: row.written_by,
  writtenAt: row.written_at,
})

const resultShown = (topic: TopicTable) =>
  topic.took === null ? null : { took: topic.took, votes: topic.votes ?? {}, blank: topic.blank ?? 0, invalid: topic.invalid ?? 0, chosen: topic.chosen }

const factsOf = (topic: TopicTable) => ({
  group: topic.in_group,
  proposal: topic.proposal,
  by: topic.put_by,
  proposer: topic.proposer,
  options: topic.options,
  meetAt: topic.meet_at,
  objectionDays: topic.objection_days,
  tally: resultShown(topic),
  notice: topic.notice,
  publishedOn: topic.published_on,
  decidedOn: topic.decided_on,
  doneOn: topic.done_on,
  note: topic.note,
  version: topic.version,
})

async function objectionsShown(tx: Tx, me: Caller, topic: TopicTable) {
  const rows = await objectionsTo(tx, topic)
  return rows.map((one) => ({
    id: one.id,
    text: one.text,
    mine: one.person !== null && one.person === me.person,
    madeAt: one.made_at,
    answer: one.answer,
    upheld: one.upheld,
    answeredAt: one.answered_at,
  }))
}

export async function topicPageOf(tx: Tx, me: Caller, { topic, ...subject }: TopicSubject, today: string) {
  const seen = me.person ? await onRoll(tx, topic, me.person) : undefined
  const mine = { onRoll: seen !== undefined, voted: seen?.voted != null }
  const office = inOffice(me, topic.place)
  const minutes = await minutesOf(tx, topic)
  const turnout = await turnoutOf(tx, topic)
  const posts = await postsOf(tx, topic)
  const carried = await stepsOf(tx, topic)
  const placeName = (await spokenNames(tx, [topic.place])).get(topic.place) ?? topic.place
  return {
    ...shown(topic, placeName, topic.state === 'voting' && topic.method === 'ballot' && mine.onRoll && !mine.voted),
    ...factsOf(topic),
    ...(await countsShown(tx, me, topic)),
    turnout: { ...turnout, attended: minutes?.attended.length ?? 0 },
    needed: neededOf(forums[topic.forum], turnout.size),
    posts: posts.map(({ id, name, office: official, meeting, text, at, account }) => ({
      id,
      name,
      office: official,
      mine: account === me.account,
      meeting,
      text,
      at,
    })),
    minutes: minutes ? minutesShown(minutes, office) : null,
    objections: await objectionsShown(tx, me, topic),
    steps: carried.map(({ id, title, who, due, done_on, note }) => ({ id, title, who, due, doneOn: done_on, note, late: done_on === null && due < today })),
    files: await filesOf(tx, topic),
    mine,
    can: canOf(me, policy, 'deliberation', subject, states(topic, mine, today)),
  }
}

export const topicPageHandler = read(topicPage, {
  subject: loadTopic,
  shows: 'nobody',
  run: ({ tx, me, today, subject }) => topicPageOf(tx, me, subject, today),
})

export const topicRollHandler = read(topicRoll, {
  subject: async (c) => ({ ...(await loadTopic(c)), people: [], groups: [] }),
  shows: 'nobody',
  run: async ({ tx, subject: { topic } }) => {
    const rows = await rollOf(tx, topic)
    const name = await namesOf(
      tx,
      rows.map((row) => row.person),
    )
    const attended = new Set((await minutesOf(tx, topic))?.attended)
    const items = rows.map(({ person, voted }) => ({
      person,
      name: name(person).name,
      placeName: name(person).placeName,
      voted,
      attended: attended.has(person),
    }))
    return { items: items.toSorted((a, b) => a.placeName.localeCompare(b.placeName, 'zh') || a.name.localeCompare(b.name, 'zh')) }
  },
})

export const checkReceiptHandler = read(checkReceipt, {
  subject: loadTopic,
  shows: 'nobody',
  run: async ({ tx, input, subject: { topic } }) => ({ counted: await receiptCounted(tx, topic, input.code) }),
})

export const receiptListHandler = read(receiptList, {
  subject: loadTopic,
  shows: 'nobody',
  run: async ({ tx, subject: { topic } }) => ({ items: await receiptsOf(tx, topic) }),
})
