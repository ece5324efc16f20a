import { outsideBodies, workerParts } from '@balian/contract/cases'
import { assignDispute, handOnDispute, outsideAnswerDispute, sendBackDispute, takeBackDispute, takeOverDispute } from '@balian/contract/disputes'
import { newId } from '@balian/contract/ids'
import type { Page } from '../parts/MatterPart.tsx'
import { type Field, stepForm } from './field.ts'
import { today } from './values.ts'

const note: Field & { name: 'note' } = { name: 'note', kind: 'area', rows: 2 }
const because: Field & { name: 'note' } = { name: 'note', word: 'because', kind: 'area', rows: 3, need: true }
type Values = Readonly<Record<string, unknown>>

/** Who works on it: an officer by account, a mutual-aid group, or somebody without one by name (人民调解法 art. 20). */
const adding = (values: Values) => {
  const { account, group, name } = values
  if (!account && !group && !name) return []
  const who = account ? { account: String(account) } : group ? { group: String(group) } : { name: String(name) }
  return [{ id: newId(), ...who, part: values.part as (typeof workerParts)[number], note: String(values.workerNote ?? '') }]
}

const workersOf = (page: Page) => page.workers.map((one) => ({ value: one.id, label: one.name }))

export const assignForm = {
  route: assignDispute,
  fields: [
    { name: 'account', word: 'officer', kind: 'officer' },
    { name: 'group', word: 'workingGroup', kind: 'group', help: 'disputes.help.group', when: (values) => !values.account },
    { name: 'name', word: 'invited', kind: 'text', max: 60, help: 'disputes.help.invited', when: (values) => !values.account && !values.group },
    { name: 'part', word: 'part', kind: 'choice', values: workerParts, said: 'disputes.worker', start: () => 'assisting' },
    { name: 'workerNote', kind: 'text', max: 200, help: 'disputes.help.worker' },
    { name: 'off', word: 'takeOff', kind: 'choice', values: workersOf, when: (_, page) => page.workers.length > 0 },
    note,
  ] satisfies readonly Field[],
  /** The command takes lists; the form asks for one to put on and one to take off. */
  make: (values: Values) => ({ add: adding(values), remove: values.off ? [String(values.off)] : [], note: String(values.note ?? '') }),
}

export const handOnForm = {
  route: handOnDispute,
  fields: [
    { name: 'where', kind: 'choice', values: ['office', 'outside'], said: 'disputes.where', start: () => 'office' },
    { name: 'to', kind: 'place', need: true, help: 'disputes.help.handOn', when: (values) => values.where !== 'outside' },
    { name: 'body', kind: 'choice', values: outsideBodies, said: 'disputes.body', need: true, when: (values) => values.where === 'outside' },
    { name: 'bodyName', kind: 'text', max: 60, when: (values) => values.where === 'outside' },
    { name: 'reason', word: 'because', kind: 'area', rows: 3, need: true },
  ] satisfies readonly Field[],
  make: (values: Values) => ({
    transfer: newId(),
    ...(values.where === 'outside' ? { body: values.body, bodyName: String(values.bodyName ?? '') } : { to: values.to }),
    reason: String(values.reason),
  }),
}

export const takeOverForm = stepForm(takeOverDispute, [note])
export const sendBackForm = stepForm(sendBackDispute, [because])
export const takeBackForm = stepForm(takeBackDispute, [note])
export const outsideAnswerForm = {
  route: outsideAnswerDispute,
  fields: [
    { name: 'accepted', kind: 'choice', values: ['yes', 'no'], said: 'disputes.outside', need: true },
    { name: 'on', word: 'answeredOn', kind: 'day', need: true, start: today },
    { ...because, word: 'outsideNote' },
  ] satisfies readonly Field[],
  make: ({ accepted, on, note: told }: Values) => ({ accepted: accepted === 'yes', on, note: told }),
}
