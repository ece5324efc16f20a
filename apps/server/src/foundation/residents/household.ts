import { householdKnown } from '@balian/contract/household-known'
import type { Id, PlaceCode } from '@balian/contract/ids'
import { declaredRegisters } from '@balian/contract/records/declared'
import type { Register } from '@balian/contract/registers'
import type { Reply } from '@balian/contract/route'
import { sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Handler } from '../../platform/handler.ts'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { may, type Policy } from '../access/index.ts'
import { type AnyKind, casesOfPeople } from '../cases/index.ts'
import { homeOf } from '../people/index.ts'
import { columnOf } from '../registers/index.ts'

type Known = Reply<typeof householdKnown>

/** Registers that name residents, with the columns in which they do. */
const naming = declaredRegisters.flatMap((register) => {
  const columns = register.items.filter((item) => item.kind === 'person').map(columnOf)
  return columns.length > 0 ? [{ register, columns }] : []
})

/** What stands in one register about these people, row by row within the places where the caller reads it. */
async function rowsOf(tx: Tx, me: Caller, policy: Policy, { register, columns }: { register: Register; columns: readonly string[] }, people: readonly Id[]) {
  const named = sql`array_remove(array[${sql.join(columns.map((column) => sql.ref(column)))}]::uuid[], null)`
  const { rows } = await sql<{ id: Id; place: PlaceCode; title: string; named: Id[] }>`
    select id, place, title, ${named} as named from ${sql.table(register.table)}
    where ended_on is null and ${named} && ${[...people]}::uuid[] order by title, id limit 50`.execute(tx)
  return rows
    .filter(({ place }) => may(me, policy[`${register.name}List`], { place }).yes)
    .map(({ named: all, ...row }) => ({ ...row, register: register.name, people: all.filter((one) => people.includes(one)) }))
}

/** The handler of `residents.household`; the app hands in the rules and kinds. */
export const householdKnownHandler = (given: { policy: Policy; kinds: readonly AnyKind[] }): Handler =>
  read(householdKnown, {
    subject: async ({ tx, input }) => {
      const home = (await homeOf(tx, input.id)) ?? fail('not-found')
      return { place: home.place, people: home.people }
    },
    shows: ({ subject, input }) => ({ on: ['household', input.id], place: subject.place, people: subject.people, purpose: 'upkeep' }),
    run: async ({ tx, me, subject: { people }, today }): Promise<Known> => {
      if (people.length === 0) return { rows: [], cases: [] }
      const rows: Known['rows'] = []
      for (const one of naming) rows.push(...(await rowsOf(tx, me, given.policy, one, people)))
      return { rows, cases: await casesOfPeople({ tx, me, today }, given, people) }
    },
  })
