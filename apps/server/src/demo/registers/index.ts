import type { Division } from '../divisions.ts'
import type { Demo, Wanted } from '../make.ts'
import { chance } from '../seed.ts'
import type { Told } from './row.ts'
import { townshipRegisters } from './townships.ts'
import { villageRegisters } from './villages.ts'

export { addedRow, registerRow, type Told } from './row.ts'

/** The rows of all registers of the pilot townships, the same from the same seed; nobody and nothing twice under one title at one place. */
export function demoRegisters(places: readonly Division[], demo: Demo, wanted: Wanted): Told[] {
  const byVillage = Map.groupBy(demo.homes, ({ place }) => place.slice(0, 12))
  const byTownship = Map.groupBy(demo.homes, ({ place }) => place.slice(0, 9))
  const place = new Map(places.map((one) => [one.code, one]))
  const own = (code: string) => chance(`${wanted.seed} registers ${code}`)
  const peopleOf = (homes: Demo['homes']) => homes.flatMap((home) => home.people)
  const leader = demo.officers.find(({ login }) => login === 'leader')?.person
  const ledMembers = new Set(demo.groups.filter((group) => group.leader.person === leader).flatMap(({ members }) => members.map(({ person }) => person)))
  const villages = [...byVillage].flatMap(([code, homes]) => {
    const officers = demo.officers.filter(({ office }) => office === code)
    return villageRegisters({ village: place.get(code)!, homes, people: peopleOf(homes), officers, ledMembers, own: own(code) }, demo.madeAt, wanted.today)
  })
  const townships = [...byTownship].flatMap(([code, homes]) =>
    townshipRegisters({ township: place.get(code)!, people: peopleOf(homes), own: own(code), today: wanted.today }, demo.madeAt),
  )
  const seen = new Set<string>()
  return [...villages, ...townships].filter((told) => {
    const key = [told.register.name, told.place, told.title].join(' ')
    return seen.has(key) ? false : seen.add(key)
  })
}
