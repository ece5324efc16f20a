import type { Id, PlaceCode } from '@balian/contract/ids'
import type { Tx } from '../../platform/db/index.ts'
import { personCards } from '../people/index.ts'
import { placeNames } from '../places/index.ts'
import { groupPeople } from './store-read.ts'

/** What a list of a group says of somebody: never more than name and place. */
export interface Named {
  readonly name: string
  readonly place: PlaceCode | null
  readonly placeName: string
}

/** Somebody whom this caller may not know, or who left the register. */
const unknown: Named = { name: '—', place: null, placeName: '' }

/** Names for officers from the residents' register; for leaders and members, of the people of their groups only. */
export async function namesOf(tx: Tx, ids: readonly Id[]): Promise<(id: Id) => Named> {
  const cards = await personCards(tx, ids)
  const known = new Map<Id, Named>([...cards].map(([id, { name, place, placeName }]) => [id, { name, place, placeName }]))
  const rest = [...new Set(ids)].filter((id) => !known.has(id))
  const others = rest.length > 0 ? await groupPeople(tx, rest) : []
  const places = await placeNames(
    tx,
    others.flatMap(({ place }) => [place, place.slice(0, 12)]),
  )
  for (const { id, name, place } of others) {
    const own = places.get(place) ?? ''
    known.set(id, { name, place, placeName: place.length === 14 ? `${places.get(place.slice(0, 12)) ?? ''}${own}` : own })
  }
  return (id) => known.get(id) ?? unknown
}
