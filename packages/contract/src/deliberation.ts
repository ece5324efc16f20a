import { z } from 'zod'
import { can } from './can.ts'
import { fileInfo } from './files.ts'
import { forum, forums } from './forums.ts'
import { day, id, instant, placeCode } from './ids.ts'
import { pageOf, paging } from './page.ts'
import { read } from './route.ts'

export const topicKinds = ['subsidies', 'proceeds', 'works', 'contracting', 'collective', 'housing', 'land-money', 'rules', 'other'] as const
/** What it is about, as art. 24 lists what the assembly decides. */
export const topicKind = z.enum(topicKinds)
/** Who brought it up (四议两公开): the Party branch and village committee, villagers together, representatives, one person. */
export const topicBy = z.enum(['committee', 'villagers', 'representatives', 'person'])
export const topicMethod = z.enum(['ballot', 'hands'])
export const topicStates = [
  'proposed',
  'discussing',
  'voting',
  'counting',
  'decided',
  'objections',
  'carrying',
  'done',
  'failed',
  'declined',
  'withdrawn',
] as const
export const topicState = z.enum(topicStates)
export type TopicState = (typeof topicStates)[number]
/** How the vote ended: passed, too few took part, no majority, or an objection was upheld. */
export const topicOutcome = z.enum(['passed', 'quorum', 'majority', 'objection'])
export type TopicOutcome = z.output<typeof topicOutcome>
export const topicPapers = ['notice', 'ballots', 'minutes', 'result', 'carried'] as const

/** The words of deliberation, for screens and prints. */
export const deliberationWords: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  ...forums,
  subsidies: { zh: '误工补贴与标准', en: 'Allowances and their rates' },
  proceeds: { zh: '集体收益使用', en: 'Use of collective proceeds' },
  works: { zh: '公益事业、筹资筹劳', en: 'Public works, money and labour raised' },
  contracting: { zh: '土地承包经营', en: 'Contracting of land' },
  collective: { zh: '集体经济项目', en: 'Projects of the collective' },
  housing: { zh: '宅基地使用', en: 'Use of housing land' },
  'land-money': { zh: '征地补偿费使用、分配', en: 'Use of compensation for land' },
  rules: { zh: '村规民约', en: 'Village rules' },
  other: { zh: '其他涉及村民利益的事', en: 'Other matters of the villagers' },
  committee: { zh: '村“两委”提出', en: 'The village committee' },
  villagers: { zh: '十分之一以上村民提出', en: 'A tenth of the villagers' },
  representatives_by: { zh: '三分之一以上村民代表提出', en: 'A third of the representatives' },
  person: { zh: '村民个人提出', en: 'A villager' },
  ballot: { zh: '无记名投票', en: 'Secret ballot' },
  hands: { zh: '举手表决', en: 'Show of hands' },
  proposed: { zh: '待受理', en: 'Proposed' },
  discussing: { zh: '议论中', en: 'Under discussion' },
  voting: { zh: '表决中', en: 'Voting' },
  counting: { zh: '计票中', en: 'Counting' },
  decided: { zh: '待公布', en: 'To be published' },
  objections: { zh: '结果公示', en: 'Open to objections' },
  carrying: { zh: '落实中', en: 'Being carried out' },
  done: { zh: '已落实', en: 'Carried out' },
  failed: { zh: '未通过', en: 'Not passed' },
  declined: { zh: '未列入', en: 'Not taken up' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  passed: { zh: '通过', en: 'Passed' },
  quorum: { zh: '参加人数未达到法定人数', en: 'Too few took part' },
  majority: { zh: '未获到会人员过半数同意', en: 'No majority of those who took part' },
  objection: { zh: '异议成立', en: 'An objection was upheld' },
  for: { zh: '同意', en: 'For' },
  against: { zh: '不同意', en: 'Against' },
  blank: { zh: '弃权', en: 'Abstained' },
}

export const topicItem = z.object({
  id,
  place: placeCode,
  placeName: z.string(),
  forum,
  kind: topicKind,
  title: z.string(),
  state: topicState,
  outcome: topicOutcome.nullable(),
  method: topicMethod,
  meetOn: day.nullable(),
  meetPlace: z.string(),
  objectionsUntil: day.nullable(),
  mayVote: z.boolean().describe('the caller is on the roll and has not voted, and the vote is open'),
})

export const topicList = read('deliberation.list', {
  path: '/deliberation/topics',
  summary: 'Topics within reach: of the places of an office, or those that a resident proposed or may speak and vote on. Newest first.',
  input: z.object({
    ...paging,
    place: placeCode.optional(),
    forum: forum.optional(),
    kind: topicKind.optional(),
    state: topicState.optional(),
    open: z.stringbool().default(false).describe('only those under way'),
    mine: z.stringbool().default(false).describe('only those on which the caller may speak and vote, or which the caller proposed'),
    q: z.string().trim().max(40).optional(),
  }),
  output: pageOf(topicItem),
})

const post = z.object({
  id,
  name: z.string(),
  office: z.boolean(),
  mine: z.boolean(),
  meeting: z.boolean().describe('said at the meeting'),
  text: z.string(),
  at: instant,
})
const count = z.object({
  name: z.string(),
  mine: z.boolean(),
  count: z
    .object({ present: z.number().int(), votes: z.record(z.string(), z.number().int()), blank: z.number().int(), invalid: z.number().int() })
    .nullable()
    .describe('null until two people have entered theirs: neither sees the other’s before; and again once the result stands'),
})
export const topicMinutes = z.object({
  heldOn: day,
  began: z.string(),
  ended: z.string(),
  chair: z.string(),
  recorder: z.string(),
  watchers: z.string().describe('who watched the count (监票人)'),
  text: z.string(),
  attended: z.array(id),
  writtenBy: z.string(),
  writtenAt: instant,
})
const step = z.object({ id, title: z.string(), who: z.string(), due: day, doneOn: day.nullable(), note: z.string(), late: z.boolean() })

export const topicPage = read('deliberation.page', {
  path: '/deliberation/topics/:id',
  summary: 'A topic: what is proposed, what was said, how far it is, its result once it is counted, and how it is carried out; never who voted how.',
  input: z.object({ id }),
  output: topicItem.extend({
    group: id.nullable(),
    proposal: z.string(),
    by: topicBy,
    proposer: z.string(),
    options: z.array(z.string()).describe('what can be chosen; none: for or against'),
    meetAt: z.string(),
    objectionDays: z.number().int(),
    turnout: z.object({ size: z.number().int(), own: z.number().int(), papers: z.number().int(), attended: z.number().int() }),
    needed: z.number().int().describe('how many must take part'),
    tally: z
      .object({
        took: z.number().int(),
        votes: z.record(z.string(), z.number().int()),
        blank: z.number().int(),
        invalid: z.number().int(),
        chosen: z.string().nullable(),
      })
      .nullable()
      .describe('for, against, or the number of an option → votes'),
    counts: z.array(count),
    differing: z.array(z.string()).describe('where the two counts differ'),
    posts: z.array(post),
    minutes: topicMinutes.nullable(),
    notice: z.string().nullable().describe('what was published, without personal data'),
    publishedOn: day.nullable(),
    objections: z.array(
      z.object({
        id,
        text: z.string(),
        mine: z.boolean(),
        madeAt: instant,
        answer: z.string().nullable(),
        upheld: z.boolean().nullable(),
        answeredAt: instant.nullable(),
      }),
    ),
    steps: z.array(step),
    files: z.array(fileInfo),
    decidedOn: day.nullable(),
    doneOn: day.nullable(),
    note: z.string(),
    mine: z.object({ onRoll: z.boolean(), voted: z.boolean() }),
    version: z.number().int(),
    can,
  }),
  problems: ['not-found'],
})

export const topicRoll = read('deliberation.roll', {
  path: '/deliberation/topics/:id/roll',
  summary: 'Who may speak and vote, whether they came and whether they have voted; for whoever hands out the papers.',
  input: z.object({ id }),
  output: z.object({
    items: z.array(z.object({ person: id, name: z.string(), placeName: z.string(), voted: z.enum(['own', 'paper']).nullable(), attended: z.boolean() })),
  }),
  problems: ['not-found'],
})

/** A receipt: twelve letters and digits that cannot be taken for each other, made by the voter’s own device. */
export const receiptCode = z.string().regex(/^[2-9A-HJ-NP-Z]{12}$/)
const receiptLetters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
export const newReceipt = (): string => [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => receiptLetters[byte & 31]).join('')

export const checkReceipt = read('deliberation.checkReceipt', {
  path: '/deliberation/topics/:id/receipts/:code',
  summary: 'Whether the vote with this receipt was counted. It says nothing of what was voted, so that nobody can be made to show it.',
  input: z.object({ id, code: z.string().trim().toUpperCase().pipe(receiptCode) }),
  output: z.object({ counted: z.boolean() }),
  problems: ['not-found'],
})

export const receiptList = read('deliberation.receipts', {
  path: '/deliberation/topics/:id/receipts',
  summary: 'All receipts of votes cast on one’s own device, sorted; none before the vote is closed. Their number is that of the votes.',
  input: z.object({ id }),
  output: z.object({ items: z.array(z.string()) }),
  problems: ['not-found'],
})

export const topicPrint = read('deliberation.print', {
  path: '/deliberation/topics/:id/print/:paper',
  summary: 'The notice of the meeting, ballot papers, the minutes, the public notice of the decision or of its carrying-out, as PDF or Word.',
  input: z.object({ id, paper: z.enum(topicPapers), format: z.enum(['pdf', 'docx']).default('pdf') }),
  output: z.object({}),
  problems: ['not-found'],
  carries: 'download',
})

export const publishedList = read('deliberation.published', {
  path: '/deliberation/published/:place',
  summary: 'What a village has published: decisions and how far they are carried out, without personal data.',
  input: z.object({ place: placeCode }),
  output: z.object({
    items: z.array(
      z.object({
        id,
        title: z.string(),
        forum,
        kind: topicKind,
        state: topicState,
        notice: z.string(),
        publishedOn: day,
        objectionsUntil: day.nullable(),
        stepsDone: z.number().int(),
        steps: z.number().int(),
        doneOn: day.nullable(),
      }),
    ),
  }),
})
