import { recordActivity } from '@balian/contract/activities'
import { type ActivityKindName, activityKindOf, activityKinds } from '@balian/contract/activity-kinds'
import { asked } from '@balian/contract/asked'
import { newId } from '@balian/contract/ids'
import type { MatterKind, MatterRoutes } from '@balian/contract/matters'
import type { Register, RegisterItem, RegisterRoutes } from '@balian/contract/registers'
import type { Item, Values } from '@balian/touch/item'
import {
  count,
  dayItem,
  filesOf,
  groupItems,
  groupsOf,
  idsOf,
  ownGroupItem,
  ownGroupOf,
  partyOf,
  personItem,
  placeItem,
  placeOf,
  text,
  whoOf,
} from './answers.ts'
import { type Answers, type Around, type Asking, built, type Deed, deed } from './deed.ts'

/** A declared item as the form asks for it, with the search of this phone behind it. */
export function itemOf(item: RegisterItem, at: Around): Item {
  const { find, language } = at
  const { source, ...more } = asked(item, language)
  return { ...more, ...(source ? { find: find(source) } : {}) }
}

/** The streams that declared items search. */
export const needsOf = (items: readonly RegisterItem[]): string[] => [
  ...new Set(
    items.flatMap((item) =>
      item.kind === 'person' ? ['people', 'members'] : item.kind === 'account' ? ['card'] : item.kind === 'item' ? [item.of!().name] : [],
    ),
  ),
]

/** The answers to declared items, as a command takes them. */
export const valuesOf = (items: readonly RegisterItem[], answers: Answers): Record<string, unknown> =>
  Object.fromEntries(
    items.flatMap(({ name, kind, need }) => (answers[name] === undefined ? (kind === 'yes' && need ? [[name, false]] : []) : [[name, answers[name]]])),
  )

/** What a day item starts with: today, where the day is that of the deed itself. */
const todays = (items: readonly RegisterItem[], today: string): Values =>
  Object.fromEntries(items.filter((item) => item.kind === 'day' && item.need && !/^(expires|until|due|next)/.test(item.name)).map((item) => [item.name, today]))

interface OfRegister {
  readonly register: Register
  readonly routes: RegisterRoutes
  /** Of the declared items, those asked in the field; all, when not told. */
  readonly only?: readonly string[]
  readonly start?: (at: Asking) => Values
  /** Says of the items what the declaration cannot: which of them hang together. */
  readonly adapt?: (item: Item, at: Asking) => Item
}

/** Adds a row to a register: the form is the register's declaration. */
export function registerDeed(name: string, word: string, { register, routes, only, start, adapt = (item) => item }: OfRegister): Deed {
  const items = only ? register.items.filter((item) => item.need || only.includes(item.name)) : register.items
  return deed({
    name,
    line: register.line,
    word,
    needs: ['places', ...needsOf(items)],
    about: (at) => register.about[at.language],
    items: (at) => [...items.map((item) => adapt(itemOf(item, at), at)), ...placeItem(at)],
    start: (at) => ({ ...todays(items, at.today), ...start?.(at) }),
    build: (answers, at) => {
      const id = newId()
      const what = register.title
        .map((one) =>
          nameOf(
            register.items.find((item) => item.name === one),
            answers,
            at,
          ),
        )
        .filter(Boolean)
      const input = { id, place: placeOf(answers, at, answers['person']), values: valuesOf(items, answers) }
      return [built({ route: routes.add, input: input as never, subject: id, title: [at.t(word), ...what].join('：') })]
    },
  })
}

/** How an answer is called in a title. */
function nameOf(item: RegisterItem | undefined, answers: Answers, at: Asking): string {
  const value = item && answers[item.name]
  if (!item || typeof value !== 'string') return ''
  if (item.kind === 'person') return at.known('person', value)
  const chosen = itemOf(item, at).options?.find((one) => one.value === value)
  if (chosen) return chosen.label
  return item.kind === 'item' ? at.known(item.of!().name, value) : value
}

/** Records a dated deed of a kind of activity: what every deed tells, and what its kind asks for. */
export function activityDeed(
  kind: ActivityKindName,
  word: string,
  { fewer = false, adapt = (items) => items }: { readonly fewer?: boolean; readonly adapt?: (items: readonly Item[], at: Around) => readonly Item[] } = {},
): Deed {
  const declared = activityKindOf(kind)
  const own = declared.items ?? []
  return deed({
    name: `activity.${kind}`,
    line: declared.line,
    word,
    needs: ['places', 'groups', ...needsOf(own)],
    about: (at) => declared.about[at.language],
    items: (at) => [
      ...deedItems(at, declared.groups, fewer),
      ...adapt(
        own.map((item) => itemOf(item, at)),
        at,
      ),
      ...closing(at),
    ],
    start: (at) => ({ day: at.today, theme: activityKinds[kind][at.language] }),
    build: (answers, at) => {
      const [id, files] = [newId(), filesOf(answers, 'photos')]
      const place = placeOf(answers, at)
      const leads = ownGroupOf(answers, at)
      const input = {
        id,
        kind: kind as never,
        place,
        day: text(answers['day']),
        theme: text(answers['theme']),
        spot: text(answers['spot']),
        reached: count(answers['reached']),
        findings: text(answers['findings']),
        files: idsOf(files),
        values: valuesOf(own, answers) as never,
        groups: leads ? [leads] : groupsOf(answers, at),
      }
      return [built({ route: recordActivity, input, subject: id, title: `${at.t(word)}：${input.theme}`, files, place })]
    },
  })
}

function deedItems(at: Asking, groups: 'must' | 'none' | undefined, fewer: boolean): Item[] {
  const { t } = at
  return [
    { name: 'theme', kind: 'text', label: t('deeds.theme'), need: true, least: 2, most: 100 },
    dayItem(at),
    ...placeItem(at),
    ...(fewer ? [] : ([{ name: 'spot', kind: 'text', label: t('deeds.spot'), most: 100 }] as const)),
    ...ownGroupItem(at),
    ...(groups === 'none' ? [] : groupItems(at, groups === 'must')),
  ]
}

const closing = ({ t }: Asking): Item[] => [
  { name: 'reached', kind: 'count', label: t('deeds.reached'), most: 100_000 },
  { name: 'findings', kind: 'long', label: t('deeds.findings'), most: 4000 },
  { name: 'photos', kind: 'photos', label: t('deeds.photos') },
]

interface OfMatter {
  readonly kind: MatterKind
  readonly routes: MatterRoutes
  readonly word: string
  /** Of the declared items, those asked in the field; all that opening asks, when not told. */
  readonly only?: readonly string[]
  /** Values that the field gives by itself. */
  readonly given?: (answers: Answers, at: Asking) => Record<string, unknown>
}

/** What opening a matter asks for. */
const openingItems = ({ kind, only }: OfMatter): RegisterItem[] =>
  kind.items.filter((item) => !kind.later?.includes(item.name)).filter((item) => !only || only.includes(item.name))

/** Opens a matter for somebody: the form is the kind's declaration. Its title is made of who and what. */
export function matterDeed(name: string, of: OfMatter): Deed {
  const { kind, routes, word, given } = of
  const items = openingItems(of)
  const role = kind.parties.roles[0]!
  return deed({
    name,
    line: kind.line,
    word,
    needs: ['places', 'people', 'members', ...needsOf(items)],
    about: (at) => kind.about[at.language],
    items: (at) => [...ownGroupItem(at), personItem(at, { name: 'who', label: role[at.language] }), ...items.map((item) => itemOf(item, at)), ...placeItem(at)],
    build: (answers, at) => {
      const id = newId()
      const { name: who } = whoOf(answers['who'], at)
      const title = at.t('deeds.matterOf', { who, what: kind[at.language] }).slice(0, 100)
      const input = {
        id,
        place: placeOf(answers, at, answers['who']),
        title,
        group: ownGroupOf(answers, at),
        parties: [partyOf(answers['who'], role.value, at)],
        values: {
          ...valuesOf(items, answers),
          ...given?.(answers, at),
        } as never,
      }
      return [built({ route: routes.open, input, subject: id, title })]
    },
  })
}

/** A matter as this phone's list of matters holds it. */
export interface CaseHeld {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly place: string
  readonly state: string
  readonly kind: string
}

/** Takes a step of a declared kind of matter: the form is the step's declaration. */
export function stepDeed(
  kind: MatterKind,
  routes: MatterRoutes,
  step: string,
  { on = ['cases'], adapt = (item) => item }: { readonly on?: readonly string[]; readonly adapt?: (item: Item, at: Asking<CaseHeld>) => Item } = {},
): Deed {
  const declared = kind.steps[step]!
  const items = declared.items ?? []
  return deed<CaseHeld>({
    name: `${kind.module}.${step}`,
    line: kind.line,
    word: kind.module,
    named: declared,
    on,
    needs: needsOf(items),
    about: (at) => declared.help?.[at.language] ?? at.row.title,
    items: (at) => [
      ...items.map((item) => adapt(itemOf(item, at), at)),
      { name: 'note', kind: 'long', label: at.t('deeds.note'), need: declared.note === 'must', ...(declared.note === 'must' ? { least: 2 } : {}) },
    ],
    start: (at) => todays(items, at.today),
    build: (answers, { row, language }) => {
      const input = { id: row.id, version: row.version, values: valuesOf(items, answers) as never, note: text(answers['note']) }
      const route = (routes.steps as Record<string, (typeof routes.steps)[string]>)[step]!
      return [built({ route, input, subject: row.id, title: `${declared[language]}：${row.title}` })]
    },
  })
}
