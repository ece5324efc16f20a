import {
  answerFileRequest,
  askAboutFile,
  type FileRequest,
  fileRequestDays,
  fileRequestList,
  myFileRequests,
  takeBackFileRequest,
} from '@balian/contract/file-requests'
import type { Day, Id } from '@balian/contract/ids'
import { countLimit } from '@balian/contract/page'
import { sql } from 'kysely'
import { addDays } from '../../platform/calendar.ts'
import { command } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/index.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { notify, notifyOffice } from '../messages/index.ts'
import { personCards, within } from '../people/index.ts'
import { spokenNames } from '../places/index.ts'
import { wardsOf } from './store.ts'
import { type FileRequestTable, t } from './tables.ts'

/** Who answers: the registrar and the management of the place. */
export const answering = ['population-registrar', 'manager'] as const

const shown = (row: FileRequestTable, today: Day): Omit<FileRequest, 'ward'> => ({
  id: row.id,
  kind: row.kind,
  words: row.words,
  askedAt: row.asked_at,
  due: row.due,
  overdue: row.state === 'waiting' && row.due < today,
  state: row.state,
  answer: row.answer,
  ground: row.ground,
  answeredBy: row.answered_by,
  answeredAt: row.answered_at,
  version: row.version,
})

export const askHandler = command(askAboutFile, {
  subject: async ({ tx, me, input }) => {
    const person = input.of ?? me.person ?? fail('not-found')
    if (person !== me.person && !(await wardsOf(tx)).includes(person)) return fail('not-found')
    const card = (await personCards(tx, [person])).get(person) ?? fail('not-found')
    return { people: [me.person!], place: card.place, person }
  },
  audit: ({ input, subject }) => ({ on: ['file-request', input.id], place: subject.place, detail: { kind: input.kind } }),
  run: async ({ tx, me, input, subject, now, today }) => {
    const due = addDays(today, fileRequestDays)
    const none = { answer: null, ground: null, answered_by: null, answered_at: null }
    const asked = { kind: input.kind, words: input.words, asked_by: me.account!, asked_at: now.toISOString(), due, state: 'waiting' as const }
    await t(tx)
      .insertInto('file_requests')
      .values({ county: subject.place.slice(0, 6), id: input.id, person: subject.person, place: subject.place, ...asked, ...none, version: 1 })
      .execute()
    const place = (await spokenNames(tx, [subject.place])).get(subject.place) ?? ''
    const about = { kind: 'file-request', id: input.id, place: subject.place }
    await notifyOffice(tx, { key: 'file-requests.asked', roles: answering, place: subject.place, today, now, params: { place, day: due }, about })
    return { id: input.id, due }
  },
})

export const mineHandler = read(myFileRequests, {
  shows: 'nobody',
  run: async ({ tx, me, today }) => {
    const wards = await wardsOf(tx)
    const people = [...(me.person ? [me.person] : []), ...wards]
    if (people.length === 0) return { items: [] }
    const rows = await t(tx).selectFrom('file_requests').selectAll().where('person', 'in', people).orderBy('id', 'desc').limit(100).execute()
    const cards = await personCards(tx, wards)
    return { items: rows.map((row) => ({ ...shown(row, today), ward: row.person === me.person ? null : (cards.get(row.person)?.name ?? null) })) }
  },
})

const locked = async (tx: Tx, id: Id): Promise<FileRequestTable> =>
  (await t(tx).selectFrom('file_requests').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()) ?? fail('not-found')

const change = (tx: Tx, row: FileRequestTable, set: Partial<FileRequestTable>) =>
  t(tx)
    .updateTable('file_requests')
    .set({ ...set, version: row.version + 1 })
    .where('county', '=', row.county)
    .where('id', '=', row.id)
    .execute()

export const takeBackHandler = command(takeBackFileRequest, {
  subject: async ({ tx, me, input }) => {
    const row = await t(tx).selectFrom('file_requests').selectAll().where('id', '=', input.id).executeTakeFirst()
    if (!row || row.asked_by !== me.account) return fail('not-found')
    return { people: [me.person!], place: row.place, version: row.version, row }
  },
  audit: ({ input, subject }) => ({ on: ['file-request', input.id], place: subject.place }),
  run: async ({ tx, subject: { row } }) => {
    if (row.state !== 'waiting') fail('answered-already')
    await change(tx, row, { state: 'taken-back' })
    return {}
  },
})

export const listHandler = read(fileRequestList, {
  // What was asked names the resident: whoever reads it is over the resident's place, and the file itself is opened by its own route.
  shows: 'nobody',
  run: async ({ tx, me, input, today }) => {
    const query = t(tx)
      .selectFrom('file_requests as r')
      .where(within('r.place', me))
      .$if(input.kind !== undefined, (q) => q.where('r.kind', '=', input.kind!))
      .$if(input.state === 'waiting', (q) => q.where('r.state', '=', 'waiting'))
      .$if(input.state === 'overdue', (q) => q.where('r.state', '=', 'waiting').where('r.due', '<', today))
      .$if(input.state === 'answered', (q) => q.where('r.state', 'in', ['granted', 'partly', 'refused']))
    const rows = await query
      .selectAll()
      .orderBy(sql`state <> 'waiting'`)
      .orderBy(sql`case when state = 'waiting' then due end`)
      .orderBy('r.id', 'desc')
      .limit(input.size)
      .offset((input.page - 1) * input.size)
      .execute()
    const { n } = await query.select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow()
    const cards = await personCards(
      tx,
      rows.map((row) => row.person),
    )
    const about = (row: FileRequestTable) => ({
      person: row.person,
      personName: cards.get(row.person)?.name ?? '',
      place: row.place,
      placeName: cards.get(row.person)?.placeName ?? '',
    })
    return { items: rows.map((row) => ({ ...shown(row, today), ...about(row) })), total: Math.min(n, countLimit), more: n > countLimit }
  },
})

export const answerHandler = command(answerFileRequest, {
  subject: async ({ tx, input }) => {
    const row = await locked(tx, input.id)
    return { place: row.place, version: row.version, row }
  },
  audit: ({ input, subject }) => ({ on: ['file-request', input.id], place: subject.place, people: [subject.row.person], purpose: 'matter' }),
  run: async ({ tx, me, input, subject: { row }, now }) => {
    if (row.state !== 'waiting') fail('answered-already')
    if (input.state !== 'granted' && !input.ground)
      wrong('ground', 'needed', '不能全部满足时，请选择依据。', 'Choose the ground in law when it is not wholly met.')
    const ground = input.state === 'granted' ? null : input.ground!
    await change(tx, row, { state: input.state, answer: input.answer, ground, answered_by: me.name, answered_at: now.toISOString() })
    const about = { kind: 'file-request', id: row.id, place: row.place }
    await notify(tx, { key: 'file-requests.answered', to: [row.asked_by], now, about })
    return { version: row.version + 1 }
  },
})
