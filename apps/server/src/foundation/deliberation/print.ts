import { deliberationWords, topicPrint } from '@balian/contract/deliberation'
import { forums } from '@balian/contract/forums'
import { type Block, dayInWords, type PrintDocument, printed } from '../../platform/print/index.ts'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { turnoutOf } from '../ballots/index.ts'
import { spokenNames } from '../places/index.ts'
import { inOffice, loadTopic } from './load.ts'
import { choiceName, votesInWords } from './publish.ts'
import { choicesOf, neededOf } from './rules.ts'
import { minutesOf, postsOf, stepsOf } from './store.ts'
import type { MinutesTable, PostTable, StepTable, TopicTable } from './tables.ts'

interface Printed {
  readonly topic: TopicTable
  readonly place: string
  readonly today: string
  readonly size: number
  readonly posts: readonly PostTable[]
  readonly minutes: MinutesTable | undefined
  readonly steps: readonly StepTable[]
}

const zh = (key: string): string => deliberationWords[key]?.zh ?? key
const said = (text: string): Block => ({ kind: 'paragraph', text })
const lines = (text: string): Block[] => text.split('\n').map(said)
const seal = (place: string, day: string): Block => ({ kind: 'seal', office: `${place}村民委员会`.replace('村村民', '村民'), date: dayInWords(day) })

function notice({ topic, place, today, size }: Printed): Block[] {
  const rule = forums[topic.forum]
  return [
    { kind: 'title', text: `${rule.zh.replace(/（.*/, '')}通知` },
    said(`兹定于${dayInWords(topic.meet_on ?? undefined)}${topic.meet_at}在${topic.meet_place}召开${place}${rule.zh}，议题：${topic.title}。`),
    { kind: 'heading', text: '一、提请讨论的内容' },
    ...lines(topic.proposal),
    ...topic.options.map((option, i): Block => ({ kind: 'clause', number: `（${i + 1}）`, text: option })),
    { kind: 'heading', text: '二、怎样表决' },
    said(`采用${zh(topic.method)}方式。应参加${size}人，至少${neededOf(rule, size)}人参加方为有效；经到会人员的过半数同意，决定通过。依据：${rule.law}。`),
    ...(topic.method === 'ballot' ? [said('可以到会投票，也可以登录平台投票，每人一票。投票不记名，任何人不得查问他人的投票。')] : []),
    said('不能到会的，请提前向村社会服务管理站说明，并可以书面提出意见。'),
    seal(place, today),
  ]
}

/** Two ballot papers on each sheet. */
function ballots({ topic }: Printed): Block[] {
  const row = (text: string) => ({ cells: [{ text }, { text: '　□　', align: 'center' as const }] })
  const one: Block[] = [
    { kind: 'title', text: '表　决　票' },
    said(`事项：${topic.title}`),
    { kind: 'form', columns: [3, 1], rows: choicesOf(topic.options).map((choice) => row(choiceName(topic, choice))) },
    { kind: 'paragraph', small: true, text: '在选定的一格内画“√”，只选一项；多选的无效，不选的为弃权。请勿署名。' },
  ]
  return [...one, { kind: 'space', lines: 3 }, ...one]
}

function minutesPaper({ topic, place, size, posts, minutes }: Printed): Block[] {
  if (!minutes) fail('not-found')
  const label = (text: string) => ({ text, label: true })
  const atMeeting = posts.filter((one) => one.meeting)
  return [
    { kind: 'title', text: `${place}${zh(topic.forum)}记录` },
    {
      kind: 'form',
      columns: [1, 2, 1, 2],
      rows: [
        { cells: [label('议题'), { text: topic.title, span: 3 }] },
        { cells: [label('时间'), { text: `${dayInWords(minutes.held_on)}${minutes.began}—${minutes.ended}` }, label('地点'), { text: topic.meet_place }] },
        { cells: [label('主持人'), { text: minutes.chair }, label('记录人'), { text: minutes.recorder }] },
        { cells: [label('应到／实到'), { text: `${size}人／${minutes.attended.length}人` }, label('监票人'), { text: minutes.watchers || '—' }] },
      ],
    },
    { kind: 'heading', text: '会议情况' },
    ...lines(minutes.text),
    ...(atMeeting.length > 0 ? [{ kind: 'heading', text: '发言' } as Block] : []),
    ...atMeeting.map((one) => said(`${one.name}：${one.text}`)),
    ...(topic.took === null
      ? []
      : [
          { kind: 'heading', text: '表决结果' } as Block,
          said(`参加表决${topic.took}人，${votesInWords(topic)}。结果：${topic.outcome ? zh(topic.outcome) : ''}。`),
        ]),
    {
      kind: 'signatures',
      columns: 2,
      lines: [{ label: '主持人' }, { label: '记录人' }, { label: '监票人' }, { label: '参会代表' }],
    },
  ]
}

function result({ topic, place, today }: Printed): Block[] {
  if (!topic.notice) fail('not-found')
  return [{ kind: 'title', text: `${place}民主议事决定公告` }, ...lines(topic.notice), seal(place, topic.published_on ?? today)]
}

function carried({ topic, place, today, steps }: Printed): Block[] {
  return [
    { kind: 'title', text: `${place}决定落实情况公告` },
    said(`${dayInWords(topic.published_on ?? undefined)}公布的“${topic.title}”，落实情况如下：`),
    {
      kind: 'table',
      columns: [
        { header: '事项', width: 3 },
        { header: '期限', width: 2 },
        { header: '完成', width: 2 },
        { header: '情况', width: 3 },
      ],
      rows: steps.map((one) => [one.title, one.due, one.done_on ?? '进行中', one.note]),
    },
    ...(topic.note ? [said(topic.note)] : []),
    seal(place, topic.done_on ?? today),
  ]
}

const papers = { notice, ballots, minutes: minutesPaper, result, carried }
const names = { notice: '会议通知', ballots: '表决票', minutes: '会议记录', result: '决定公告', carried: '落实情况公告' }
export const topicPrintHandler = read(topicPrint, {
  subject: loadTopic,
  shows: 'nobody',
  run: async ({ tx, me, input, today, subject: { topic } }) => {
    // Minutes and ballot papers are the office's; what is published is for all who see the topic.
    if (['minutes', 'ballots'].includes(input.paper) && !inOffice(me, topic.place)) fail('not-found')
    const told: Printed = {
      topic,
      today,
      place: (await spokenNames(tx, [topic.place])).get(topic.place) ?? '',
      size: (await turnoutOf(tx, topic)).size,
      posts: await postsOf(tx, topic),
      minutes: await minutesOf(tx, topic),
      steps: await stepsOf(tx, topic),
    }
    const document: PrintDocument = { name: `${topic.title}${names[input.paper]}`, pageNumbers: false, blocks: papers[input.paper](told) }
    return printed(input.format, document)
  },
})
