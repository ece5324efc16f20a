import { personCases } from '@balian/contract/cases'
import type { Day, Id } from '@balian/contract/ids'
import { type RawBuilder, sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Handler } from '../../platform/handler.ts'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import type { Policy } from '../access/index.ts'
import { personCards } from '../people/index.ts'
import type { AnyKind } from './kind.ts'
import { headsOf } from './page.ts'
import { reach } from './reach.ts'
import type { CaseRow } from './store.ts'

const most = 200

interface Given {
  readonly policy: Policy
  readonly kinds: readonly AnyKind[]
}

/** The handler of `cases.ofPerson`; the app hands in the rules and kinds: of each kind those that its list shows the caller. */
export const personCasesHandler = (given: Given): Handler =>
  read(personCases, {
    subject: async ({ tx, input }) => {
      const card = (await personCards(tx, [input.person])).get(input.person) ?? fail('not-found')
      return { place: card.place, people: [card.id], name: card.name }
    },
    shows: ({ subject, input }) => ({ on: ['person', input.person], place: subject.place, people: [input.person] }),
    run: async ({ tx, me, input, subject, today }) => {
      const rows = await casesOf(tx, [input.person], anyKind(me, given))
      const heads = await headsOf(tx, rows, today)
      return { name: subject.name, items: rows.map((row, i) => ({ ...heads[i]!, parties: row.party_names, workers: row.worker_names })) }
    },
  })

/** Open matters of these people that the caller may see, each with whom of them it is about. What is sealed is nobody's to find here. */
export async function casesOfPeople({ tx, me, today }: { tx: Tx; me: Caller; today: Day }, given: Given, people: readonly Id[]) {
  const rows = await casesOf(tx, people, sql`c.closed_at is null and not c.sealed and (${anyKind(me, given)})`)
  const heads = await headsOf(tx, rows, today)
  return heads.map((head, i) => ({ ...head, people: rows[i]!.people.filter((one) => people.includes(one)) }))
}

const anyKind = (me: Caller, { kinds, policy }: Given): RawBuilder<unknown> =>
  sql.join(
    kinds.map((kind) => ofKind(me, kind, policy)),
    sql` or `,
  )

function ofKind(me: Caller, kind: AnyKind, policy: Policy): RawBuilder<unknown> {
  const rule = policy[`${kind.module}.list`]
  return rule ? sql`(c.line = ${kind.line} and c.kind = ${kind.kind} and (${reach(me, rule)}))` : sql`false`
}

type Row = CaseRow & { party_names: string[]; worker_names: string[] }

async function casesOf(tx: Tx, people: readonly Id[], where: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select c.*,
      coalesce((select array_agg(p.name order by p.n) from case_parties p where p.county = c.county and p.case_id = c.id and p.gone_at is null), '{}') as party_names,
      coalesce((select array_agg(w.name order by w.since) from case_workers w where w.county = c.county and w.case_id = c.id and w.until is null), '{}') as worker_names
    from cases c where c.people && ${[...people]}::uuid[] and (${where})
    order by c.closed_at is not null, c.opened_at desc limit ${most}`.execute(tx)
  return rows
}
