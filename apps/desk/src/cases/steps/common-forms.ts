import type { caseCommands } from '@balian/contract/case-commands'
import { type linkRelations, outsideBodies, workerParts } from '@balian/contract/cases'
import { newId } from '@balian/contract/ids'
import type { CasePage } from '../case-page.ts'
import { limitSaid } from '../own-words.ts'
import type { Field, StepForm } from './field.ts'
import { today } from './values.ts'

type F = Field<CasePage>
type Values = Readonly<Record<string, unknown>>

interface Kind {
  /** Its module, whose own words come first. */
  readonly module: string
  /** What somebody put on the case is at first. */
  readonly part: (typeof workerParts)[number]
  /** How another case may belong to it, the most usual first. */
  readonly relations: readonly (typeof linkRelations)[number][]
  /** Word key of who may be invited. */
  readonly invitedHelp?: string
  /** Word key of what moving a limit takes. */
  readonly extendHelp?: string
}

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
const openLimits = (module: string) => (page: CasePage, words: Parameters<typeof limitSaid>[0]) =>
  page.deadlines.filter((one) => !one.done).map((one) => ({ value: one.id, label: `${limitSaid(words, module, one.what)} ${one.due}` }))

const assignFields = ({ part, invitedHelp }: Kind): readonly F[] => [
  { name: 'account', word: 'officer', kind: 'officer' },
  { name: 'group', word: 'workingGroup', kind: 'group', help: 'cases.help.group', when: (values) => !values.account },
  { name: 'name', word: 'invited', kind: 'text', max: 60, ...(invitedHelp ? { help: invitedHelp } : {}), when: (values) => !values.account && !values.group },
  { name: 'part', kind: 'choice', values: workerParts, said: 'cases.worker', start: () => part },
  { name: 'workerNote', kind: 'text', max: 200 },
  { name: 'off', word: 'takeOff', kind: 'choice', values: workersOf, when: (_, page) => page.workers.length > 0 },
  note,
]

const handOnFields: readonly F[] = [
  { name: 'where', kind: 'choice', values: ['office', 'outside'], said: 'cases.where', start: () => 'office' },
  { name: 'to', kind: 'place', need: true, help: 'cases.help.handOn', when: (values) => values.where !== 'outside' },
  { name: 'body', kind: 'choice', values: outsideBodies, said: 'cases.body', need: true, when: (values) => values.where === 'outside' },
  { name: 'bodyName', kind: 'text', max: 60, when: (values) => values.where === 'outside' },
  { name: 'reason', word: 'because', kind: 'area', rows: 3, need: true },
]

const outsideFields: readonly F[] = [
  { name: 'accepted', kind: 'choice', values: ['yes', 'no'], said: 'cases.outside', need: true },
  { name: 'on', word: 'answeredOn', kind: 'day', need: true, start: today },
  { ...because, word: 'outsideNote' },
]

/** The forms of the steps that every kind of case has, for the routes that `caseCommands` made of it. */
export function commonForms(routes: Omit<ReturnType<typeof caseCommands>, 'addPapers'>, kind: Kind) {
  const { module, relations, extendHelp } = kind
  return {
    // The commands take lists; the form asks for one to put on and one to take off.
    assign: {
      route: routes.assign,
      fields: assignFields(kind),
      make: (values) => ({ add: adding(values), remove: values.off ? [String(values.off)] : [], note: String(values.note ?? '') }),
    },
    remark: { route: routes.remark, fields: [{ ...because, word: 'remark' }] },
    link: {
      route: routes.link,
      fields: [
        { name: 'other', kind: 'case', need: true },
        { name: 'relation', kind: 'choice', values: relations, said: 'cases.relation', need: true, start: () => relations[0] },
        note,
      ],
      add: () => ({ link: newId() }),
    },
    extend: {
      route: routes.extend,
      fields: [
        { name: 'deadline', kind: 'choice', values: openLimits(module), need: true, start: (page) => page.deadlines.find((one) => !one.done)?.id },
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
