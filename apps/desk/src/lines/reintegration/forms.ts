import { newId } from '@balian/contract/ids'
import type { HelpPage } from '@balian/contract/reintegration'
import { closings, jobKinds, schoolAids, teamParts, visitWays } from '@balian/contract/reintegration-rules'
import * as work from '@balian/contract/reintegration-work'
import type { Route } from '@balian/contract/route'
import dayjs from 'dayjs'

export type FieldKind = 'text' | 'area' | 'day' | 'yuan' | 'count' | 'check' | 'choice' | 'officer' | 'place' | 'base'

export interface Field {
  /** Its name in the command's input. */
  readonly name: string
  /** Its label is `reintegration.field.<word>`; the name when not told. */
  readonly word?: string
  readonly kind: FieldKind
  readonly need?: boolean
  readonly values?: readonly string[]
  /** What the words of the values begin with: `reintegration.<said>`. */
  readonly said?: string
  readonly start?: (page: HelpPage) => unknown
}

/** A row of the file that the form is about: a loan to be repaid, a job to be changed. */
export type Row = Readonly<Record<string, unknown>> & { readonly id: string }

/** The form of one command. `part` is the item of the input that names the row; it is a new row when the form is about none. */
export interface HelpForm {
  readonly route: Route
  readonly fields: readonly Field[]
  readonly part?: string
  readonly also?: () => Readonly<Record<string, unknown>>
  readonly hint?: string
  readonly grave?: boolean
}

const f = (name: string, kind: FieldKind, more: Omit<Field, 'name' | 'kind'> = {}): Field => ({ name, kind, ...more })
const today = () => dayjs()
const on = f('on', 'day', { need: true, start: today })
const note = f('note', 'area')

export const forms = {
  amend: {
    route: work.amendHelp,
    fields: [
      f('untilDay', 'day', { need: true, start: (page) => dayjs(page.head.untilDay) }),
      f('visitEvery', 'count', { need: true, start: (page) => page.visitEvery }),
      f('handedOverOn', 'day', { start: (page) => (page.handedOverOn ? dayjs(page.handedOverOn) : undefined) }),
      f('need', 'area', { start: (page) => page.need }),
    ],
  },
  putMember: {
    route: work.putMember,
    part: 'member',
    hint: 'member',
    fields: [
      f('part', 'choice', { need: true, values: teamParts, said: 'part' }),
      f('account', 'officer'),
      f('name', 'text'),
      f('relation', 'text'),
      f('leads', 'check'),
      f('fromDay', 'day', { need: true, start: today }),
    ],
  },
  endMember: { route: work.endMember, part: 'member', fields: [on] },
  start: { route: work.startHelp, fields: [on] },
  putMeasure: {
    route: work.putMeasure,
    part: 'measure',
    fields: [f('what', 'area', { need: true }), f('who', 'text'), f('dueOn', 'day', { need: true }), f('doneOn', 'day'), note],
  },
  visit: {
    route: work.visitHelped,
    also: () => ({ visit: newId() }),
    fields: [
      on,
      f('way', 'choice', { need: true, values: visitWays, said: 'way', start: () => 'home' }),
      f('note', 'area', { need: true }),
      f('needs', 'area'),
    ],
  },
  putLoan: {
    route: work.putLoan,
    part: 'loan',
    fields: [
      f('bank', 'text', { need: true }),
      f('guarantor', 'text', { need: true }),
      f('fen', 'yuan', { need: true }),
      f('months', 'count', { need: true }),
      f('grantedOn', 'day', { need: true, start: today }),
      f('purpose', 'text'),
    ],
  },
  repay: { route: work.repayLoan, part: 'loan', also: () => ({ repayment: newId() }), fields: [on, f('fen', 'yuan', { need: true })] },
  putJob: {
    route: work.putJob,
    part: 'job',
    fields: [
      f('kind', 'choice', { need: true, values: jobKinds, said: 'job', start: () => 'employed' }),
      f('employer', 'text', { need: true }),
      f('post', 'text'),
      f('contactedOn', 'day', { need: true, start: today }),
      f('startedOn', 'day'),
      f('endedOn', 'day'),
      note,
    ],
  },
  putStay: {
    route: work.putStay,
    part: 'stay',
    fields: [f('base', 'base', { need: true }), f('fromDay', 'day', { need: true, start: today }), f('toDay', 'day')],
  },
  putChild: {
    route: work.putChild,
    part: 'child',
    fields: [
      f('name', 'text', { word: 'childName', need: true }),
      f('school', 'text'),
      f('aid', 'choice', { need: true, values: schoolAids, said: 'aid', start: () => 'student-loan' }),
      f('fen', 'yuan'),
      on,
      note,
    ],
  },
  assess: { route: work.assessHelp, also: () => ({ assessment: newId() }), fields: [on, f('living', 'area'), f('work', 'area'), f('needs', 'area')] },
  handOn: { route: work.handOnHelp, hint: 'to', fields: [f('to', 'place', { need: true }), f('summary', 'area', { need: true })] },
  takeOver: { route: work.takeOverHelp, hint: 'takeOver', also: () => ({ file: newId() }), fields: [] },
  sendBack: { route: work.sendBackHelp, fields: [f('note', 'area', { need: true })] },
  takeBack: { route: work.takeBackHelp, fields: [] },
  close: {
    route: work.closeHelp,
    hint: 'close',
    grave: true,
    fields: [f('reason', 'choice', { need: true, values: closings.filter((one) => one !== 'handed-on'), said: 'closing', start: () => 'term' }), on, note],
  },
} as const satisfies Record<string, HelpForm>

export type Step = keyof typeof forms
