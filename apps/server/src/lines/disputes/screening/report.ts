import type { Id, PlaceCode } from '@balian/contract/ids'
import type { Received } from '@balian/contract/route'
import { addScreeningFinding, linkScreeningFinding, reportScreening, withdrawScreeningFinding } from '@balian/contract/screening'
import { writeActivity } from '../../../foundation/activities/index.ts'
import { notifyOffice } from '../../../foundation/messages/index.ts'
import { command } from '../../../platform/command.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Context } from '../../../platform/handler.ts'
import { fail, wrong } from '../../../platform/problem.ts'
import { stateOf } from './rules.ts'
import {
  changeDuty,
  changeFinding,
  type DutyTable,
  type FindingTable,
  insertFindings,
  lockDuty,
  lockFinding,
  recountFound,
  roundOf,
  seesDispute,
} from './store.ts'

type ReportInput = Received<typeof reportScreening>
type FindingInput = ReportInput['findings'][number]

async function loadDuty({ tx, input }: { readonly tx: Tx; readonly input: { readonly round: Id; readonly place: PlaceCode } }): Promise<DutyTable> {
  return (await lockDuty(tx, input.round, input.place)) ?? fail('not-found')
}

/** Writes findings, counts them, and tells the tier above at once of those that may escalate. */
async function keepFindings(c: Context<unknown, DutyTable>, findings: readonly FindingInput[]): Promise<void> {
  const { tx, me, now, today, subject: duty } = c
  const by = { account: me.account, account_name: me.name, found_at: now.toISOString() }
  const at = { county: duty.county, round: duty.round, place: duty.place }
  const fresh = { dispute: null, withdrawn_at: null, withdrawn_why: null }
  const rows = findings.map((one) => ({
    ...at,
    ...by,
    ...fresh,
    id: one.id,
    class: one.class,
    brief: one.brief,
    people_count: one.peopleCount,
    urgent: one.urgent,
    settled_on_spot: one.settledOnSpot,
  }))
  if (rows.length > 0) await insertFindings(tx, rows)
  await recountFound(tx, duty)
  if (!findings.some((one) => one.urgent)) return
  const above = duty.place.length > 6 ? duty.place.slice(0, duty.place.length === 12 ? 9 : 6) : duty.place
  const about = { kind: 'screening', id: duty.round, place: duty.place }
  const params = { count: findings.filter((one) => one.urgent).length }
  await notifyOffice(tx, { key: 'screening.urgent', params, about, urgent: true, roles: ['manager', 'mediator'], place: above, today, now })
}

/** The deed of screening, as it stands among the activities. */
async function keepDeed({ tx, me, now, input, subject, services }: Context<ReportInput, DutyTable>): Promise<Id> {
  const { place, day, who, visited, how, files, findings } = input
  const round = (await roundOf(tx, subject.round)) ?? fail('not-found')
  const outcome = findings.length === 0 ? '零报告：未发现矛盾纠纷。' : `发现矛盾纠纷 ${findings.length} 件。`
  const theme = `矛盾纠纷排查（${round.from_day} 至 ${round.to_day}）`
  const deed = { id: input.activity, kind: 'screening', place, day, from: null, to: null, theme, spot: '', who, files } as const
  return writeActivity(tx, { ...deed, reached: visited, findings: `${outcome}${how}` }, { me, now, keys: services.keys })
}

export const reportHandler = command<typeof reportScreening, DutyTable>(reportScreening, {
  subject: loadDuty,
  audit: ({ input, result }) => ({
    on: ['screening', input.round],
    place: input.place,
    detail: { found: input.findings.length, nothing: input.nothing, late: result.late },
  }),
  run: async (c) => {
    const { tx, me, input, now, today, subject } = c
    const zero = input.findings.length === 0
    if (input.nothing && !zero) wrong('nothing', 'not-nothing', '已填写排查出的纠纷，不能同时作零报告。', 'Matters were found: this is no report of nothing.')
    if (!input.nothing && zero) wrong('nothing', 'say-nothing', '未发现纠纷的，请勾选零报告。', 'If nothing was found, say so expressly.')
    if (input.day > today || input.day < subject.from_day)
      wrong('day', 'out-of-round', '排查日期应在本轮开始之后、今天或以前。', 'The day lies outside this round.')
    if (subject.reported_at !== null) fail('wrong-step', { state: 'reported', step: 'report' })
    const activity = await keepDeed(c)
    const by = { account: me.account, account_name: me.name, reported_at: now.toISOString(), reported_on: today }
    await changeDuty(tx, subject, { ...by, nothing: input.nothing, activity })
    await keepFindings(c, input.findings)
    return { late: stateOf({ due_day: subject.due_day, reported_on: today }, today) === 'late' }
  },
})

export const addFindingHandler = command<typeof addScreeningFinding, DutyTable>(addScreeningFinding, {
  subject: loadDuty,
  audit: ({ input }) => ({ on: ['screening', input.round], place: input.place, detail: { finding: input.id } }),
  run: async (c) => {
    if (c.subject.reported_at === null) fail('wrong-step', { state: 'open', step: 'addFinding' })
    await keepFindings(c, [c.input])
    return {}
  },
})

/** The finding as it was loaded, still open: neither taken back nor a dispute already. */
const loadFinding = async ({ tx, input }: { readonly tx: Tx; readonly input: { readonly id: Id } }): Promise<FindingTable> =>
  (await lockFinding(tx, input.id)) ?? fail('not-found')

function stillOpen(finding: FindingTable, step: string): void {
  if (finding.withdrawn_at !== null) fail('wrong-step', { state: 'withdrawn', step })
  if (finding.dispute !== null) fail('wrong-step', { state: 'dispute', step })
}

export const linkFindingHandler = command<typeof linkScreeningFinding, FindingTable>(linkScreeningFinding, {
  subject: loadFinding,
  audit: ({ input, subject }) => ({ on: ['screening', subject.round], place: subject.place, detail: { finding: input.id, dispute: input.dispute } }),
  run: async ({ tx, input, subject }) => {
    stillOpen(subject, 'linkFinding')
    if (!(await seesDispute(tx, subject.county, input.dispute)))
      wrong('dispute', 'no-such-dispute', '没有找到这件纠纷，请先登记。', 'There is no such dispute here. Report it first.')
    await changeFinding(tx, subject, { dispute: input.dispute })
    return {}
  },
})

export const withdrawFindingHandler = command<typeof withdrawScreeningFinding, FindingTable>(withdrawScreeningFinding, {
  subject: loadFinding,
  audit: ({ input, subject }) => ({ on: ['screening', subject.round], place: subject.place, detail: { finding: input.id, why: input.why } }),
  run: async ({ tx, input, subject, now }) => {
    stillOpen(subject, 'withdrawFinding')
    await changeFinding(tx, subject, { withdrawn_at: now.toISOString(), withdrawn_why: input.why })
    await recountFound(tx, subject)
    return {}
  },
})
