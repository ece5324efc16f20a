import type { Day, Id } from '@balian/contract/ids'
import { countLimit } from '@balian/contract/page'
import { peopleAnswerWhy, peopleAskWhy, peopleOpenings, peopleQuestions } from '@balian/contract/people-mine'
import type { Role } from '@balian/contract/roles'
import { sql } from 'kysely'
import { addWorkingDays } from '../../platform/calendar.ts'
import type { Caller } from '../../platform/caller.ts'
import { command } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/index.ts'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { actsOf, countOpenings, openingOf, openingsOf } from '../audit/index.ts'
import { placeNames } from '../places/index.ts'
import { whyAnswered, whyAsked } from './events.ts'
import { readers } from './policy.ts'
import { within } from './reach.ts'
import { personCards } from './rows.ts'
import { personOf, t } from './store.ts'
import type { QuestionTable } from './tables.ts'
import { withoutNames } from './unnamed.ts'

/** 谁看过我的档案, with the questions that the resident asked and their answers. */
export const peopleOpeningsHandler = read(peopleOpenings, {
  shows: 'nobody',
  run: async ({ tx, me, input }) => {
    const person = await whose(tx, me, input.of)
    const items = await openingsOf(tx, person, input)
    const asked = await questionsAbout(
      tx,
      person,
      items.map((item) => item.id),
    )
    const names = await placeNames(
      tx,
      items.flatMap((item) => item.office ?? []),
    )
    const total = await countOpenings(tx, person)
    const unnamed = await withoutNames(tx, [...items.flatMap((item) => item.purpose ?? []), ...[...asked.values()].flatMap((one) => one.answer ?? [])])
    const answered = (one: Shown) => ({ ...one, answer: one.answer && unnamed(one.answer) })
    return {
      items: items.map((item) => ({
        ...item,
        purpose: item.purpose && unnamed(item.purpose),
        officeName: item.office ? (names.get(item.office) ?? item.office) : null,
        question: asked.has(item.id) ? answered(asked.get(item.id)!) : null,
      })),
      total: Math.min(total, countLimit),
      more: total > countLimit,
    }
  },
})

/** The caller, or a ward whom the database lets the caller see. */
export async function whose(tx: Tx, me: Caller, of: Id | undefined): Promise<Id> {
  if (me.person === null) return fail('not-found')
  if (of === undefined || of === me.person) return me.person
  const { rows } = await sql<{ ward: boolean }>`select ${of}::uuid = any (my_wards()) as ward`.execute(tx)
  return rows[0]!.ward ? of : fail('not-found')
}

async function questionsAbout(tx: Tx, person: Id, openings: readonly Id[]): Promise<Map<Id, Shown>> {
  if (openings.length === 0) return new Map()
  const rows = await t(tx)
    .selectFrom('opening_questions')
    .selectAll()
    .where('person', '=', person)
    .where('audit', 'in', [...openings])
    .execute()
  return new Map(rows.map((row) => [row.audit, shown(row)]))
}

type Shown = ReturnType<typeof shown>
const shown = (row: QuestionTable) => ({
  id: row.id,
  askedAt: row.asked_at,
  question: row.question,
  answer: row.answer,
  answeredBy: row.answered_by,
  answeredAt: row.answered_at,
  due: row.due,
})

/** The office answers within so many working days: this house's own rule, within the thirty days of GB/T 35273-2020 8.7. */
const answerDays = 10

/**
 * The question goes to the office from which the file was opened; without one (a group leader) to the resident's own village. About a sealed
 * file only who supervises its team is asked.
 */
export const peopleAskWhyHandler = command(peopleAskWhy, {
  subject: async ({ tx, me, input }) => {
    const person = await whose(tx, me, input.of)
    const opening = (await openingOf(tx, person, input.opening)) ?? fail('not-found')
    const own = (await personOf(tx, person)) ?? fail('not-found')
    const office = opening.sealed ? own.place.slice(0, 12) : (opening.office ?? own.place.slice(0, 12))
    return { people: [me.person!], place: own.place, person, office, opening }
  },
  audit: ({ input, subject }) => ({ on: ['opening-question', input.id], place: subject.place }),
  run: async ({ tx, me, input, subject, now, today, say }) => {
    const row = { county: subject.office.padEnd(6, '0').slice(0, 6), id: input.id, person: subject.person, audit: input.opening, place: subject.office }
    await t(tx)
      .insertInto('opening_questions')
      .values({
        ...row,
        asked_at: now.toISOString(),
        asked_by: me.account,
        question: input.question,
        sealed: subject.opening.sealed,
        answer: null,
        answered_by: null,
        answered_at: null,
        due: addWorkingDays(today, answerDays),
      })
      .execute()
    await say(whyAsked.of({ question: input.id, office: subject.office, sealed: subject.opening.sealed }))
    return { id: input.id }
  },
})

export const peopleQuestionsHandler = read(peopleQuestions, {
  shows: 'nobody',
  run: async ({ tx, me, input, today }) => {
    const query = t(tx)
      .selectFrom('opening_questions as q')
      .where(within('q.place', me))
      .where(answerable(me))
      .$if(input.answered !== undefined, (q) => q.where('q.answer', input.answered === 'yes' ? 'is not' : 'is', null))
    const rows = await query
      .selectAll()
      .orderBy(sql`answer is not null`)
      .orderBy('q.id', 'desc')
      .limit(input.size)
      .offset((input.page - 1) * input.size)
      .execute()
    const { n } = await query.select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow()
    return { items: await inFull(tx, rows, today), total: Math.min(n, countLimit), more: n > countLimit }
  },
})

/** Questions about sealed files are for those who supervise the team there; all others for everybody who opens files. */
const answerable = (me: Caller) => {
  const over = me.posts.filter((post) => post.role === 'help-supervisor').map((post) => post.place)
  const opens = me.posts.some((post) => readers.includes(post.role as Role))
  return sql<boolean>`(case when q.sealed then q.place ^@ any (${over}::text[]) else ${opens} end)`
}

async function inFull(tx: Tx, rows: readonly QuestionTable[], today: Day) {
  const acts = await actsOf(
    tx,
    rows.map((row) => row.audit),
  )
  const cards = await personCards(
    tx,
    rows.map((row) => row.person),
  )
  const names = await placeNames(
    tx,
    rows.map((row) => row.place),
  )
  return rows.map((row) => {
    const act = acts.get(row.audit)
    return {
      ...shown(row),
      person: row.person,
      personName: cards.get(row.person)?.name ?? '',
      openedAt: act?.at ?? row.asked_at,
      openedBy: act?.name ?? '',
      office: row.place,
      officeName: names.get(row.place) ?? row.place,
      verb: act?.verb ?? '',
      purpose: act?.purpose ?? null,
      overdue: row.answer === null && row.due !== null && row.due < today,
    }
  })
}

export const peopleAnswerWhyHandler = command(peopleAnswerWhy, {
  subject: async ({ tx, me, input }) => {
    const query = t(tx).selectFrom('opening_questions as q').selectAll().where('q.id', '=', input.id).where(answerable(me))
    const row = (await query.forUpdate().executeTakeFirst()) ?? fail('not-found')
    return { place: row.place, row }
  },
  audit: ({ input, subject }) => ({ on: ['opening-question', input.id], place: subject.place, ...(subject.row.sealed ? { sealed: true } : {}) }),
  run: async ({ tx, me, input, subject: { row }, now, say }) => {
    if (row.answer !== null) fail('answered-already')
    const given = { answer: input.answer, answered_by: me.name, answered_at: now.toISOString() }
    await t(tx).updateTable('opening_questions').set(given).where('county', '=', row.county).where('id', '=', row.id).execute()
    await say(whyAnswered.of({ question: row.id, person: row.person, askedBy: row.asked_by }))
    return {}
  },
})
