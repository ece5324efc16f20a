import { z } from 'zod'
import { can } from './can.ts'
import { leaderOrigin } from './groups.ts'
import { day, id, instant, placeCode } from './ids.ts'
import { command, read } from './route.ts'

/** lead: somebody is elected leader (组长); recall: a leader is voted out (罢免). */
export const electionKind = z.enum(['lead', 'recall'])
/** ballot: secret, by own phone or on paper (无记名投票); hands: by show of hands (举手表决). */
export const electionMethod = z.enum(['ballot', 'hands'])
/** What follows equal votes: a lot is drawn (抽签), or it is voted again (重新选举). */
export const electionTie = z.enum(['lot', 'again'])
export const electionStates = ['nominating', 'voting', 'counting', 'tied', 'objections', 'in-office', 'failed', 'withdrawn'] as const
export const electionState = z.enum(electionStates)
export type ElectionState = (typeof electionStates)[number]
/** How the vote ended: somebody won, a recall was refused, too few voted, nobody had more than half, equal votes, or an objection was upheld. */
export const electionOutcome = z.enum(['won', 'kept', 'quorum', 'majority', 'tie', 'objection'])
export type ElectionOutcome = z.output<typeof electionOutcome>
/** Who put somebody forward: themselves (自荐), members together (联名推荐), the village (村推荐). */
export const nomineeBy = z.enum(['self', 'members', 'office'])

/** The words of elections, for screens and prints. */
export const electionWords: Readonly<Record<string, { zh: string; en: string }>> = {
  lead: { zh: '选举组长', en: 'Election of a leader' },
  recall: { zh: '罢免组长', en: 'Recall of a leader' },
  ballot: { zh: '无记名投票', en: 'Secret ballot' },
  hands: { zh: '举手表决', en: 'Show of hands' },
  lot: { zh: '抽签决定', en: 'A lot is drawn' },
  again: { zh: '重新选举', en: 'It is voted again' },
  nominating: { zh: '提名中', en: 'Nomination' },
  voting: { zh: '投票中', en: 'Voting' },
  counting: { zh: '计票中', en: 'Counting' },
  tied: { zh: '票数相等', en: 'Equal votes' },
  objections: { zh: '结果公示', en: 'Open to objections' },
  'in-office': { zh: '已生效', en: 'In force' },
  failed: { zh: '未成', en: 'Came to nothing' },
  withdrawn: { zh: '已取消', en: 'Called off' },
  won: { zh: '当选', en: 'Elected' },
  kept: { zh: '罢免未通过', en: 'The recall was refused' },
  quorum: { zh: '参加投票未过半数', en: 'Not more than half took part' },
  majority: { zh: '得票未过半数', en: 'Nobody had more than half' },
  tie: { zh: '票数相等', en: 'Equal votes' },
  objection: { zh: '异议成立', en: 'An objection was upheld' },
  self: { zh: '自荐', en: 'Put forward themselves' },
  members: { zh: '组员联名推荐', en: 'Put forward by members' },
  office: { zh: '村推荐', en: 'Put forward by the village' },
  for: { zh: '同意', en: 'For' },
  against: { zh: '不同意', en: 'Against' },
  blank: { zh: '弃权', en: 'Blank' },
}

const note = z.string().trim().max(500)
const votes = z.record(z.string().max(40), z.number().int().min(0).max(10_000)).describe('nominee’s id, or for/against → votes')
const problems = ['not-found', 'stale', 'wrong-step'] as const
const versioned = { id, version: z.number().int() }
const now = z.object({ id, version: z.number().int(), state: electionState })

const nominee = z.object({
  id,
  person: id,
  name: z.string(),
  origin: leaderOrigin,
  by: nomineeBy,
  stoodDown: z.boolean(),
  votes: z.number().int().nullable().describe('null until it is counted'),
  won: z.boolean(),
})

export const electionItem = z.object({
  id,
  group: id,
  groupName: z.string(),
  place: placeCode,
  kind: electionKind,
  method: electionMethod,
  state: electionState,
  outcome: electionOutcome.nullable(),
  voteOn: day,
  votePlace: z.string(),
  winners: z.array(z.string()),
})

export const electionList = read('elections.list', {
  path: '/elections',
  summary: 'Elections of one group, or of all groups within reach, newest first.',
  input: z.object({ group: id.optional(), open: z.stringbool().default(false).describe('only those under way') }),
  output: z.object({ items: z.array(electionItem) }),
})

export const electionPage = read('elections.page', {
  path: '/elections/:id',
  summary: 'An election: who stands, how far it is, and its result once it is counted; never who voted how.',
  input: z.object({ id }),
  output: electionItem.extend({
    seats: z.number().int(),
    tie: electionTie,
    replaces: z.boolean().describe('the leaders until now go out of office'),
    recalled: z.string().nullable().describe('whom the recall is about'),
    why: z.string(),
    fromDay: day.nullable(),
    toDay: day.nullable(),
    nominees: z.array(nominee),
    turnout: z.object({ size: z.number().int(), own: z.number().int(), papers: z.number().int() }),
    tally: z.object({ blank: z.number().int(), invalid: z.number().int(), for: z.number().int(), against: z.number().int() }).nullable(),
    counts: z.array(z.object({ name: z.string(), mine: z.boolean() })).describe('who has entered a count of papers or hands'),
    objections: z.array(
      z.object({ id, text: z.string(), madeAt: instant, answer: z.string().nullable(), upheld: z.boolean().nullable(), answeredAt: instant.nullable() }),
    ),
    objectionsUntil: day.nullable(),
    decidedOn: day.nullable(),
    note: z.string(),
    mine: z.object({ onRoll: z.boolean(), voted: z.boolean() }),
    version: z.number().int(),
    can,
  }),
  problems: ['not-found'],
})

export const electionRoll = read('elections.roll', {
  path: '/elections/:id/roll',
  summary: 'Who may vote, and whether they have voted; for whoever hands out the papers.',
  input: z.object({ id }),
  output: z.object({ items: z.array(z.object({ person: id, name: z.string(), placeName: z.string(), voted: z.enum(['own', 'paper']).nullable() })) }),
  problems: ['not-found'],
})

export const openElection = command('elections.open', {
  path: '/elections',
  summary: 'Calls an election of a group’s leader, or a vote on recalling one.',
  input: z.object({
    id,
    group: id,
    kind: electionKind,
    method: electionMethod,
    seats: z.number().int().min(1).max(3).default(1),
    tie: electionTie.default('again'),
    replaces: z.boolean().default(true),
    recalled: id.optional().describe('the term that a recall is about'),
    why: note.default(''),
    voteOn: day,
    votePlace: z.string().trim().min(2).max(100),
    objectionDays: z.number().int().min(1).max(15).default(5),
    fromDay: day.optional(),
    toDay: day.optional(),
  }),
  output: now,
  problems: ['not-found', 'wrong-step', 'already-there'],
})

export const nominate = command('elections.nominate', {
  path: '/elections/:id/nominees',
  summary: 'Puts a member forward; a member may put forward themselves.',
  input: z.object({ id, nominee: id.describe('id of the new nominee'), person: id, origin: leaderOrigin, by: nomineeBy }),
  output: z.object({ nominee: id }),
  problems,
})

export const standDown = command('elections.standDown', {
  path: '/elections/:id/stand-down',
  summary: 'A nominee stands down before the vote.',
  input: z.object({ id, nominee: id }),
  output: z.object({}),
  problems,
})

export const startVoting = command('elections.startVoting', {
  path: '/elections/:id/start-voting',
  summary: 'Closes the nomination, draws up the roll of members of full age, and opens the vote.',
  input: z.object(versioned),
  output: now,
  problems,
})

export const vote = command('elections.vote', {
  path: '/elections/:id/vote',
  summary: 'Casts the own vote, once. What was voted is added to sums and kept nowhere with the voter.',
  input: z.object({ id, choices: z.array(z.string().max(40)).max(3).describe('nominees’ ids; for or against in a recall; none is blank') }),
  output: z.object({}),
  problems: ['not-found', 'wrong-step'],
})

export const handPaper = command('elections.handPaper', {
  path: '/elections/:id/hand-paper',
  summary: 'Hands a paper ballot to somebody on the roll, who then votes on paper.',
  input: z.object({ id, person: id }),
  output: z.object({}),
  problems: ['not-found', 'wrong-step'],
})

export const closeVoting = command('elections.closeVoting', {
  path: '/elections/:id/close-voting',
  summary: 'Ends the vote. Without papers or hands the result stands at once; otherwise two people enter what they counted.',
  input: z.object(versioned),
  output: now,
  problems,
})

export const enterCount = command('elections.enterCount', {
  path: '/elections/:id/counts',
  summary: 'Enters what one person counted of papers or hands; when two people’s counts agree, the result stands.',
  input: z.object({
    id,
    present: z.number().int().min(0).max(10_000).describe('papers in the box, or people present'),
    votes,
    blank: z.number().int().min(0),
    invalid: z.number().int().min(0),
  }),
  output: now.extend({ agreed: z.boolean().nullable().describe('null: the second count is awaited') }),
  problems,
})

export const drawLot = command('elections.drawLot', {
  path: '/elections/:id/draw-lot',
  summary: 'Records whom the lot fell on among nominees with equal votes, and who watched.',
  input: z.object({ ...versioned, winners: z.array(id).min(1).max(3), note: note.min(2) }),
  output: now,
  problems,
})

export const objectElection = command('elections.object', {
  path: '/elections/:id/objections',
  summary: 'Raises an objection while the result is open to objections.',
  input: z.object({ id, objection: id, text: note.min(2) }),
  output: z.object({}),
  problems: ['not-found', 'wrong-step'],
})

export const answerObjection = command('elections.answerObjection', {
  path: '/elections/:id/objections/:objection',
  summary: 'Answers an objection; one that is upheld undoes the vote.',
  input: z.object({ id, objection: id, upheld: z.boolean(), answer: note.min(2) }),
  output: now,
  problems,
})

export const installElected = command('elections.install', {
  path: '/elections/:id/install',
  summary: 'After the time for objections the elected take office (or the recalled leader leaves it).',
  input: z.object(versioned),
  output: now,
  problems,
})

export const withdrawElection = command('elections.withdraw', {
  path: '/elections/:id/withdraw',
  summary: 'Calls an election off, with the reason.',
  input: z.object({ ...versioned, why: note.min(2) }),
  output: now,
  problems,
})

export const electionPrint = read('elections.print', {
  path: '/elections/:id/print/:paper',
  summary: 'The notice of the election, the ballot papers or the announcement of the result, as PDF or Word.',
  input: z.object({ id, paper: z.enum(['notice', 'ballots', 'result']), format: z.enum(['pdf', 'docx']).default('pdf') }),
  output: z.object({}),
  problems: ['not-found'],
  carries: 'download',
})
