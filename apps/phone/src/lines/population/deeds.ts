import { type BoarderRow, boarderSeen, checkInWays } from '@balian/contract/boarders'
import { type CodeTableName, codeTable } from '@balian/contract/codes'
import { floatingRenew } from '@balian/contract/floating'
import { newId } from '@balian/contract/ids'
import { peopleChange } from '@balian/contract/people'
import { type RegisterFieldKey, registerField } from '@balian/contract/register-fields'
import { boarders, floatingResidentRoutes, floatingResidents, rentalHouseRoutes, rentalHouses } from '@balian/contract/residence'
import { houseCheckRoutes, houseChecks } from '@balian/contract/residence-checks'
import type { Item } from '@balian/touch/item'
import { dayItem, text } from '../../deeds/answers.ts'
import { activityDeed, registerDeed } from '../../deeds/declared.ts'
import { type Answers, type Asking, built, type Deed, deed } from '../../deeds/deed.ts'

const wayOptions = (language: 'zh' | 'en') => Object.entries(checkInWays).map(([value, said]) => ({ value, label: said[language] }))

/** A row of a register as this phone holds it. */
export interface RegisterHeld {
  readonly id: string
  readonly title: string
  readonly version: number
  readonly place: string
  readonly placeName: string
  readonly values: Readonly<Record<string, string | number | boolean | null>>
  readonly shown: Readonly<Record<string, string>>
}

const nameOf = (row: RegisterHeld): string => row.shown['person'] ?? row.title

/** A boarder of the register, which an officer holds, or of the own group, which a leader holds. */
export type BoarderHeld = RegisterHeld | Pick<BoarderRow, 'id' | 'place' | 'placeName' | 'name' | 'school'>
export const boarderOf = (row: BoarderHeld): { readonly name: string; readonly school: string } =>
  'values' in row ? { name: nameOf(row), school: String(row.values['school'] ?? '') } : row

const seen = deed<BoarderHeld>({
  name: 'population.seen',
  line: 'population',
  word: 'population.seen',
  on: [boarders.name, 'boarders-mine'],
  about: ({ row, t }) => t('population.boarderOf', boarderOf(row)),
  items: (at) => [
    { name: 'how', kind: 'choice', label: at.t('population.how'), need: true, options: wayOptions(at.language) },
    dayItem(at, 'on'),
    { name: 'note', kind: 'long', label: at.t('deeds.note'), most: 500 },
  ],
  start: ({ today }) => ({ how: 'met', on: today }),
  build: (answers, { row, t }) => {
    const input = { id: row.id, checkIn: newId(), on: text(answers['on']), how: text(answers['how']) as 'met', note: text(answers['note']) }
    return [built({ route: boarderSeen, input, subject: row.id, title: `${t('population.seen')}：${boarderOf(row).name}` })]
  },
})

const yearAfter = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`.replace('-02-29', '-02-28')
const endOf = (row: RegisterHeld): string => String(row.values['expiresOn'] ?? '')

const renew = deed<RegisterHeld>({
  name: 'population.renew',
  line: 'population',
  word: 'population.renew',
  on: [floatingResidents.name],
  about: ({ row, t }) => t('population.expires', { name: nameOf(row), day: endOf(row) }),
  items: ({ t, row }) => [
    {
      name: 'until',
      kind: 'day',
      label: t('population.until'),
      hint: t('population.untilHint'),
      need: true,
      wrong: (until) => (until > endOf(row) ? null : t('population.untilLater', { day: endOf(row) })),
    },
    { name: 'note', kind: 'text', label: t('deeds.note'), most: 200 },
  ],
  start: ({ today, row }) => ({ until: yearAfter(endOf(row) > today ? endOf(row) : today) }),
  build: (answers, { row, t }) => {
    const input = { id: row.id, version: row.version, until: text(answers['until']), note: text(answers['note']) }
    return [built({ route: floatingRenew, input, subject: row.id, title: `${t('population.renew')}：${nameOf(row)}` })]
  },
})

/** A person as lists show one, without a telephone: the change names only what was entered. */
interface PersonHeld {
  readonly id: string
  readonly name: string
  readonly placeName: string
  readonly version: number
}

/** Items of the e-file that are mended at the door. */
const mended: readonly RegisterFieldKey[] = ['phone', 'address', 'workPlace', 'occupation', 'education', 'marital', 'registeredAddress', 'consistent']

function fileItem(key: RegisterFieldKey, language: 'zh' | 'en'): Item {
  const field = registerField(key)!
  const hint = language === 'zh' ? field.purposeZh : field.purposeEn
  const options = field.kind === 'code' ? { options: codeTable(field.table as CodeTableName).map((one) => ({ value: one.code, label: one[language] })) } : {}
  const kind = field.kind === 'phone' ? 'phone' : field.kind === 'code' ? 'choice' : 'text'
  return { name: key, kind, label: field[language], hint, ...(field.length ? { most: field.length } : {}), ...options }
}

const file = deed<PersonHeld>({
  name: 'population.file',
  line: 'population',
  word: 'population.file',
  on: ['people'],
  about: ({ row, t }) => t('population.fileOf', { name: row.name, place: row.placeName }),
  items: ({ language, t }) => [...mended.map((key) => fileItem(key, language)), { name: 'reason', kind: 'text', label: t('population.reason'), most: 200 }],
  start: ({ t }) => ({ reason: t('population.reasonVisit') }),
  build: (answers, { row, t, seen }) => {
    const changed = Object.fromEntries(mended.filter((key) => answers[key] !== undefined).map((key) => [key, answers[key]]))
    const input = { id: row.id, version: row.version, seen, ...changed, reason: text(answers['reason']) }
    return [built({ route: peopleChange, input, subject: row.id, title: `${t('population.file')}：${row.name}` })]
  },
})

const floatingOnly = ['cameFrom', 'house', 'phone']
const houseOnly = ['phone', 'rooms']
/** The second look is noted at a desk, where the first one stands. */
const checkOnly = ['fire', 'power', 'gas', 'doors', 'building', 'hazard', 'finding', 'dueOn']

/** A stay is registered until a day after it began. */
const stay = (item: Item, { t }: Asking): Item =>
  item.name === 'expiresOn'
    ? { ...item, wrong: (day, values) => (day > text(values['registeredOn']) ? null : t('population.untilLater', { day: text(values['registeredOn']) })) }
    : item

/** What is amiss has a day until which it is mended. */
function checked(item: Item, at: Asking): Item {
  if (item.name === 'checkedOn') return { ...dayItem(at, item.name), label: item.label }
  if (item.name !== 'dueOn') return item
  const wrong = (day: string, values: Answers) => (day < text(values['checkedOn']) ? at.t('population.dueEarly') : null)
  return { ...item, need: true, when: (values) => text(values['hazard']) !== '', wrong }
}

export const deeds: readonly Deed[] = [
  seen,
  renew,
  file,
  activityDeed('population-check', 'population.visit'),
  registerDeed('population.floating', 'population.floating', {
    register: floatingResidents,
    routes: floatingResidentRoutes,
    only: floatingOnly,
    start: ({ today }) => ({ expiresOn: yearAfter(today) }),
    adapt: stay,
  }),
  registerDeed('population.rental', 'population.rental', { register: rentalHouses, routes: rentalHouseRoutes, only: houseOnly }),
  registerDeed('population.houseCheck', 'population.houseCheck', { register: houseChecks, routes: houseCheckRoutes, only: checkOnly, adapt: checked }),
]
