import { disputeStateWords, disputeTable } from '@balian/contract/dispute-rules'
import { errand, stepsOnlyIn } from '@balian/contract/errand-matters'
import type { MatterKind } from '@balian/contract/matters'
import { matterTable } from '@balian/contract/matters'
import type { CaseHeld } from '../deeds/declared.ts'
import { type RowList, rowList } from '../deeds/list.ts'
import type { CareHeld } from './care/deeds.ts'
import { fieldSteps } from './errands/deeds.ts'
import { type BoarderHeld, boarderOf, type RegisterHeld } from './population/deeds.ts'

interface CaseRow extends CaseHeld {
  readonly due: string | null
  readonly nextDue: string | null
  readonly overdue: boolean
  readonly parties: readonly string[]
  readonly number: string | null
}

const dueOf = (row: CaseRow): string | null => row.nextDue ?? row.due
const byDue = (a: CaseRow, b: CaseRow): number => (dueOf(a) ?? '9').localeCompare(dueOf(b) ?? '9')
const toneOf = (due: string | null, today: string) => (due !== null && due < today ? 'bad' : due === today ? 'warn' : 'plain')

type Steps = Readonly<Record<string, Readonly<Partial<Record<string, string>>>>>

/** A matter as it stands after a step that this phone has written. */
const stepped =
  (table: Steps) =>
  (row: CaseRow, step: string): CaseRow => {
    const to = table[step]?.[row.state]
    return { ...row, state: to && to !== 'before' ? to : row.state }
  }

/** The steps of a table that lead on from a state. */
const from = (table: Steps, state: string, steps: readonly string[]): string[] => steps.filter((step) => state in (table[step] ?? {}))

const disputes = rowList<CaseRow>({
  name: 'disputes',
  word: 'disputes.mine',
  text: 'disputes.mineText',
  empty: 'disputes.mineEmpty',
  emptyText: 'disputes.mineEmptyText',
  streams: ['cases'],
  where: (row) => row.kind === 'dispute',
  order: byDue,
  show: (row, { language, today }) => ({
    title: row.title,
    text: [disputeStateWords[row.state as 'reported']?.[language], dueOf(row)].filter(Boolean).join(' · '),
    tone: toneOf(dueOf(row), today),
  }),
  after: stepped(disputeTable),
  acts: (row) => from(disputeTable, row.state, ['accept', 'hold', 'visit', 'remark']).map((step) => `disputes.${step}`),
  over: [{ word: 'disputes.report', to: 'do/disputes.report' }],
})

const screening = rowList<{
  readonly round: string
  readonly place: string
  readonly placeName: string
  readonly from: string
  readonly to: string
  readonly due: string
  readonly state: string
}>({
  name: 'screening',
  word: 'screening.report',
  text: 'screening.text',
  empty: 'screening.empty',
  emptyText: 'screening.emptyText',
  streams: ['screening'],
  order: (a, b) => a.due.localeCompare(b.due),
  show: (row, { t, today }) => {
    const done = row.state === 'reported' || row.state === 'late'
    return {
      title: t('screening.round', { place: row.placeName, from: row.from.slice(5), to: row.to.slice(5) }),
      text: done ? t('screening.reported') : t('screening.due', { day: row.due }),
      tone: done ? 'good' : toneOf(row.due, today),
    }
  },
  after: (row, step) => (step === 'report' ? { ...row, state: 'reported' } : row),
  acts: (row) => (row.state === 'reported' || row.state === 'late' ? ['screening.finding'] : ['screening.report']),
})

interface PatrolRow {
  readonly id: string
  readonly teamName: string
  readonly day: string
  readonly from: string
  readonly to: string
  readonly state: 'planned' | 'out' | 'done' | 'missed' | 'cancelled'
  readonly checks: number
  readonly spots: number
}
/** Days around today whose turns are shown. */
const near = 3
const daysFrom = (day: string, today: string): number => Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000)

const patrols = rowList<PatrolRow>({
  name: 'patrols',
  word: 'safety.patrols',
  text: 'safety.patrolsText',
  empty: 'safety.patrolsEmpty',
  emptyText: 'safety.patrolsEmptyText',
  streams: ['patrols'],
  where: (row, { today }) => row.state === 'out' || Math.abs(daysFrom(row.day, today)) <= near,
  order: (a, b) => Number(b.state === 'out') - Number(a.state === 'out') || a.day.localeCompare(b.day) || a.from.localeCompare(b.from),
  show: (row, { t }) => ({
    title: t('safety.patrolOf', { team: row.teamName, from: row.from, to: row.to }),
    text: [row.day, t(`safety.state.${row.state}`), row.state === 'out' ? t('safety.checked', { checks: String(row.checks), spots: String(row.spots) }) : '']
      .filter(Boolean)
      .join(' · '),
    tone: row.state === 'out' ? 'warn' : row.state === 'done' ? 'good' : row.state === 'missed' ? 'bad' : 'plain',
  }),
  after: (row, step) => (step === 'patrolStart' ? { ...row, state: 'out' } : step === 'patrolEnd' ? { ...row, state: 'done' } : row),
  acts: (row, { today }) => (row.state === 'planned' && row.day <= today ? ['safety.start'] : row.state === 'out' ? ['safety.check', 'safety.end'] : []),
  over: [
    { word: 'safety.patrol', to: 'do/activity.patrol' },
    { word: 'safety.finding', to: 'do/safety.finding' },
  ],
})

const care = rowList<CareHeld & { readonly today: string | null }>({
  name: 'care',
  word: 'care.saw',
  text: 'care.sawText',
  empty: 'care.sawEmpty',
  emptyText: 'care.sawEmptyText',
  streams: ['care', 'care-mine'],
  order: (a, b) => Number(a.days === 0) - Number(b.days === 0) || Number(b.mine) - Number(a.mine) || a.due.localeCompare(b.due),
  show: (row, { t, today }) => ({
    title: row.name,
    text: [row.placeName, row.today || row.days === 0 ? t('care.today') : t('care.days', { days: String(row.days) })].join(' · '),
    tone: row.today || row.days === 0 ? 'good' : toneOf(row.due, today),
  }),
  after: (row, step) => (step === 'saw' ? { ...row, today: row.id } : row),
  acts: () => ['care.saw'],
  quick: { deed: 'care.saw', word: 'care.sawQuick', when: (row) => row.today === null && row.days > 0 },
  over: [{ word: 'care.request', to: 'do/care.request' }],
})

const nameOf = (row: RegisterHeld): string => row.shown['person'] ?? row.title

const boarders = rowList<BoarderHeld>({
  name: 'boarders',
  word: 'population.seen',
  text: 'population.seenText',
  empty: 'population.seenEmpty',
  emptyText: 'population.seenEmptyText',
  streams: ['population.boarders', 'boarders-mine'],
  order: (a, b) => boarderOf(a).name.localeCompare(boarderOf(b).name, 'zh-CN'),
  show: (row) => ({ title: boarderOf(row).name, text: [boarderOf(row).school, row.placeName].filter(Boolean).join(' · ') }),
  acts: () => ['population.seen'],
  quick: { deed: 'population.seen', word: 'care.sawQuick', when: () => true },
})

const floating = rowList<RegisterHeld>({
  name: 'floating',
  word: 'population.renewals',
  text: 'population.renewalsText',
  empty: 'population.renewalsEmpty',
  emptyText: 'population.renewalsEmptyText',
  streams: ['population.floatingResidents'],
  order: (a, b) => String(a.values['expiresOn']).localeCompare(String(b.values['expiresOn'])),
  show: (row, { t, today }) => ({
    title: nameOf(row),
    text: [row.placeName, t('population.due', { day: String(row.values['expiresOn']) })].join(' · '),
    tone: toneOf(String(row.values['expiresOn']), today),
  }),
  acts: () => ['population.renew'],
  over: [{ word: 'population.floating', to: 'do/population.floating' }],
})

interface PaperRow {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly since: string
  readonly offered: boolean
}

const papers = rowList<PaperRow>({
  name: 'papers',
  word: 'errands.hand',
  text: 'errands.handText',
  empty: 'errands.handEmpty',
  emptyText: 'errands.handEmptyText',
  streams: ['papers'],
  order: (a, b) => a.since.localeCompare(b.since),
  show: (row) => ({ title: row.name, text: row.title, trail: row.since.slice(5, 10) }),
  acts: (row) => (row.offered ? [] : ['errands.pass', 'errands.return']),
  over: [
    { word: 'errands.offered', to: 'rows/papers-offered' },
    { word: 'errands.myCard', to: 'errands/card' },
  ],
})

const offered = rowList<PaperRow>({
  name: 'papers-offered',
  word: 'errands.offered',
  text: 'errands.offeredText',
  empty: 'errands.offeredEmpty',
  emptyText: 'errands.offeredEmptyText',
  streams: ['papers-offered'],
  show: (row) => ({ title: row.name, text: row.title }),
  acts: () => ['errands.accept'],
  over: [{ word: 'errands.myCard', to: 'errands/card' }],
})

const errandSteps = matterTable(errand as unknown as MatterKind)

/** An errand, with the mode in which it is done. */
interface ErrandRow extends CaseRow {
  readonly values: { readonly mode: string }
}

const errands = rowList<ErrandRow>({
  name: 'errands',
  word: 'errands.mine',
  text: 'errands.mineText',
  empty: 'errands.mineEmpty',
  emptyText: 'errands.mineEmptyText',
  streams: ['errands'],
  where: (row) => row.state !== 'done',
  order: byDue,
  show: (row, { language, today }) => ({
    title: row.title,
    text: [errand.states[row.state as 'received']?.[language], dueOf(row)].filter(Boolean).join(' · '),
    tone: toneOf(dueOf(row), today),
  }),
  after: (row, step) => ({ ...row, ...stepped(errandSteps)(row, step) }),
  acts: (row) =>
    from(errandSteps, row.state, fieldSteps)
      .filter((step) => stepsOnlyIn[step]?.includes(row.values.mode) ?? true)
      .map((step) => `errand-matters.${step}`),
  over: [{ word: 'errands.takeIn', to: 'do/errands.takeIn' }],
})

/** The lists of field work, by name; loaded when the first one is opened. */
export const lists: ReadonlyMap<string, RowList> = new Map(
  [disputes, screening, patrols, care, boarders, floating, papers, offered, errands].map((list) => [list.name, list]),
)
