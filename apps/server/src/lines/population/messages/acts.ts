import type { ChannelName } from '@balian/contract/channels'
import type { Day, PlaceCode } from '@balian/contract/ids'
import type { LineName } from '@balian/contract/lines'
import {
  type ServiceAudience,
  type ServiceKind,
  serviceApprove,
  serviceEdit,
  serviceHandIn,
  serviceReturn,
  serviceWithdraw,
  serviceWrite,
} from '@balian/contract/service-messages'
import { groupOf } from '../../../foundation/groups/index.ts'
import { refuseBlanks } from '../../../foundation/letters/index.ts'
import { notify, notifyOffice } from '../../../foundation/messages/index.ts'
import { placeExists } from '../../../foundation/places/index.ts'
import type { Caller } from '../../../platform/caller.ts'
import { command } from '../../../platform/command.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { fail, wrong } from '../../../platform/problem.ts'
import { tellsFor } from '../policy.ts'
import { refuseAudience } from './own-line.ts'
import { next, type ServiceStep } from './rules.ts'
import { editedService, type ServiceSubject } from './shape.ts'
import { editService, insertService, type ServiceTable } from './store.ts'

const audit = ({ subject }: { subject: ServiceSubject }) => ({ on: ['serviceMessage', subject.row.id] as const, place: subject.row.place })

interface Written extends Omit<ServiceAudience, 'place'> {
  readonly kind: ServiceKind
  readonly forLine: LineName
  readonly title: string
  readonly text: string
  readonly sendOn: Day | null
  readonly sendTime: string | null
  readonly urgent: boolean
  readonly channels: readonly ChannelName[]
}

/** The columns of what was written, and whether it makes sense. */
async function columnsOf({ tx, me, today }: { readonly tx: Tx; readonly me: Caller; readonly today: Day }, input: Written, place: PlaceCode) {
  const county = place.slice(0, 6)
  if (!tellsFor(me, place).includes(input.forLine)) fail('forbidden', { because: 'line' })
  refuseAudience(me, place, input)
  if (input.ageFrom !== null && input.ageTo !== null && input.ageTo < input.ageFrom)
    wrong('ageTo', 'order', '年龄上限不能小于下限', 'The upper age must not lie below the lower')
  if (input.sendOn && input.sendOn < today) wrong('sendOn', 'past', '发送日期不能早于今天', 'The day of sending must not lie before today')
  if (input.group && !(await groupOf(tx, input.group))?.county.startsWith(county))
    wrong('group', 'unknown', '请选择本地的互助组', 'Choose a group of these places')
  if (input.sendTime && !input.sendOn) wrong('sendOn', 'missing', '填了时间，还要选日期', 'A time needs a day')
  const { kind, title, text, household, register, urgent } = input
  const sending = { send_on: input.sendOn, send_time: input.sendTime, urgent, channels: [...new Set(input.channels)] }
  return {
    ...sending,
    kind,
    for_line: input.forLine,
    title,
    body: text,
    about_line: input.line,
    age_from: input.ageFrom,
    age_to: input.ageTo,
    household,
    register,
    mutual_group: input.group,
  }
}

export const serviceWriteHandler = command(serviceWrite, {
  subject: async ({ input }) => ({ place: input.place }),
  audit: ({ input }) => ({ on: ['serviceMessage', input.id], place: input.place }),
  run: async ({ tx, me, input, now, today }) => {
    const { id, place } = input
    if (place.length < 4 || !(await placeExists(tx, place, today))) wrong('place', 'place', '请选择市州或以下的地方', 'Choose a city or a place beneath one')
    const county = place.slice(0, 6)
    const said = await columnsOf({ tx, me, today }, input, place)
    const empty = { approver: null, approver_name: null, opted_out: 0, sent_at: null, version: 1 }
    const steps = JSON.stringify([{ at: now.toISOString(), by: me.name, step: 'write', why: '' }])
    const by = { writer: me.account!, writer_name: me.name }
    await insertService(tx, { county, id, place, ...said, state: 'draft', steps, ...by, ...empty, made_at: now.toISOString() })
    return { id, version: 1 }
  },
})

interface Taking {
  readonly tx: Tx
  readonly me: Caller
  readonly now: Date
}
async function take({ tx, me, now }: Taking, row: ServiceTable, step: ServiceStep, change: Partial<ServiceTable> = {}, why = '') {
  const state = next(row.state, step) ?? fail('wrong-step', { state: row.state, step })
  const after = await editService(tx, row, { ...change, state }, { at: now.toISOString(), by: me.name, step, why })
  return { version: after.version, state }
}

const about = (row: ServiceTable) => ({ kind: 'serviceMessage', id: row.id, place: row.place })

export const serviceEditHandler = command(serviceEdit, {
  subject: editedService,
  audit,
  run: async (c) => take(c, c.subject.row, 'edit', await columnsOf(c, c.input, c.subject.row.place)),
})

export const serviceHandInHandler = command(serviceHandIn, {
  subject: editedService,
  audit,
  run: async (c) => {
    const { row } = c.subject
    refuseBlanks({ title: row.title, text: row.body })
    const told = { key: 'population.serviceWaiting', params: { title: row.title }, about: about(row) }
    const reply = await take(c, row, 'handIn')
    await notifyOffice(c.tx, { ...told, roles: ['manager'], place: row.place, today: c.today, now: c.now })
    return reply
  },
})

/** 四眼原则: whoever wrote it neither approves nor returns it. */
const notTheWriter = (me: Caller, row: ServiceTable): void => (row.writer === me.account ? fail('forbidden', { because: 'own-message' }) : undefined)

export const serviceApproveHandler = command(serviceApprove, {
  subject: editedService,
  audit,
  run: async (c) => {
    const { row } = c.subject
    notTheWriter(c.me, row)
    return take(c, row, 'approve', { approver: c.me.account, approver_name: c.me.name })
  },
})

export const serviceReturnHandler = command(serviceReturn, {
  subject: editedService,
  audit,
  run: async (c) => {
    const { row } = c.subject
    notTheWriter(c.me, row)
    const reply = await take(c, row, 'return', {}, c.input.why)
    await notify(c.tx, { key: 'population.serviceReturned', params: { title: row.title }, about: about(row), to: [row.writer], now: c.now })
    return reply
  },
})

export const serviceWithdrawHandler = command(serviceWithdraw, {
  subject: editedService,
  audit,
  run: (c) => take(c, c.subject.row, 'withdraw', {}, c.input.why),
})
