import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import {
  addScreeningFinding,
  linkScreeningFinding,
  myScreening,
  reportScreening,
  screeningCalendar,
  screeningFindings,
  screeningReport,
  screeningRound,
  screeningRounds,
  setScreeningCalendar,
  withdrawScreeningFinding,
} from '@balian/contract/screening'
import { openAllRounds } from '../../src/lines/disputes/screening/open-rounds.ts'
import { dispute } from './disputes.ts'
import type { Makers } from './makers.ts'
import { type Sample, sample } from './sample.ts'

const day = '2026-11-24'
const matter = { class: 'neighbour', brief: '张家与李家地埂', peopleCount: 4 }

/** This week's round of the villages. */
const round = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.lasting('round', at.slice(0, 6), async () => {
    await make.officer('mediator', at)
    await openAllRounds(make.world.services)
    const manager = await make.officer('manager', at.slice(0, 6))
    return (await manager.read(screeningRounds, { place: at.slice(0, 6), tier: 'village' })).items[0]!.round
  })

/** What the place found in it. */
const finding = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('finding', at, async () => {
    const id = newId()
    const mediator = await make.officer('mediator', at)
    const on = { round: await round(make, at), place: at }
    // The place reports once a round; another test may have done it already.
    await mediator.do(reportScreening, { ...on, activity: newId(), day, nothing: true }).catch(() => undefined)
    await mediator.do(addScreeningFinding, { ...matter, ...on, id })
    return id
  })

export const samples: readonly Sample[] = [
  sample(screeningCalendar, 'list', (_, at) => ({ county: at.slice(0, 6) })),
  sample(setScreeningCalendar, 'county', (_, at) => ({
    county: at.slice(0, 6),
    tier: 'village' as const,
    rhythm: 'weekly' as const,
    graceDays: 1,
    version: 99,
  })),
  sample(screeningRounds, 'list', (_, at) => ({ place: at })),
  sample(screeningRound, 'place', async (make, at) => ({ round: await round(make, at), place: at })),
  sample(myScreening, 'list', () => ({})),
  sample(screeningFindings, 'list', (_, at) => ({ place: at })),
  sample(screeningReport, 'place', async (make, at) => ({ round: await round(make, at), place: at })),
  sample(withdrawScreeningFinding, 'place', async (make, at) => ({ id: await finding(make, at), why: '重复上报' })),
  sample(linkScreeningFinding, 'place', async (make, at) => ({ id: await finding(make, at), dispute: await dispute(make, at) })),
  sample(reportScreening, 'place', async (make, at) => ({ round: await round(make, at), place: at, activity: newId(), day, nothing: true })),
  sample(addScreeningFinding, 'place', async (make, at) => ({ ...matter, round: await round(make, at), place: at, id: newId() })),
]
