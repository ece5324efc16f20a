import { countLimit } from '@balian/contract/page'
import type { Reply } from '@balian/contract/route'
import { serviceMine, serviceOptOut, serviceRead } from '@balian/contract/service-messages'
import { sql } from 'kysely'
import { markChanged } from '../../../foundation/indicators/index.ts'
import { placesOfPeople } from '../../../foundation/people/index.ts'
import { spokenNames } from '../../../foundation/places/index.ts'
import { command } from '../../../platform/command.ts'
import { fail } from '../../../platform/problem.ts'
import { read } from '../../../platform/read.ts'
import { receipts } from './store.ts'

type Mine = Reply<typeof serviceMine>
type Row = Omit<Mine['items'][number], 'from'> & { readonly place: string; readonly name: string }

/** What the resident received: the own receipts alone. */
export const serviceMineHandler = read(serviceMine, {
  shows: 'nobody',
  run: async ({ tx, me, input }) => {
    const { rows } = await sql<Row>`
      select r.id, r.kind, r.title, r.body as text, r.place, r.name, s.at, s.read_at as "readAt"
      from deliveries s join dispatches r on r.id = s.dispatch
      where s.person = ${me.person}::uuid order by s.at desc, r.id desc limit ${input.size} offset ${(input.page - 1) * input.size}`.execute(tx)
    const total = (await sql<{ n: number }>`select count(*)::int as n from deliveries where person = ${me.person}::uuid`.execute(tx)).rows[0]!.n
    const optedOut = await sql<Mine['optedOut'][number]>`select kind, reason, at from service_opt_outs where person = ${me.person}::uuid order by kind`.execute(
      tx,
    )
    const places = await spokenNames(
      tx,
      rows.map((row) => row.place),
    )
    const items = rows.map(({ place, name, ...row }) => ({
      ...row,
      from: row.kind === 'direct' ? `${places.get(place) ?? ''} ${name}` : (places.get(place) ?? ''),
    }))
    return { items, total: Math.min(total, countLimit), more: total > countLimit, optedOut: optedOut.rows }
  },
})

/** Read, once: the first reading is the one that counts. */
export const serviceReadHandler = command(serviceRead, {
  subject: async ({ tx, me, input }) => {
    const { rows } = await sql<{ place: string }>`select place from deliveries where dispatch = ${input.id} and person = ${me.person}::uuid`.execute(tx)
    return { place: (rows[0] ?? fail('not-found')).place, people: [me.person!] }
  },
  audit: ({ input, subject }) => ({ on: ['serviceMessage', input.id], place: subject.place }),
  run: async ({ tx, me, input, subject, now }) => {
    await sql`update deliveries set read_at = ${now.toISOString()}::timestamptz
      where dispatch = ${input.id} and person = ${me.person}::uuid and read_at is null`.execute(tx)
    await markChanged(tx, receipts, subject.place)
    return {}
  },
})

/** The resident wants no messages of a kind, or wants them again; a registrar writes it down for whoever said so. */
export const serviceOptOutHandler = command(serviceOptOut, {
  subject: async ({ tx, me, input }) => {
    const person = input.person ?? me.person ?? fail('not-found')
    const place = (await placesOfPeople(tx, [person])).get(person) ?? fail('not-found')
    return { place, people: [person], person }
  },
  audit: ({ subject, input }) => ({
    on: ['person', subject.person],
    place: subject.place,
    people: [subject.person],
    purpose: 'upkeep',
    detail: { kind: input.kind, out: input.out },
  }),
  run: async ({ tx, me, input, subject, now }) => {
    const county = subject.place.slice(0, 6)
    if (input.out)
      await sql`insert into service_opt_outs (county, person, kind, place, reason, name, at)
        values (${county}, ${subject.person}, ${input.kind}, ${subject.place}, ${input.reason}, ${me.name}, ${now.toISOString()}::timestamptz)
        on conflict do nothing`.execute(tx)
    else await sql`delete from service_opt_outs where county = ${county} and person = ${subject.person} and kind = ${input.kind}`.execute(tx)
    return {}
  },
})
