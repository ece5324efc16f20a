import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import { keyAreas } from '@balian/contract/safety'
import { safetyCoverage } from '@balian/contract/safety-coverage'
import { safetyFindingAdd, safetyFindingIncident, safetyFindingList, safetyFindingPage, safetyFindingStep } from '@balian/contract/safety-findings'
import { campaigns, incidents } from '@balian/contract/safety-matters'
import {
  safetyPatrolAdd,
  safetyPatrolCancel,
  safetyPatrolCheck,
  safetyPatrolEnd,
  safetyPatrolList,
  safetyPatrolPage,
  safetyPatrolStart,
  safetyPatrolSwap,
  safetyRotaMake,
} from '@balian/contract/safety-patrol-log'
import { patrolMemberRoutes, patrolTeamRoutes } from '@balian/contract/safety-patrols'
import { patrolPlans, patrolSpots } from '@balian/contract/safety-plans'
import type { Makers } from './makers.ts'
import { samplesOfMatter } from './matters.ts'
import { person, rowOf, samplesOf, team, titled } from './registers.ts'
import { type Sample, sample } from './sample.ts'

const officer = 'safety-officer'
const [day, today] = ['2026-11-01', '2026-11-24']
/** Whoever may is told `stale`, and the record stays as it is for the next caller. */
const version = 9999

/** A team with a member, of which the samples of the registers end none. */
const watch = (make: Makers, at: PlaceCode): Promise<{ team: Id; member: Id }> =>
  make.once('watch', at, async () => {
    const by = await make.officer(officer, at)
    const { id: ofTeam } = await by.do(patrolTeamRoutes.add, { id: newId(), place: at, values: team() as never })
    const values = { person: await person(make, at), team: ofTeam }
    const { id: member } = await by.do(patrolMemberRoutes.add, { id: newId(), place: at, values: values as never })
    return { team: ofTeam, member }
  })
const teamAt = async (make: Makers, at: PlaceCode): Promise<Id> => (await watch(make, at)).team
const memberAt = async (make: Makers, at: PlaceCode): Promise<Id> => (await watch(make, at)).member
const plan = async (make: Makers, at: PlaceCode) => {
  const of = { team: await teamAt(make, at), tuesday: true, everyWeeks: 1, startsAt: '20:00', endsAt: '22:00', people: 1, beginsOn: day }
  return { title: `夜巡${newId().slice(-8)}`, ...of }
}
const planAt = (make: Makers, at: PlaceCode): Promise<Id> => rowOf(patrolPlans, officer, plan, make, at)

const adding = async (make: Makers, at: PlaceCode) => ({
  id: newId(),
  place: at,
  team: await teamAt(make, at),
  day: today,
  from: '20:00',
  to: '22:00',
  duty: [],
})
const patrol = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('patrol', at, async () => (await (await make.officer(officer, at)).do(safetyPatrolAdd, await adding(make, at))).id)
/** A patrol that is out. */
const out = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('patrol that is out', at, async () => {
    const by = await make.officer(officer, at)
    const { id, version: first } = await by.do(safetyPatrolAdd, await adding(make, at))
    await by.do(safetyPatrolStart, { id, version: first, came: [await memberAt(make, at)] })
    return id
  })
const found = (at: PlaceCode) => ({ id: newId(), place: at, kind: 'hazard' as const, what: '井盖缺失', spot: '村口' })
const finding = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('safety finding', at, async () => (await (await make.officer(officer, at)).do(safetyFindingAdd, found(at))).id)

const area = () => titled('市场', { areaKind: 'market', problem: '占道经营', leadUnit: '甲镇派出所', finishBy: '2026-12-31' })
const campaign = async (make: Makers, at: PlaceCode) => ({
  area: await rowOf(keyAreas, officer, area, make, at),
  problem: '占道经营',
  leadUnit: '甲镇派出所',
  finishBy: '2026-12-31',
})

export const samples: readonly Sample[] = [
  ...samplesOf(patrolPlans, officer, plan),
  ...samplesOf(patrolSpots, officer, async (make, at) => ({ spot: `点${newId().slice(-6)}`, plan: await planAt(make, at) })),
  ...samplesOfMatter(incidents, officer, {
    values: () => ({ incidentKind: 'theft', what: '铺面被撬', spot: '东街', happenedOn: day, station: '甲镇派出所' }),
    steps: {
      handOver: () => ({ receipt: '1号', receivedBy: '王警官', receivedAt: '2026-11-24 10:00' }),
      answer: () => ({ result: 'cleared', answeredOn: today }),
    },
  }),
  ...samplesOfMatter(campaigns, officer, {
    values: campaign,
    steps: { begin: () => ({ measures: '夜间加巡' }), report: () => ({ done: '已清理' }), accept: () => ({ acceptedBy: '县综治办', acceptedOn: today }) },
  }),
  sample(safetyCoverage, 'place', (_, at) => ({ place: at })),
  sample(safetyPatrolList, 'list', (_, at) => ({ place: at })),
  sample(safetyPatrolPage, 'place', async (make, at) => ({ id: await patrol(make, at) })),
  sample(safetyPatrolAdd, 'place', adding),
  sample(safetyRotaMake, 'place', async (make, at) => {
    await memberAt(make, at)
    return { id: await planAt(make, at), from: '2026-12-01', to: '2026-12-07' }
  }),
  sample(safetyPatrolSwap, 'place', async (make, at) => ({ id: await patrol(make, at), version, duty: [await memberAt(make, at)], why: '有事' })),
  sample(safetyPatrolCancel, 'place', async (make, at) => ({ id: await patrol(make, at), version, why: '大雪' })),
  sample(safetyPatrolStart, 'place', async (make, at) => ({ id: await patrol(make, at), version, came: [await memberAt(make, at)] })),
  sample(safetyPatrolCheck, 'place', async (make, at) => ({ id: await out(make, at), check: newId(), where: '村口' })),
  sample(safetyPatrolEnd, 'place', async (make, at) => ({ id: await out(make, at), version })),
  sample(safetyFindingList, 'list', (_, at) => ({ place: at })),
  sample(safetyFindingPage, 'place', async (make, at) => ({ id: await finding(make, at) })),
  sample(safetyFindingAdd, 'place', (_, at) => found(at)),
  sample(safetyFindingStep, 'place', async (make, at) => ({ id: await finding(make, at), version, step: 'note' as const, note: '已看过' })),
  sample(safetyFindingIncident, 'place', async (make, at) => ({ id: await finding(make, at), version, incident: newId(), station: '甲镇派出所' })),
]
