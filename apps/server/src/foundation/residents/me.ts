import { residentMe } from '@balian/contract/residents'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { personCards } from '../people/index.ts'
import { spokenNames } from '../places/index.ts'
import { wardsOf } from './store.ts'

export const meHandler = read(residentMe, {
  shows: 'nobody',
  run: async ({ tx, me }) => {
    const person = me.person ?? fail('not-found')
    const wards = await wardsOf(tx)
    const cards = await personCards(tx, [person, ...wards])
    const own = cards.get(person) ?? fail('not-found')
    const village = own.place.slice(0, 12)
    const office = me.helper?.office ?? village
    const names = await spokenNames(tx, [village, office])
    return {
      name: own.name,
      person,
      place: own.place,
      village,
      villageName: names.get(village) ?? village,
      wards: wards.flatMap((ward) => cards.get(ward) ?? []),
      helper: me.helper ? { name: me.helper.name, office: names.get(office) ?? office, until: me.helper.until } : null,
    }
  },
})
