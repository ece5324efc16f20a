import { z } from 'zod'
import { can } from './can.ts'
import { day, id, instant, placeCode } from './ids.ts'
import { pageOf, paging } from './page.ts'
import { command, read } from './route.ts'
import { findingRow } from './safety-findings.ts'

/** Where a patrol (巡逻班次) stands. `missed`: its day has passed and nobody went. */
export const patrolStates = {
  planned: { zh: '待巡逻', en: 'Planned', tone: 'plain' },
  out: { zh: '巡逻中', en: 'Out', tone: 'info' },
  done: { zh: '已完成', en: 'Done', tone: 'good' },
  missed: { zh: '未巡逻', en: 'Missed', tone: 'bad' },
  cancelled: { zh: '已取消', en: 'Cancelled', tone: 'plain' },
} as const
export type PatrolState = keyof typeof patrolStates
export const patrolState = z.enum(Object.keys(patrolStates) as [PatrolState, ...PatrolState[]])

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time')
const text = z.string().trim()
/** Members of the team, by their row in the register of members. */
const members = z.array(id).max(30)
const named = z.object({ id, name: z.string(), duty: z.string() })

/** One patrol: who is on duty on which day, and its log (巡逻日志) once it went out. */
export const patrolRow = z.object({
  id,
  place: placeCode,
  placeName: z.string(),
  plan: id.nullable(),
  planName: z.string().describe('empty when it was not planned'),
  team: id,
  teamName: z.string(),
  day,
  from: z.string(),
  to: z.string(),
  state: patrolState,
  duty: z.array(named).describe('who is on duty'),
  came: z.array(named).describe('who came, once it went out'),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  checks: z.number().int().describe('spots at which it checked in'),
  spots: z.number().int().describe('spots of the plan'),
  findings: z.number().int(),
  version: z.number().int(),
  can,
})
export type PatrolRow = z.infer<typeof patrolRow>

export const safetyRotaMake = command('safety.rotaMake', {
  path: '/safety/patrol-plans/:id/rota',
  summary: 'Draws the rota (排班) of a plan for some weeks: on each of its days those who had the fewest turns. Days that have a patrol stay as they are.',
  input: z.object({ id, from: day, to: day.describe('at most 62 days on') }),
  output: z.object({ made: z.number().int(), kept: z.number().int() }),
  problems: ['not-found'],
})

export const safetyPatrolList = read('safety.patrols', {
  path: '/safety/patrols',
  summary: 'Patrols of a place in the order of their days: the rota ahead, today’s board, the log behind.',
  input: z.object({ ...paging, place: placeCode.optional(), team: id.optional(), state: patrolState.optional(), from: day.optional(), to: day.optional() }),
  output: pageOf(patrolRow).extend({
    counts: z.record(z.string(), z.number().int()).describe('by state, of all that the other filters find'),
  }),
})

export const safetyPatrolPage = read('safety.patrol', {
  path: '/safety/patrols/:id',
  summary: 'A patrol with its check-ins and findings.',
  input: z.object({ id }),
  output: patrolRow.extend({
    note: z.string(),
    why: z.string().describe('why it was changed or called off'),
    route: z.string(),
    members: z.array(named).describe('all members of the team'),
    spotsToSee: z.array(z.object({ id, name: z.string(), look: z.string(), at: instant.nullable(), note: z.string() })),
    otherChecks: z.array(z.object({ spot: z.string(), at: instant, note: z.string() })).describe('check-ins elsewhere'),
    found: z.array(findingRow),
  }),
  problems: ['not-found'],
})

export const safetyPatrolAdd = command('safety.patrolAdd', {
  path: '/safety/patrols',
  summary: 'Puts a patrol on the rota by hand (临时巡逻).',
  input: z.object({ id, place: placeCode, team: id, day, from: clock, to: clock, duty: members }),
  output: z.object({ id, version: z.number().int() }),
})

const problems = ['not-found', 'stale', 'wrong-step'] as const
const answer = z.object({ version: z.number().int() })

export const safetyPatrolSwap = command('safety.patrolSwap', {
  path: '/safety/patrols/:id/swap',
  summary: 'Changes who is on duty (换班), with the reason.',
  input: z.object({ id, version: z.number().int(), duty: members.min(1), why: text.min(2).max(200) }),
  output: answer,
  problems,
})

export const safetyPatrolCancel = command('safety.patrolCancel', {
  path: '/safety/patrols/:id/cancel',
  summary: 'Calls a patrol off, with the reason; it counts neither as done nor as missed.',
  input: z.object({ id, version: z.number().int(), why: text.min(2).max(200) }),
  output: answer,
  problems,
})

export const safetyPatrolStart = command('safety.patrolStart', {
  path: '/safety/patrols/:id/start',
  summary: 'It goes out: who came. `at` for what is written down afterwards.',
  input: z.object({ id, version: z.number().int(), came: members.min(1), at: instant.nullable().default(null) }),
  output: answer,
  problems,
})

export const safetyPatrolCheck = command('safety.patrolCheck', {
  path: '/safety/patrols/:id/check',
  summary: 'Checks in at a spot of the plan, or at another that is named. The id is made on the device: sent again, it counts once.',
  input: z.object({
    id,
    check: id,
    spot: id.nullable().default(null),
    where: text.max(60).default(''),
    note: text.max(200).default(''),
    at: instant.nullable().default(null),
  }),
  output: z.object({ check: id }),
  problems: ['not-found', 'wrong-step'],
})

export const safetyPatrolEnd = command('safety.patrolEnd', {
  path: '/safety/patrols/:id/end',
  summary: 'It is back: the log is closed.',
  input: z.object({ id, version: z.number().int(), note: text.max(1000).default(''), at: instant.nullable().default(null) }),
  output: answer,
  problems,
})
