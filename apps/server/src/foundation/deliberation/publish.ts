import { deliberationWords } from '@balian/contract/deliberation'
import { answerTopicObjection, draftNotice, objectTopic, publishTopic } from '@balian/contract/deliberation-acts'
import { forums } from '@balian/contract/forums'
import type { Day } from '@balian/contract/ids'
import { addDays } from '../../platform/calendar.ts'
import { command } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/index.ts'
import { dayInWords } from '../../platform/print/index.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { changeObjection, insertObjection, objectionsTo, turnoutOf } from '../ballots/index.ts'
import { tellResidents } from '../messages/index.ts'
import { act, after, loadTopic, loadTopicLocked, mayNow } from './load.ts'
import { choicesOf, neededOf, redacted } from './rules.ts'
import { changeTopic, minutesOf } from './store.ts'
import type { TopicTable } from './tables.ts'

/** What a choice is called: 同意, 不同意, or the option itself. */
export const choiceName = ({ options }: Pick<TopicTable, 'options'>, choice: string): string =>
  options[Number(choice) - 1] ?? deliberationWords[choice]?.zh ?? choice

export const votesInWords = (topic: TopicTable): string =>
  [
    ...choicesOf(topic.options).map((choice) => `${choiceName(topic, choice)}${topic.votes?.[choice] ?? 0}票`),
    `弃权${topic.blank ?? 0}票`,
    ...(topic.invalid ? [`无效${topic.invalid}票`] : []),
  ].join('，')

/** The decision as it is told to the village, before anything is blotted out. */
async function noticeOf(tx: Tx, topic: TopicTable, today: Day): Promise<string> {
  const { size } = await turnoutOf(tx, topic)
  const held = (await minutesOf(tx, topic))?.held_on ?? topic.meet_on ?? today
  const rule = forums[topic.forum]
  const decided = topic.options.length > 0 && topic.chosen ? `就“${topic.title}”选定：${choiceName(topic, topic.chosen)}。` : `就“${topic.title}”作出决定。`
  return [
    `${dayInWords(held)}，${rule.zh}在${topic.meet_place}召开，${decided}`,
    topic.proposal,
    `应参加${size}人，法定${neededOf(rule, size)}人，实际参加表决${topic.took ?? 0}人；${votesInWords(topic)}。符合${rule.law}的规定，决定有效。`,
    `公示期为${dayInWords(today)}至${dayInWords(addDays(today, topic.objection_days))}。对结果有异议的，请在公示期内向村社会服务管理站提出。`,
  ].join('\n')
}

export const draftNoticeHandler = read(draftNotice, {
  subject: loadTopic,
  shows: 'nobody',
  run: async ({ tx, input, today, subject: { topic } }) => {
    mayNow(topic, 'publish')
    return redacted(await noticeOf(tx, topic, today), input.hide)
  },
})

/** Publishes the decision. The same numbers are blotted out again, whatever the office has written into the draft. */
export const publishTopicHandler = command(publishTopic, {
  subject: loadTopicLocked,
  audit: ({ subject: { topic } }) => act(topic),
  run: async ({ tx, input, today, subject: { topic } }) => {
    mayNow(topic, 'publish')
    if (!(await minutesOf(tx, topic))) wrong('text', 'minutes-first', '请先写会议记录，再公布结果。', 'Write the minutes of the meeting first, then publish.')
    const until = addDays(today, topic.objection_days)
    const { text } = redacted(input.text, input.hide)
    await changeTopic(tx, topic, { state: 'objections', notice: text, published_on: today, objections_until: until })
    return after(topic, 'objections')
  },
})

export const objectTopicHandler = command(objectTopic, {
  subject: loadTopic,
  audit: ({ input, subject: { topic } }) => act(topic, { objection: input.objection }),
  run: async ({ tx, me, input, now, today, subject: { topic } }) => {
    mayNow(topic, 'object')
    if (today > topic.objections_until!) fail('wrong-step', { state: 'objections-over', step: 'object' })
    const row = { county: topic.county, id: input.objection, ballot: topic.id, person: me.person, text: input.text }
    await insertObjection(tx, { ...row, made_at: now.toISOString() })
    return {}
  },
})

/** Upheld, the decision is undone and the matter may be brought up anew. */
export const answerTopicObjectionHandler = command(answerTopicObjection, {
  subject: async ({ tx, input }) => {
    const { topic } = await loadTopicLocked({ tx, input })
    return { topic, place: topic.place }
  },
  audit: ({ input, subject: { topic } }) => act(topic, { objection: input.objection, upheld: input.upheld }),
  run: async ({ tx, input, now, subject: { topic } }) => {
    mayNow(topic, 'answerObjection')
    const objection = (await objectionsTo(tx, topic)).find((one) => one.id === input.objection) ?? fail('not-found')
    if (objection.answer !== null) fail('wrong-step', { state: 'answered', step: 'answerObjection' })
    await changeObjection(tx, objection, { answer: input.answer, upheld: input.upheld, answered_at: now.toISOString() })
    const state = input.upheld ? 'failed' : 'objections'
    await changeTopic(tx, topic, input.upheld ? { state, outcome: 'objection' } : {})
    const about = { kind: 'topic', id: topic.id, place: topic.place }
    if (objection.person) await tellResidents(tx, { key: 'deliberation.answered', params: { title: topic.title }, about }, [objection.person], now)
    return after(topic, state)
  },
})
