import { newId, type PlaceCode } from '@balian/contract/ids'
import { command } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/index.ts'
import { wrong } from '../../platform/problem.ts'
import { spokenNames } from '../places/index.ts'
import type { CaseRoutes } from './commands.ts'
import type { AnyKind } from './kind.ts'
import { tellAccounts, tellOffice } from './notices.ts'
import { actedOn, caseNow } from './reply.ts'
import { type Acting, takeStep } from './step.ts'
import { type CaseRow } from './store.ts'
import { insertTransfer, type TransferRow, transfersOf, updateTransfer, workersOf } from './store-parts.ts'
import { deskSubject, offerSubject } from './subject.ts'
import { putOn, takeOff } from './workers.ts'

/** What a line does to its own record once the step is taken. */
export type After = (c: Acting, row: CaseRow) => Promise<unknown>
const nothing: After = async () => {}

/** Whether a transfer still waits for its answer. */
export const waitsForAnswer = async (tx: Tx, row: CaseRow): Promise<boolean> => (await transfersOf(tx, row)).some((one) => one.answer === 'offered')

/** Up to an office above, down to one below, else across. */
export const directionOf = (from: PlaceCode, to: PlaceCode): 'up' | 'down' | 'across' => (from.startsWith(to) ? 'up' : to.startsWith(from) ? 'down' : 'across')

/** Hands the case on; an office is asked first and answers, a body outside is told and its answer is recorded. */
export const handOnHandler = (kind: AnyKind, route: CaseRoutes['handOn']) =>
  command(route, {
    subject: deskSubject(kind),
    audit: actedOn,
    run: async (c) => {
      const { input, subject, me, now } = c
      const { row } = subject
      const goal = await goalOf(c, row, input)
      await insertTransfer(c.tx, {
        county: row.county,
        case_id: row.id,
        id: input.transfer,
        from_desk: row.desk,
        ...goal.columns,
        reason: input.reason,
        offered_at: now.toISOString(),
        offered_by: me.account!,
        offered_name: me.name,
        answer: 'offered',
        answered_at: null,
        answered_name: null,
        answer_note: '',
      })
      const data = { to: goal.columns.to_desk, body: goal.columns.body, name: goal.name, direction: goal.columns.direction }
      const after = await takeStep(c, kind, row, { step: 'handOn', note: input.reason, data, change: { offered: goal.columns.to_desk } })
      if (after.offered) await tellOffice(c, kind, after, 'offered', after.offered)
      return caseNow(after)
    },
  })

type Goal = Pick<TransferRow, 'to_desk' | 'body' | 'body_name' | 'direction'>

async function goalOf(c: Acting, row: CaseRow, input: { to?: PlaceCode; body?: string; bodyName: string }): Promise<{ columns: Goal; name: string }> {
  if ((input.to === undefined) === (input.body === undefined)) wrong('to', 'goal', '请选择移送的单位。', 'Choose where to hand it on to.')
  if (input.to === undefined) {
    if (input.bodyName === '') wrong('bodyName', 'needed', '请填写接收机关名称。', 'Enter the name of the body.')
    return { columns: { to_desk: null, body: input.body!, body_name: input.bodyName, direction: 'outside' }, name: input.bodyName }
  }
  if (input.to === row.desk) wrong('to', 'elsewhere', '事项已在本单位。', 'The case is at this office already.')
  const name = (await spokenNames(c.tx, [input.to])).get(input.to)
  if (!name || input.to.length < 6 || input.to.length > 12)
    wrong('to', 'office', '请选择村、乡镇或县级单位。', 'Choose an office of a village, township or county.')
  return { columns: { to_desk: input.to, body: null, body_name: '', direction: directionOf(row.desk, input.to) }, name: name! }
}

async function openTransfer(c: Acting, row: CaseRow, outside?: boolean): Promise<TransferRow> {
  const open = (await transfersOf(c.tx, row)).find((one) => one.answer === 'offered')
  if (!open || (outside !== undefined && (open.to_desk === null) !== outside))
    return wrong('id', 'offered', '没有待答复的移送。', 'There is no such transfer to answer.')
  return open
}

async function answer(c: Acting, row: CaseRow, open: TransferRow, said: 'accepted' | 'refused' | 'withdrawn', note: string): Promise<void> {
  await updateTransfer(c.tx, row, open.id, { answer: said, answered_at: c.now.toISOString(), answered_name: c.me.name, answer_note: note })
}

/** The receiving office takes the case: it stands on its desk and in the hands of whoever took it, and its limits begin anew. */
export const takeOverHandler = (kind: AnyKind, route: CaseRoutes['takeOver'], after: After = nothing) =>
  command(route, {
    subject: deskSubject(kind, offerSubject),
    audit: actedOn,
    run: async (c) => {
      const { row } = c.subject
      const open = await openTransfer(c, row, false)
      await answer(c, row, open, 'accepted', c.input.note)
      const workers = await handedOver(c, row)
      const taken = await takeStep(c, kind, row, { step: 'takeOver', note: c.input.note, change: { ...workers, desk: open.to_desk!, offered: null } })
      await after(c, taken)
      await tellAccounts(c, kind, taken, 'takenOver', [open.offered_by])
      return caseNow(taken)
    },
  })

/** The officers of the old desk are off the case; the new desk can put them on again. */
async function handedOver(c: Acting, row: CaseRow): Promise<Pick<CaseRow, 'workers' | 'groups'>> {
  const old = (await workersOf(c.tx, row)).filter((one) => one.account !== null)
  const off = await takeOff(
    c,
    row,
    old.map((one) => one.id),
  )
  const on = await putOn(c, { ...row, ...off.change }, [{ id: newId(), account: c.me.account!, part: 'lead', note: '' }])
  return on.change
}

/** The receiving office refuses: the case stands where it stood before. */
export const sendBackHandler = (kind: AnyKind, route: CaseRoutes['sendBack']) =>
  command(route, {
    subject: deskSubject(kind, offerSubject),
    audit: actedOn,
    run: async (c) => {
      const { row } = c.subject
      const open = await openTransfer(c, row, false)
      await answer(c, row, open, 'refused', c.input.note)
      const after = await takeStep(c, kind, row, { step: 'sendBack', note: c.input.note, change: { offered: null } })
      await tellAccounts(c, kind, after, 'sentBack', [open.offered_by])
      return caseNow(after)
    },
  })

/** The sender changes its mind before the answer. */
export const takeBackHandler = (kind: AnyKind, route: CaseRoutes['takeBack']) =>
  command(route, {
    subject: deskSubject(kind),
    audit: actedOn,
    run: async (c) => {
      const { row } = c.subject
      const open = await openTransfer(c, row)
      await answer(c, row, open, 'withdrawn', c.input.note)
      return caseNow(await takeStep(c, kind, row, { step: 'takeBack', note: c.input.note, change: { offered: null } }))
    },
  })

/** What a body outside answered, told by the office that asked it. A refusal brings the case back to where it stood. */
export const outsideAnswerHandler = (kind: AnyKind, route: CaseRoutes['outsideAnswer'], after: After = nothing) =>
  command(route, {
    subject: deskSubject(kind),
    audit: actedOn,
    run: async (c) => {
      const { input, subject } = c
      await answer(c, subject.row, await openTransfer(c, subject.row, true), input.accepted ? 'accepted' : 'refused', input.note)
      const step = input.accepted ? 'outsideAnswer' : 'sendBack'
      const fulfil = input.accepted ? ['whole'] : []
      const row = await takeStep(c, kind, subject.row, { step, note: input.note, data: { accepted: input.accepted, on: input.on }, fulfil })
      if (input.accepted) await after(c, row)
      return caseNow(row)
    },
  })
