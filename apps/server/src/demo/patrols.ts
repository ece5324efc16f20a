import type { Day, Id } from '@balian/contract/ids'
import { patrolMembers } from '@balian/contract/safety-patrols'
import { patrolPlans, patrolSpots, weekdays } from '@balian/contract/safety-plans'
import { addDays } from '../platform/calendar.ts'
import type { Wanted } from './make.ts'
import type { Told } from './registers/index.ts'
import type { Row } from './rows.ts'
import { type Chance, chance } from './seed.ts'

export interface DemoPatrols {
  readonly patrols: Row[]
  readonly checks: Row[]
  readonly findings: Row[]
  readonly steps: Row[]
}

const [daysBack, daysAhead] = [42, 20]
const found = [
  ['hazard', '水渠盖板断裂，娃娃容易掉下去'],
  ['road', '弯道积水结冰，没有警示'],
  ['fire', '麦草垛紧挨电线杆'],
  ['facility', '村口路灯不亮'],
  ['quarrel', '两家为浇水先后吵了起来，已劝开'],
  ['stranger', '外地车辆夜里停在村口推销保健品'],
] as const
const helpers = ['村水管员', '村电工', '社长', '调解员']

const at = (day: Day, time: string): string => new Date(`${day}T${time}:00+08:00`).toISOString()
const weekdayOf = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

interface Plan {
  readonly told: Told
  readonly members: readonly Id[]
  readonly spots: readonly Told[]
  readonly own: Chance
}

function finding(all: DemoPatrols, { told, own }: Plan, patrol: Id, day: Day): void {
  const [kind, what] = own.pick(found)
  const state = own.weighted([
    ['open', 2],
    ['handed', 2],
    ['done', 6],
  ] as const)
  const id = own.id(new Date(at(day, '21:10')))
  const county = told.place.slice(0, 6)
  const to = state === 'open' ? '' : own.pick(helpers)
  const steps = [['found', ''], ...(state === 'open' ? [] : [['hand', to]]), ...(state === 'done' ? [['done', '已处理好，现场看过。']] : [])] as const
  all.findings.push({
    county,
    id,
    place: told.place,
    patrol,
    informant: null,
    kind,
    what,
    spot: '',
    on_day: day,
    state,
    handed_to: to,
    incident: null,
    photos: 0,
    done_on: state === 'done' ? day : null,
    version: steps.length,
    made_at: at(day, '21:10'),
  })
  steps.forEach(([step, note], i) => all.steps.push({ county, finding: id, n: i + 1, at: at(day, `21:${10 + i}`), by: '防范员', step, note: note! }))
}

/** One evening: most go out and check in, a few are missed or called off; what lies ahead is only planned. */
function evening(all: DemoPatrols, plan: Plan, day: Day, nth: number, today: Day): void {
  const { told, members, spots, own } = plan
  const county = told.place.slice(0, 6)
  const id = own.id(new Date(at(day, '19:00')))
  const duty = [members[(2 * nth) % members.length]!, members[(2 * nth + 1) % members.length]!]
  const went = day < today && own.of(0.92)
  const off = day < today && !went && own.of(0.4)
  all.patrols.push({
    county,
    id,
    place: told.place,
    plan: told.id,
    team: told.values.team,
    day,
    from_time: '19:00',
    to_time: '21:00',
    duty,
    came: went ? duty : [],
    started_at: went ? at(day, '19:03') : null,
    ended_at: went ? at(day, '21:05') : null,
    cancelled_at: off ? at(day, '18:00') : null,
    note: went ? '沿线平安。' : '',
    why: off ? '大雪封路' : '',
    by: '防范员',
    version: went ? 3 : off ? 2 : 1,
    made_at: at(addDays(day, -7), '09:00'),
  })
  if (!went) return
  spots.forEach((spot, i) => {
    const check = { county, id: own.id(new Date(at(day, '19:20'))), patrol: id, spot: spot.id, spot_name: String(spot.values.spot), note: '' }
    if (own.of(0.93)) all.checks.push({ ...check, at: at(day, `${19 + (i > 1 ? 1 : 0)}:${20 + 7 * i}`) })
  })
  if (own.of(0.16)) finding(all, plan, id, day)
}

/** Patrols of six weeks and the rota of three: row by row, for there are hundreds. */
export function demoPatrols(registers: readonly Told[], wanted: Wanted): DemoPatrols {
  const all: DemoPatrols = { patrols: [], checks: [], findings: [], steps: [] }
  const of = (told: Told, register: Told['register'], item: string) => registers.filter((one) => one.register === register && one.values[item] === told.id)
  for (const told of registers.filter(({ register }) => register === patrolPlans)) {
    const members = registers.filter((one) => one.register === patrolMembers && one.values.team === told.values.team).map((one) => one.id)
    if (members.length < 2) continue
    const plan = { told, members, spots: of(told, patrolSpots, 'plan'), own: chance(`${wanted.seed} patrols ${told.place}`) }
    const days = Array.from({ length: daysBack + daysAhead }, (_, i) => addDays(wanted.today, i - daysBack))
    days.filter((day) => told.values[weekdays[weekdayOf(day)]!] === true).forEach((day, nth) => evening(all, plan, day, nth, wanted.today))
  }
  return all
}
