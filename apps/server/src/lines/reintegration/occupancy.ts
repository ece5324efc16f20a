import { occupancy } from '@balian/contract/reintegration'
import { spokenNames } from '../../foundation/places/index.ts'
import { addDays } from '../../platform/calendar.ts'
import { read } from '../../platform/read.ts'
import { basesNear, takenByDay } from './store.ts'

/** How full the bases of the caller's counties are, day by day; never by whom. */
export const occupancyHandler = read(occupancy, {
  shows: 'nobody',
  run: async ({ tx, me, input }) => {
    const bases = (await basesNear(tx, me)).filter((base) => input.place === undefined || base.place.startsWith(input.place.slice(0, 6)))
    const names = await spokenNames(
      tx,
      bases.map((base) => base.place),
    )
    const ids = bases.map((base) => base.id)
    const taken = new Map((await takenByDay(tx, ids, input.from, input.days)).map((one) => [`${one.base} ${one.day}`, one.taken]))
    const days = Array.from({ length: input.days }, (_, n) => addDays(input.from, n))
    return {
      days,
      items: bases.map(({ id, title, place, capacity }) => {
        const row = { id, title, place, placeName: names.get(place) ?? place, capacity }
        return { ...row, taken: days.map((day) => taken.get(`${id} ${day}`) ?? 0) }
      }),
    }
  },
})
