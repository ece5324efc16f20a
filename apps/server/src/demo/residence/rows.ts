import type { PlaceCode } from '@balian/contract/ids'
import { floatingResidents, rentalHouses } from '@balian/contract/residence'
import { houseChecks, policeReferrals } from '@balian/contract/residence-checks'
import { addDays } from '../../platform/calendar.ts'
import type { DemoPerson } from '../population/village.ts'
import { named, type Told } from '../registers/row.ts'
import type { Chance } from '../seed.ts'

/** Where people come from who stay for a time: counties near by. */
export const origins: readonly (readonly [place: PlaceCode, name: string, town: string])[] = [
  ['621122', '陇西县', '巩昌镇'],
  ['621123', '渭源县', '清源镇'],
  ['621121', '通渭县', '平襄镇'],
  ['621125', '漳县', '武阳镇'],
]

interface Around {
  readonly place: PlaceCode
  readonly people: readonly DemoPerson[]
  readonly own: Chance
  readonly today: string
  readonly at: Date
}

/** GB/T 4761 */
const headOfHousehold = '02'

const findings = ['电线老化裸露', '楼道堆放杂物，占用消防通道', '煤炉烟囱漏烟', '灭火器过期'] as const

/** Checks of a house: one half a year ago, one lately; some found something, of which some is mended. */
function checksOf(house: Told, i: number, { own, today, at }: Around): Told[] {
  const row = (ago: number, more: Told['values']): Told => {
    const checkedOn = addDays(today, -ago)
    const values = { house: house.id, checkedOn, fire: true, power: true, gas: true, doors: true, building: true, ...more }
    return { register: houseChecks, id: own.id(at), place: house.place, title: `${house.title} ${checkedOn}`, values }
  }
  const amiss = { hazard: '02', fire: false, finding: own.pick(findings) }
  const lately = own.between(12, 60)
  const open = { ...amiss, dueOn: addDays(today, 15 - lately) }
  const mended = { ...amiss, dueOn: addDays(today, 10 - lately), recheckedOn: addDays(today, 9 - lately), result: 'mended' }
  return i === 4 ? [] : [row(190 + own.between(0, 40), { hazard: '00', dueOn: null }), row(lately, i === 0 ? open : i === 1 ? mended : { hazard: '00' })]
}

/** How many of them. */
interface Share {
  readonly houses: number
  readonly stays: number
}

/** In the township's street and all over its villages. */
export const townshipShare: Share = { houses: 5, stays: 12 }

/** Houses that are let, with their checks, and who stays there: registered elsewhere, soon to run out, or over. */
export function residenceRows(one: Around, share: Share): Told[] {
  const { people, own, today, at } = one
  const chosen = own.sample(
    // Whoever heads a household lives here with the own family.
    people.filter(({ age, state, relation }) => state === 'present' && age >= 25 && age <= 60 && relation !== headOfHousehold),
    share.houses + share.stays,
  )
  const tell = (register: Told['register'], title: string, values: Told['values'], place: PlaceCode): Told => ({
    register,
    id: own.id(at),
    place,
    title,
    values,
  })
  const houses = chosen.slice(0, share.houses).map((landlord, i) => {
    const title = `${landlord.address} 出租房${i + 1}号`
    const checkedOn = i === 4 ? null : addDays(today, -own.between(12, 60))
    const values = { title, landlord: landlord.id, phone: landlord.phone, use: own.pick(['02', '02', '03']), rooms: own.between(1, 6) }
    return tell(rentalHouses, title, { ...values, checkedOn, hazard: i === 0 ? '02' : '00' }, landlord.place)
  })
  const ends = [9, 21, 28, -6, -40, 60, 95, 120, 160, 200, 240, 300]
  const stays = chosen.slice(share.houses).map((person, i) => {
    const [, from] = origins[i % origins.length]!
    const about = { person: person.id, cameFrom: from, reason: own.pick(['01', '03', '05', '08']), dwelling: '02', house: houses[i % houses.length]!.id }
    const registeredOn = addDays(today, ends[i]! - 365)
    return tell(floatingResidents, named(person), { ...about, registeredOn, expiresOn: addDays(today, ends[i]!), phone: person.phone }, person.place)
  })
  return [...houses, ...houses.flatMap((house, i) => checksOf(house, i, one)), ...stays]
}

/** Numbers of the last half year: what was referred to the police and what came of it. */
export function referrals(place: PlaceCode, own: Chance, today: string, at: Date): Told[] {
  return Array.from({ length: 6 }, (_, i) => {
    const date = new Date(`${today.slice(0, 7)}-01T00:00:00Z`)
    date.setUTCMonth(date.getUTCMonth() - 1 - i)
    const month = date.toISOString().slice(0, 7)
    const security = own.between(0, 4)
    const values = {
      month,
      referred: security + own.between(1, 3),
      security,
      criminal: own.of(0.2) ? 1 : 0,
      unfounded: own.between(0, 2),
      station: '辖区派出所',
    }
    return { register: policeReferrals, id: own.id(at), place, title: month, values }
  })
}

/** Where floating residents are registered: by e-file. */
export const registeredElsewhere = (told: readonly Told[]): ReadonlyMap<string, { readonly place: PlaceCode; readonly address: string }> =>
  new Map(
    told
      .filter(({ register }) => register === floatingResidents)
      .map(({ values }, i) => {
        const [place, name, town] = origins.find(([, from]) => from === values.cameFrom)!
        return [String(values.person), { place, address: `${name}${town}${(i % 9) + 1}社` }] as const
      }),
  )
