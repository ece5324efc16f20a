import { type Leak, leakAmend, leakClose, leakHours, leakList, leakReport } from '@balian/contract/leaks'
import type { Received } from '@balian/contract/route'
import { command } from '../../../platform/command.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { fail } from '../../../platform/problem.ts'
import { read } from '../../../platform/read.ts'
import { spokenNames } from '../../places/index.ts'
import { changeLeak, countLeaks, insertLeak, type LeakTable, leaksPage, lockLeak } from './store.ts'

const due = (foundAt: string, hours: number): string => new Date(Date.parse(foundAt) + hours * 3_600_000).toISOString()

/** An incident as it is shown: late is what was not told in time, or not yet although the time is over. */
export function leakShown(row: LeakTable, placeName: string, now: Date): Leak {
  const [authorityDue, peopleDue] = [due(row.found_at, leakHours.authority), due(row.found_at, leakHours.people)]
  const late = (told: string | null, by: string) => Date.parse(told ?? now.toISOString()) > Date.parse(by)
  const { id, place, title, happened, what, whose, people, harm, measures, advice, authority, lesson, version } = row
  return {
    id,
    place,
    placeName,
    title,
    happened,
    what,
    whose,
    people,
    harm,
    measures,
    advice,
    authority,
    lesson,
    version,
    foundAt: row.found_at,
    kinds: row.kinds as Leak['kinds'],
    authorityToldAt: row.authority_told_at,
    peopleToldAt: row.people_told_at,
    peopleTold: row.people_told,
    state: row.closed_on ? 'closed' : 'open',
    authorityDue,
    peopleDue,
    lateAuthority: late(row.authority_told_at, authorityDue),
    // Whom nobody needs to tell, is told why not in words (art. 57).
    latePeople: row.people > 0 && row.people_told === '' && late(row.people_told_at, peopleDue),
    reportedBy: row.reported_name,
    closedOn: row.closed_on,
  }
}

export const leakListHandler = read(leakList, {
  shows: 'nobody',
  run: async ({ tx, input, now }) => {
    const rows = await leaksPage(tx, input)
    const names = await spokenNames(
      tx,
      rows.map((row) => row.place),
    )
    return { items: rows.map((row) => leakShown(row, names.get(row.place) ?? row.place, now)), total: await countLeaks(tx), more: false }
  },
})

type Facts = Omit<Received<typeof leakAmend>, 'id' | 'version'>

const columns = (facts: Facts) => ({
  title: facts.title,
  found_at: facts.foundAt,
  happened: facts.happened,
  what: facts.what,
  kinds: facts.kinds,
  whose: facts.whose,
  people: facts.people,
  harm: facts.harm,
  measures: facts.measures,
  advice: facts.advice,
  authority_told_at: facts.authorityToldAt,
  authority: facts.authority,
  people_told_at: facts.peopleToldAt,
  people_told: facts.peopleTold,
})

export const leakReportHandler = command(leakReport, {
  subject: async ({ input }) => ({ place: input.place }),
  audit: ({ input }) => ({ on: ['leak', input.id], place: input.place, detail: { people: input.people, kinds: input.kinds } }),
  run: async ({ tx, me, input }) => {
    const { id, place, ...facts } = input
    const row = { county: place.slice(0, 6), id, place, ...columns(facts), reported_by: me.account!, reported_name: me.name }
    await insertLeak(tx, { ...row, closed_on: null, lesson: null, version: 1 })
    return { version: 1 }
  },
})

async function load(tx: Tx, id: string) {
  const row = (await lockLeak(tx, id)) ?? fail('not-found')
  return { place: row.place, version: row.version, row }
}

export const leakAmendHandler = command(leakAmend, {
  subject: ({ tx, input }) => load(tx, input.id),
  audit: ({ input, subject }) => ({ on: ['leak', input.id], place: subject.place, detail: { people: input.people } }),
  run: async ({ tx, input, subject: { row } }) => {
    if (row.closed_on) fail('wrong-step', { state: 'closed', step: 'amend' })
    await changeLeak(tx, row, columns(input))
    return { version: row.version + 1 }
  },
})

export const leakCloseHandler = command(leakClose, {
  subject: ({ tx, input }) => load(tx, input.id),
  audit: ({ input, subject }) => ({ on: ['leak', input.id], place: subject.place }),
  run: async ({ tx, input, today, subject: { row } }) => {
    if (row.closed_on || !row.authority_told_at) fail('wrong-step', { state: row.closed_on ? 'closed' : 'not-reported', step: 'close' })
    await changeLeak(tx, row, { closed_on: today, lesson: input.lesson })
    return { version: row.version + 1 }
  },
})
