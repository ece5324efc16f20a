import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { officerRoles } from '@balian/contract/lines'
import { type contactCard, officerCard as officerCardRoute, printCard } from '@balian/contract/officers'
import type { Role } from '@balian/contract/roles'
import type { z } from 'zod'
import type { Tx } from '../../platform/db/index.ts'
import { printed } from '../../platform/print/index.ts'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { nearestHolders } from '../access/index.ts'
import { cardDocument } from './card-document.ts'
import { type Holder, holdersOver, placeAndAbove } from './store-officers.ts'

export type ContactCard = z.output<typeof contactCard>

/** Those of the nearest place that has any. */
const nearest = (holders: readonly Holder[]): Holder[] => holders.filter((holder) => holder.place === holders[0]!.place)

/** The accounts that answer for a role at a place: those nearest to it, upward. Empty when nobody does. */
export const officersAt = (tx: Tx, place: PlaceCode, role: Role, today: Day): Promise<Id[]> => nearestHolders(tx, { roles: [role], place, today })

/** For each role the officers nearest to a place, upward. */
export async function nearestOfRoles(tx: Tx, place: PlaceCode, roles: readonly Role[], today: Day): Promise<Holder[]> {
  const holders = await holdersOver(tx, place, roles, today)
  return roles.flatMap((role) => nearest(holders.filter((holder) => holder.role === role)))
}

/** Whom to ask at a place: for each of the eight roles the nearest officers. Throws `not-found` when there is no such place. */
export async function officerCard(tx: Tx, place: PlaceCode, today: Day): Promise<ContactCard> {
  const [self, ...above] = await placeAndAbove(tx, place)
  if (!self) return fail('not-found')
  const holders = await holdersOver(tx, place, officerRoles, today)
  return {
    place,
    name: self.name,
    above: above.map((one) => one.name),
    day: today,
    rows: officerRoles.map((role) => ({
      role,
      officers: nearest(holders.filter((holder) => holder.role === role)),
    })),
  }
}

export const officerCardHandler = read(officerCardRoute, {
  shows: 'nobody',
  run: ({ tx, input, today }) => officerCard(tx, input.place, today),
})

export const printCardHandler = read(printCard, {
  shows: 'nobody',
  run: async ({ tx, input, today }) => {
    const card = await officerCard(tx, input.place, today)
    const document = cardDocument(card)
    return printed(input.format, document, `${card.name}八员联系卡`)
  },
})
