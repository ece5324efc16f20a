import type { caseCommands } from '@balian/contract/case-commands'
import { type linkRelations, outsideBodies, workerParts } from '@balian/contract/cases'
import { newId } from '@balian/contract/ids'
import { limitSaid } from '../limit-said.ts'
import type { CasePage } from '../parts/case-page.ts'
import type { Field, StepForm } from './field.ts'
import { today } from './values.ts'

type F = Field<CasePage>
type Values = Readonly<Record<string, unknown>>

/** A remark that may be left out, and a reason that may not. */
export const note: F & { readonly name: 'note' } = { name: 'note', kind: 'area', rows: 2 }
export const because: F & { readonly name: 'note' } = { name: 'note', word: 'because', kind: 'area', rows: 3, need: true }

/** Who works on it: an officer by account, a mutual-aid group, or somebody without one by name (人民调解法 art. 20). */
const adding = (values: Values) => {
  const { account, group, name } = values
  if (!account && !group && !name) return []
  const who = account ? { account: String(account) } : group ? { group: String(group) } : { name: String(name) }
  return [{ id: newId(), ...who, part: values.part as (typeof workerParts)[number], note: String(values.workerNote ?? '') }]
}

const workersOf = (page: CasePage) => page.workers.map((one) => ({ value: one.id, label: one.name }))
const openLimits = (page: CasePage, words: Parameters<typeof limitSaid>[0]) =>
  page.deadlines.filter((one) => !one.done).map((one) => ({ value: one.id, label: `${limitSaid(words, one.what)} ${one.due}` }))

const assignFields = (part: (typeof workerParts)[number]): readonly F[] => [
  { name: 'account', word: 'officer', kind: 'officer' },
  { name: 'group', word: 'workingGroup', kind: 'group', help: 'disputes.help.group', when: (values) => !values.account },
  { name: 'name', word: 'invited', kind: 'text', max: 60, help: 'disputes.help.invited', when: (values) => !values.account && !values.group },
  { name: 'part', kind: 'choice', values: workerParts, said: 'disputes.worker', start: () => part },
  { name: 'workerNote', kind: 'text', max: 200, help: 'disputes.help.worker' },
  { name: 'off', word: 'takeOff', kind: 'choice', values: workersOf, when: (_, page) => page.workers.length > 0 },
  note,
]

const handOnFields: readonly F[] = [
  { name: 'where', kind: 'choice', values: ['office', 'outside'], said: 'disputes.where', start: () => 'office' },
  { name: 'to', kind: 'place', need: true, help: 'disputes.help.handOn', when: (values) => values.where !== 'outside' },
  { name: 'body', kind: 'choice', values: outsideBodies, said: 'disputes.body', need: true, when: (values) => values.where === 'outside' },
  { name: 'bodyName', kind: 'text', max: 60, when: (values) => values.where === 'outside' },
  { name: 'reason', word: 'because', kind: 'area', rows: 3, need: true },
]

const outsideFields: readonly F[] = [
  { name: 'accepted', kind: 'choice', values: ['yes', 'no'], said: 'disputes.outside', need: true },
  { name: 'on', word: 'answeredOn', kind: 'day', need: true, start: today },
  { ...because, word: 'outsideNote' },
]

interface Kind {
  /** What somebody put on the case is at first. */
  readonly part: (typeof workerParts)[number]
  /** How another case may belong to it, the most usual first. */
  readonly relations: readonly (typeof linkRelations)[number][]
  /** Word key of what moving a limit takes. */
  readonly extendHelp?: string
}

/** The forms of the steps that every kind of case has, for the routes that `caseCommands` made of it. */
export function commonForms(routes: Omit<ReturnType<typeof caseCommands>, 'addPapers'>, { part, relations, extendHelp }: Kind) {
  return {
    // The commands take lists; the form asks for one to put on and one to take off.
    assign: {
      route: routes.assign,
      fields: assignFields(part),
      make: (values) => ({ add: adding(values), remove: values.off ? [String(values.off)] : [], note: String(values.note ?? '') }),
    },
    remark: { route: routes.remark, fields: [{ ...because, word: 'remark' }] },
    link: {
      route: routes.link,
      fields: [
        { name: 'other', kind: 'dispute', need: true },
        { name: 'relation', kind: 'choice', values: relations, said: 'disputes.relation', need: true, start: () => relations[0] },
        note,
      ],
      add: () => ({ link: newId() }),
    },
    extend: {
      route: routes.extend,
      fields: [
        { name: 'deadline', kind: 'choice', values: openLimits, need: true, start: (page) => page.deadlines.find((one) => !one.done)?.id },
        { name: 'due', word: 'newDue', kind: 'day', need: true },
        extendHelp ? { ...because, help: extendHelp } : because,
      ],
    },
    handOn: {
      route: routes.handOn,
      fields: handOnFields,
      make: (values) => ({
        transfer: newId(),
        ...(values.where === 'outside' ? { body: values.body, bodyName: String(values.bodyName ?? '') } : { to: values.to }),
        reason: String(values.reason),
      }),
    },
    takeOver: { route: routes.takeOver, fields: [note] },
    sendBack: { route: routes.sendBack, fields: [because] },
    takeBack: { route: routes.takeBack, fields: [note] },
    outsideAnswer: {
      route: routes.outsideAnswer,
      fields: outsideFields,
      make: ({ accepted, on, note: told }) => ({ accepted: accepted === 'yes', on, note: told }),
    },
  } satisfies Record<string, StepForm<CasePage>>
}
