import { boarderGroup, boarderSeen } from '@balian/contract/boarders'
import { floatingLeft, floatingRenew, floatingSettle } from '@balian/contract/floating'
import type { PlaceCode } from '@balian/contract/ids'
import { boarders, floatingResidents } from '@balian/contract/residence'
import type { Role } from '@balian/contract/roles'
import { tenantIn, tenantOut } from '@balian/contract/tenancies'
import { addDays } from '../../platform/calendar.ts'
import type { Demo, Wanted } from '../make.ts'
import type { DemoOfficer } from '../officers.ts'
import type { Deed } from '../play.ts'
import type { Told } from '../registers/row.ts'
import { type Chance, chance } from '../seed.ts'
import { tellMessages } from './messages.ts'

interface Telling {
  readonly demo: Demo
  readonly wanted: Wanted
  readonly own: Chance
}

export const holder = ({ officers }: Demo, role: Role, place: PlaceCode): DemoOfficer | undefined =>
  officers.find(({ posts }) => posts.some((post) => post.role === role && post.place === place))

const ago = ({ wanted, own }: Telling, days: number): Date =>
  new Date(`${addDays(wanted.today, -days)}T${String(own.between(9, 16)).padStart(2, '0')}:20:00+08:00`)

/** Check-ins with boarders, lately for most; a group of the village looks after some. */
function boarderDeeds(c: Telling, told: Told, i: number): Deed[] {
  const { demo, own } = c
  const village = told.place.slice(0, 12)
  const registrar = holder(demo, 'population-registrar', village)
  if (!registrar || i % 4 === 3) return []
  const group = demo.groups.find(({ sub, place }) => sub === 'boarders-parents' && place.startsWith(village))
  const day = i % 4 === 2 ? own.between(20, 40) : own.between(1, 9)
  const at = ago(c, day)
  const note = own.pick(['住处暖和，被褥够用', '在校表现正常，周末回家', '和房东说好晚九点前锁门', ''])
  const seen: Deed = {
    at,
    act: async (player) => void (await player.do(registrar, boarderSeen, { id: told.id, checkIn: own.id(at), how: 'lodging', note }, own.id(at))),
  }
  if (!group) return [seen]
  const before = new Date(at.getTime() - 86_400_000)
  return [
    { at: before, act: async (player) => void (await player.do(registrar, boarderGroup, { id: told.id, version: 1, group: group.id }, own.id(before))) },
    seen,
  ]
}

/** A stay: its tenancy, and for some a renewal, a departure, or settling for good. */
function stayDeeds(c: Telling, told: Told, i: number): Deed[] {
  const { demo, own, wanted } = c
  const registrar = holder(demo, 'population-registrar', told.place.slice(0, 12))
  if (!registrar) return []
  const { house, person, expiresOn } = told.values as Record<string, string>
  const deed = (days: number, act: (at: Date) => Deed['act']): Deed => {
    const at = ago(c, days)
    return { at, act: act(at) }
  }
  const tenancy = own.id(ago(c, 150))
  const moved = deed(150, (at) => async (player) => {
    const input = { id: house!, tenancy, person: person!, from: addDays(wanted.today, -200), until: expiresOn!, contract: i % 3 !== 0 }
    const manager = holder(demo, 'manager', told.place.slice(0, 9)) ?? registrar
    await player.do(manager, tenantIn, input, own.id(at))
  })
  // The tenancy tied the stay to its house anew only where it named another: the version stays.
  const on = (days: number) => addDays(wanted.today, -days)
  if (i === 5)
    return [
      moved,
      deed(24, (at) => async (p) => void (await p.do(registrar, floatingRenew, { id: told.id, version: 1, until: addDays(wanted.today, 330) }, own.id(at)))),
    ]
  if (i === 6)
    return [
      moved,
      deed(18, (at) => async (p) => void (await p.do(registrar, floatingLeft, { id: told.id, version: 1, on: on(19), whereTo: '兰州' }, own.id(at)))),
    ]
  if (i === 7)
    return [
      moved,
      deed(12, (at) => async (p) => void (await p.do(registrar, floatingSettle, { id: told.id, version: 1, on: on(12), registered: true }, own.id(at)))),
    ]
  if (i === 8)
    return [
      moved,
      deed(
        40,
        (at) => async (p) =>
          void (await p.do(
            holder(demo, 'manager', told.place.slice(0, 9)) ?? registrar,
            tenantOut,
            { id: tenancy, version: 1, on: on(41), why: '另租他处' },
            own.id(at),
          )),
      ),
    ]
  return [moved]
}

/** What the registrars did in the last months: check-ins, tenancies, renewals, departures, service messages. */
export function tellResidence(demo: Demo, wanted: Wanted, rows: readonly Told[]): Deed[] {
  const own = chance(`${wanted.seed} residence`)
  const c: Telling = { demo, wanted, own }
  const pupils = rows.filter(({ register }) => register === boarders)
  const townships = Map.groupBy(
    rows.filter(({ register }) => register === floatingResidents),
    ({ place }) => place.slice(0, 9),
  )
  return [
    ...pupils.slice(0, 40).flatMap((told, i) => boarderDeeds(c, told, i)),
    ...[...townships.values()].flatMap((stays) => stays.flatMap((told, i) => stayDeeds(c, told, i))),
    ...tellMessages(demo, wanted),
  ].filter(({ at }) => at < wanted.now)
}
