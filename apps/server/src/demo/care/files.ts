import { inNeed, leftBehind } from '@balian/contract/care'
import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { addDays } from '../../platform/calendar.ts'
import type { Demo, Wanted } from '../make.ts'
import type { DemoGroup } from '../mutual-aid.ts'
import type { DemoOfficer } from '../officers.ts'
import type { Told } from '../registers/index.ts'
import type { Row } from '../rows.ts'
import { type Chance, chance } from '../seed.ts'

interface Cared {
  readonly person: Id
  readonly place: PlaceCode
  readonly name: string
  readonly reasons: readonly string[]
  readonly since: Day
}

/** Everybody on the registers of the line, each once. */
function caredFor(told: readonly Told[]): Cared[] {
  const rows = told.filter(({ register }) => register === leftBehind || register === inNeed)
  return [...Map.groupBy(rows, ({ values }) => String(values.person))].map(([person, all]) => ({
    person,
    place: all[0]!.place,
    name: all[0]!.title.replace(/（.*$/u, ''),
    reasons: all.map(({ register, values }) => (register === leftBehind ? String(values.category) : `need:${String(values.reason)}`)).toSorted(),
    since: all.map(({ values }) => String(values.since)).toSorted()[0]!,
  }))
}

const near = ['need:living-alone', 'need:no-support', 'need:daily-life']
/** As the line's own rule has it: a fortnight, a month, two months. */
const daysOf = ({ reasons }: Cared): number => (reasons.some((one) => near.includes(one)) ? 15 : reasons.some((one) => one === '01' || one === '03') ? 30 : 60)

/** How many days ago the last visit was: most in time, some late, a few very late; null: none yet. */
const lastAgo = (own: Chance, days: number): number | null =>
  own.weighted([
    [own.between(1, days - 1), 60],
    [own.between(days, days + 9), 14],
    [own.between(33, 58), 12],
    [own.between(61, 88), 7],
    [own.between(91, 130), 4],
    [null, 3],
  ])

const notes = [
  '',
  '',
  '',
  '',
  '身体还好，地里的活干得动。',
  '娃娃学习跟得上，和父母通了视频。',
  '烟囱已经掏过，提醒夜里开窗缝。',
  '想去镇上买药，已帮着捎回来。',
  '屋顶漏雨，已告诉村委会。',
]

interface Village {
  readonly helper: DemoOfficer | undefined
  readonly groups: readonly DemoGroup[]
}

interface Made {
  readonly files: Row[]
  readonly visits: Row[]
  readonly spells: Row[]
}

/** The days of contact of half a year, from the last one back. */
function contactDays(own: Chance, days: number, { today }: Wanted, began: Day): Day[] {
  const ago = lastAgo(own, days)
  const found: Day[] = []
  for (let back = ago; back !== null && addDays(today, -back) > began; back += days + own.between(-5, 6)) found.unshift(addDays(today, -back))
  return found
}

function oneFile(own: Chance, one: Cared, village: Village, demo: Demo, wanted: Wanted, made: Made): void {
  const county = one.place.slice(0, 6)
  const id = own.id(demo.madeAt)
  const opened = addDays(wanted.today, -200)
  const since = one.since > opened ? one.since : opened
  const days = daysOf(one)
  const contacts = contactDays(own, days, wanted, since)
  const keeper = { keeper_kind: null, keeper_account: null, keeper_person: null, keeper_group: null, by_hand: false, shared_on: null }
  const plan = { rule_days: days, plan_days: null, plan_why: '', last_seen: contacts.at(-1) ?? null, ...keeper }
  const base = { county, id, place: one.place, person: one.person, name: one.name, reasons: one.reasons, since }
  made.files.push({ ...base, ...plan, closed_on: null, version: 1, made_at: demo.madeAt })
  const groups = village.groups.filter(({ members, leader }) => leader.person !== one.person && members.some(({ person }) => person === one.person))
  for (const [i, day] of [since, ...contacts].entries()) {
    const spell = { county, id: own.id(demo.madeAt), file: id, place: one.place, began: day, ended: contacts[i] ?? null }
    made.spells.push({ ...spell, contacts: i === 0 ? 0 : 1, days })
    if (i > 0) made.visits.push(visit(own, { county, file: id, place: one.place }, day, village, groups, demo))
  }
}

function visit(own: Chance, of: Row, day: Day, { helper }: Village, groups: readonly DemoGroup[], demo: Demo): Row {
  const at = new Date(`${day}T${String(own.between(8, 19)).padStart(2, '0')}:${own.between(10, 59)}:00+08:00`)
  const group = groups.length > 0 && own.of(0.45) ? own.pick(groups) : null
  const leader = group && demo.homes.flatMap(({ people }) => people).find(({ id }) => id === group.leader.person)
  const by = leader ? { account: null, name: leader.name, in_group: group.id } : { account: helper?.id ?? null, name: helper?.name ?? '帮扶员', in_group: null }
  const said = {
    on_day: day,
    how: own.weighted([
      ['home', 6],
      ['met', 2],
      ['phone', 3],
    ] as const),
    note: own.pick(notes),
    photos: 0,
  }
  return { ...of, id: own.id(at), ...said, ...by, at, undone_at: null, undone_by: null, undone_why: null }
}

/** The care files of the pilot townships with the visits of half a year, as rows; who keeps whom, the round of this morning decides. */
export function careRows(told: readonly Told[], demo: Demo, wanted: Wanted): Made {
  const made: Made = { files: [], visits: [], spells: [] }
  for (const one of caredFor(told)) {
    const village = one.place.slice(0, 12)
    const helper = demo.officers.find(({ posts }) => posts.some(({ role, place }) => role === 'care-helper' && village.startsWith(place)))
    const groups = demo.groups.filter(({ place }) => place.startsWith(village))
    oneFile(chance(`${wanted.seed} care ${one.person}`), one, { helper, groups }, demo, wanted, made)
  }
  return made
}
