import type { Day } from '@balian/contract/ids'
import { type LineName, lines } from '@balian/contract/lines'
import type { StreamRow } from '@balian/contract/streams'

/** Something to be done, and how pressing it is. */
export interface Task {
  readonly key: string
  readonly line: LineName
  /** Word key of what is to be done, with its parameters. */
  readonly word: string
  readonly params: Readonly<Record<string, string>>
  readonly title: string
  readonly detail: string
  readonly due: Day | null
  /** The stream (or kind of case) and the id, to open what it is about. */
  readonly of: string
  readonly id: string
}

export interface Sources {
  readonly cases: readonly StreamRow<'cases'>[]
  readonly care: readonly StreamRow<'care-mine'>[]
  readonly screening: readonly StreamRow<'screening'>[]
  readonly papers: readonly StreamRow<'papers'>[]
  readonly offered: readonly StreamRow<'papers-offered'>[]
}

/** How long papers may stay in one hand before they show as a task. */
const paperDays = 3
/** How far ahead visits and limits show. */
const aheadDays = 3

const plusDays = (day: Day, days: number): Day => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** What is to be done, in order of need: the most overdue first, then what falls due first, then what has no day. */
export function tasksOf(from: Sources, today: Day): Task[] {
  const until = plusDays(today, aheadDays)
  const all = [...ofCases(from.cases), ...ofScreening(from.screening), ...ofCare(from.care, until), ...ofPapers(from, today)]
  return all.toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.title.localeCompare(b.title))
}

const ofCases = (rows: Sources['cases']): Task[] =>
  rows.map((row) => ({
    key: `case.${row.id}`,
    line: row.line,
    word: row.offered ? 'task.offered' : 'task.case',
    params: {},
    title: row.title,
    detail: [row.placeName, row.number].filter(Boolean).join(' · '),
    due: row.nextDue ?? row.due,
    of: `cases.${row.kind}`,
    id: row.id,
  }))

const ofScreening = (rows: Sources['screening']): Task[] =>
  rows
    .filter((row) => row.state === 'open' || row.state === 'missing')
    .map((row) => ({
      key: `screening.${row.round}.${row.place}`,
      line: 'disputes' as const,
      word: 'task.screening',
      params: {},
      title: row.placeName,
      detail: `${row.from} – ${row.to}`,
      due: row.due,
      of: 'screening',
      id: `${row.round}.${row.place}`,
    }))

const ofCare = (rows: Sources['care'], until: Day): Task[] =>
  rows
    .filter((row) => row.due <= until && row.today === null)
    .map((row) => ({
      key: `care.${row.id}`,
      line: 'care' as const,
      word: 'task.visit',
      params: { days: String(row.days) },
      title: row.name,
      detail: row.placeName,
      due: row.due,
      of: 'care',
      id: row.id,
    }))

const ofPapers = ({ papers, offered }: Sources, today: Day): Task[] => [
  ...offered.map((row) => paper(row, 'task.paperOffered', today)),
  ...papers
    .filter((row) => plusDays(row.since.slice(0, 10), paperDays) <= today)
    .map((row) => paper(row, 'task.paperHeld', plusDays(row.since.slice(0, 10), paperDays))),
]

const paper = (row: StreamRow<'papers'>, word: string, due: Day): Task => ({
  key: `paper.${row.id}`,
  line: 'errands',
  word,
  params: {},
  title: `${row.name} · ${row.title}`,
  detail: row.placeName,
  due,
  of: 'papers',
  id: row.id,
})

/** The one character of a line's seal. */
export const sealOf = (line: LineName): string => lines.find((one) => one.line === line)!.zh.slice(-1)
