import { hasPhone, type Register, type RegisterRoutes } from '@balian/contract/registers'
import type { Caller } from '../../platform/caller.ts'
import { command } from '../../platform/command.ts'
import type { Handler } from '../../platform/handler.ts'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { canOf, type Policy } from '../access/index.ts'
import { columnOf } from './columns.ts'
import type { RegisterKind } from './kind.ts'
import { peopleIn, shownRows } from './names.ts'
import { changesOf, findRow, lockRow, type RowOf } from './store.ts'

const subjectOf = (row: RowOf | undefined) => (row ? { place: row.place, row } : fail('not-found'))

/** For reading, what holds beneath a place is a matter of each place beneath it. */
function readable(register: Register, row: RowOf | undefined, me: Caller) {
  const subject = subjectOf(row)
  const below = register.downward ? me.posts.find((post) => post.place.startsWith(subject.place)) : undefined
  return below ? { ...subject, place: below.place } : subject
}

/** One row with its history. Residents whom it names see that it was opened. */
export const pageHandler = ({ register }: RegisterKind, routes: RegisterRoutes, policy: () => Policy): Handler =>
  read(routes.page, {
    subject: async ({ tx, input, me }) => readable(register, await findRow(tx, register, input.id), me),
    shows: ({ subject }) => {
      const people = peopleIn(register, subject.row)
      return people.length > 0 ? { on: [register.name, subject.row.id], place: subject.place, people, purpose: 'upkeep' } : null
    },
    run: async ({ tx, me, subject, services }) => {
      const { row } = subject
      const [shown] = await shownRows(tx, register, [row], services.keys)
      const changes = await changesOf(tx, register, row)
      const [module, what] = register.name.split('.') as [string, string]
      const stands = row.ended_on === null ? true : 'ended'
      const can = canOf(me, policy(), module, subjectOf(row), {
        [`${what}Change`]: stands,
        [`${what}End`]: true,
        ...(hasPhone(register) ? { [`${what}Reveal`]: true } : {}),
      })
      return {
        ...shown!,
        history: changes.map(({ id, at, name, kind, changes: what, why }) => ({ id, at, by: name, kind: kind as 'changed', changes: what as never, why })),
        can: Object.fromEntries(Object.entries(can).map(([verb, yes]) => [verb.slice(what.length).toLowerCase(), yes])),
      }
    },
  })

/** A telephone number in full, for a purpose that the residents named in the row will see. */
export const revealHandler = ({ register }: RegisterKind, route: NonNullable<RegisterRoutes['reveal']>): Handler =>
  command(route, {
    fleeting: true,
    subject: async ({ tx, input }) => subjectOf(await lockRow(tx, register, input.id)),
    audit: ({ subject, input }) => ({
      on: [register.name, subject.row.id],
      place: subject.place,
      people: peopleIn(register, subject.row),
      purpose: input.purpose,
      detail: { item: input.item },
    }),
    run: async ({ subject, input, services }) => {
      const item = register.items.find((one) => one.name === input.item && one.kind === 'phone')
      const sealed = item && subject.row[columnOf(item)]
      return sealed ? { value: services.keys.open(String(sealed)) } : fail('not-found')
    },
  })
