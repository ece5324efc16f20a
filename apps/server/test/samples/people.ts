import { householdKnown } from '@balian/contract/household-known'
import { householdAdd, householdChange, householdList, householdMoveIn, householdOpen, householdSplit } from '@balian/contract/households'
import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import { officerRoles } from '@balian/contract/lines'
import {
  peopleAdd,
  peopleArrival,
  peopleBirth,
  peopleChange,
  peopleDeath,
  peopleDeparture,
  peopleFind,
  peopleList,
  peopleMarriage,
  peopleMove,
  peopleOpen,
  peopleReveal,
} from '@balian/contract/people'
import { peopleAnswerWhy, peopleAskWhy, peopleMine, peopleOpenings, peopleQuestions } from '@balian/contract/people-mine'
import type { Makers } from './makers.ts'
import { type Sample, sample } from './sample.ts'

const facts = { name: '王建国', sex: '1', birth: '1970-05-01' } as const
/** Whoever may is told `stale`, and the record stays as it is for the next caller. */
const version = -1
const today = '2026-11-24'

const person = (make: Makers, at: PlaceCode, which = 'person'): Promise<Id> =>
  make.record(which, at, async () => {
    const registrar = await make.officer('population-registrar', at)
    return (await registrar.do(peopleAdd, { ...facts, id: newId(), place: at })).id
  })

const household = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('household', at, async () => {
    const registrar = await make.officer('population-registrar', at)
    return (await registrar.do(householdAdd, { id: newId(), place: at, number: newId().slice(-8) })).id
  })

/** An officer of the place opened this resident's file. */
const opening = (make: Makers, at: PlaceCode) =>
  make.once('opening', at, async () => {
    const id = await person(make, at, 'resident')
    const officer = await make.officer('mediator', at)
    await officer.read(peopleOpen, { id })
    const resident = await make.world.account(id)
    return { resident, id: (await resident.read(peopleOpenings, {})).items[0]!.id }
  })

const question = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('question', at, async () => {
    const { resident, id } = await opening(make, at)
    return (await resident.do(peopleAskWhy, { id: newId(), opening: id })).id
  })

const event = { version, day: today }
const members = async (make: Makers, at: PlaceCode) => [{ id: await person(make, at), relation: '02' }]

export const samples: readonly Sample[] = [
  sample(peopleList, 'list', (_, at) => ({ place: at })),
  sample(peopleFind, 'list', () => ({ q: '王' })),
  sample(peopleMine, 'me', () => ({})),
  sample(peopleOpenings, 'me', () => ({})),
  sample(peopleQuestions, 'list', () => ({})),
  sample(peopleOpen, 'place', async (make, at) => ({ id: await person(make, at) })),
  sample(peopleReveal, 'place', async (make, at) => ({ id: await person(make, at), item: 'phone' as const, purpose: '核对' })),
  sample(peopleAskWhy, 'place', async (make, at) => ({ id: newId(), opening: (await opening(make, at)).id })),
  // Whoever supervises help teams answers about sealed files alone.
  sample(peopleAnswerWhy, 'place', async (make, at) => ({ id: await question(make, at), answer: '办理本人事项' }), {
    rule: { roles: [...officerRoles, 'window-clerk', 'manager'] },
  }),
  sample(peopleAdd, 'place', (_, at) => ({ ...facts, id: newId(), place: at })),
  sample(peopleBirth, 'place', async (make, at) => ({ ...facts, id: newId(), birth: '2026-11-01', household: await household(make, at), relation: '20' })),
  sample(peopleChange, 'place', async (make, at) => ({ id: await person(make, at), version, occupation: '务农' })),
  sample(peopleDeath, 'place', async (make, at) => ({ ...event, id: await person(make, at) })),
  sample(peopleDeparture, 'place', async (make, at) => ({ ...event, id: await person(make, at), state: 'away' as const, whereabouts: '兰州' })),
  sample(peopleArrival, 'place', async (make, at) => ({ ...event, id: await person(make, at) })),
  sample(peopleMove, 'place', async (make, at) => ({ ...event, id: await person(make, at), place: at })),
  sample(peopleMarriage, 'place', async (make, at) => ({ ...event, id: await person(make, at), spouse: await person(make, at, 'spouse') })),
  sample(householdList, 'list', (_, at) => ({ place: at })),
  sample(householdOpen, 'place', async (make, at) => ({ id: await household(make, at) })),
  sample(householdKnown, 'place', async (make, at) => ({ id: await household(make, at) })),
  sample(householdAdd, 'place', (_, at) => ({ id: newId(), place: at, number: newId().slice(-8) })),
  sample(householdChange, 'place', async (make, at) => ({ id: await household(make, at), version, address: '大营村2号' })),
  sample(householdSplit, 'place', async (make, at) => ({
    id: await household(make, at),
    version,
    newId: newId(),
    number: '2',
    day: today,
    members: await members(make, at),
  })),
  sample(householdMoveIn, 'place', async (make, at) => ({ id: await household(make, at), version, day: today, members: await members(make, at) })),
]
