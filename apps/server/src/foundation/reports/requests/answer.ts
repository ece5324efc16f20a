import { answerSheet, returnSheet, signSheet } from '@balian/contract/report-requests'
import { command } from '../../../platform/command.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Handler } from '../../../platform/handler.ts'
import { fail, wrong } from '../../../platform/problem.ts'
import { amountsBehind, type Indicator, isDirty } from '../../indicators/index.ts'
import { notify } from '../../messages/index.ts'
import { act, loadGathered, loadSheetLocked, mayNow } from './load.ts'
import { summedColumns } from './numbers.ts'
import { differencesOf, tableAt } from './page.ts'
import { answers, daysOf, gathererOf } from './rules.ts'
import {
  type Answers,
  changeRequest,
  changeSheet,
  type EvidenceTable,
  type Frozen,
  lockRequest,
  lockSheet,
  placesOf,
  putEvidence,
  type RequestTable,
  type SheetTable,
} from './store.ts'

/** So many records of one number are kept as evidence; of more the number alone. */
const mostEvidence = 300

export const answerHandler = command(answerSheet, {
  subject: loadSheetLocked,
  audit: ({ subject: { request, sheet } }) => act(request, sheet.place),
  run: async ({ tx, input, subject: { request, sheet } }) => {
    mayNow('answer', { request, sheet })
    if (!answers(request.tier, sheet.place)) fail('wrong-step', { state: 'gathers', step: 'answer' })
    const kept: Answers = { ...sheet.answers }
    for (const [key, value] of Object.entries(input.answers)) {
      const column = request.columns.find((one) => one.key === key)
      if (column?.kind !== 'asked') fail('not-found')
      if (typeof value !== column.answer) wrong(`answers.${key}`, 'form', '请按要求填写数字或文字。', 'Give a number or a text, as it is asked.')
      if (value === '') delete kept[key]
      else kept[key] = value
    }
    return { state: sheet.state, version: await changeSheet(tx, sheet, { answers: kept }) }
  },
})

/** Nobody signs while an answer or a row below is missing, or a difference is not explained. */
export const signHandler = (all: readonly Indicator[]): Handler =>
  command(signSheet, {
    subject: loadSheetLocked,
    audit: ({ subject: { request, sheet } }) => act(request, sheet.place),
    run: async ({ tx, me, input, now, today, subject: { request, sheet } }) => {
      mayNow('sign', { request, sheet })
      if (await isDirty(tx, sheet.place))
        wrong('note', 'counting', '记录刚有变动，正在重新计数，请几秒钟后再签报。', 'Records have just changed and are being counted. Sign in a few seconds.')
      const { own, below } = await tableAt(tx, all, request, sheet.place, today)
      const standing = new Set(await placesOf(tx, request, today))
      const waiting = below.filter((row) => row.state !== 'signed' && standing.has(row.place))
      if (waiting.length > 0) {
        const some = waiting.slice(0, 5).map(({ placeName }) => placeName)
        wrong(
          'note',
          'below-open',
          `还有 ${waiting.length} 个下级未签报：${some.join('、')}。`,
          `${waiting.length} places below have not signed: ${some.join(', ')}.`,
        )
      }
      for (const column of answers(request.tier, sheet.place) ? request.columns : [])
        if (column.kind === 'asked' && sheet.answers[column.key] === undefined)
          wrong(`answers.${column.key}`, 'needed', `请填写“${column.label}”。`, `Answer “${column.label}”.`)
      if (differencesOf(all, request, own, below).length > 0 && !input.note)
        wrong('note', 'differs', '与下级合计不一致，请点开差异核对，并写明原因。', 'The numbers differ from the sum below. Look at the difference and say why.')
      const frozen: Frozen = Object.fromEntries(own.cells.map(({ key, value }) => [key, value]))
      if (answers(request.tier, sheet.place)) await putEvidence(tx, sheet, await evidence(tx, all, request, sheet, frozen))
      const signed = { state: 'signed', frozen, signed_by: me.account, signed_name: me.name, signed_at: now.toISOString(), note: input.note } as const
      const version = await changeSheet(tx, sheet, signed)
      if (sheet.place === request.place) await close(tx, request, now)
      return { state: 'signed' as const, version }
    },
  })

async function evidence(tx: Tx, all: readonly Indicator[], request: RequestTable, { place }: SheetTable, frozen: Frozen) {
  const kept: Pick<EvidenceTable, 'col' | 'record' | 'amount'>[] = []
  for (const { column, indicator } of summedColumns(all, request.columns)) {
    const rows = await amountsBehind(tx, indicator, { place, ...daysOf(column, request) }, mostEvidence + 1)
    const sum = rows.reduce((so, row) => so + row.amount, 0)
    // What the signer may not see in full would later look as if it had come.
    if (rows.length <= mostEvidence && sum === frozen[column.key]) kept.push(...rows.map(({ id, amount }) => ({ col: column.key, record: id, amount })))
  }
  return kept
}

/** The asking office has signed: the table is closed, and its period locked. */
async function close(tx: Tx, request: RequestTable, now: Date): Promise<void> {
  const locked = (await lockRequest(tx, request.id)) ?? fail('not-found')
  await changeRequest(tx, locked, { state: 'closed', closed_at: now.toISOString() })
}

export const returnHandler = command(returnSheet, {
  subject: loadGathered,
  audit: ({ input, subject: { request, sheet } }) => ({ ...act(request, sheet.place), purpose: input.why }),
  run: async ({ tx, input, now, subject: { request, sheet } }) => {
    mayNow('return', { request, sheet })
    const gatherer = await lockSheet(tx, request.id, gathererOf(sheet.place))
    if (gatherer?.state === 'signed') fail('wrong-step', { state: 'signed-above', step: 'return' })
    const version = await changeSheet(tx, sheet, { state: 'returned', note: input.why })
    if (sheet.signed_by)
      await notify(tx, {
        key: 'reports.returned',
        params: { title: request.title, why: input.why },
        about: { kind: 'report-sheet', id: request.id, place: sheet.place },
        urgent: true,
        to: [sheet.signed_by],
        now,
      })
    return { state: 'returned' as const, version }
  },
})
