import { peopleOpen } from '@balian/contract/people'
import { addDays } from '../platform/calendar.ts'
import type { Demo, Wanted } from './make.ts'
import type { Deed } from './play.ts'
import { chance } from './seed.ts'

/** Who opened the demo resident's e-file, how many days ago, and why: so that 谁看过我的档案 has something to show. */
const openings = [
  ['registrar', 201, 'upkeep'],
  ['care', 96, 'visit'],
  ['window', 41, 'identity'],
  ['registrar', 12, 'upkeep'],
] as const

export function tellOpenings(demo: Demo, wanted: Wanted): Deed[] {
  const own = chance(`${wanted.seed} openings`)
  const by = (login: string) => demo.officers.find((one) => one.login === login)
  const resident = by('resident')?.person
  if (!resident) return []
  const at = (days: number) => new Date(`${addDays(wanted.today, -days)}T10:${own.between(10, 59)}:00+08:00`)
  return openings.flatMap(([login, days, purpose]): Deed[] => {
    const who = by(login)
    return who ? [{ at: at(days), act: async (player) => void (await player.do(who, peopleOpen, { id: resident, purpose }, null)) }] : []
  })
}
