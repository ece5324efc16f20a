import {
  answerRequest,
  changeGroup,
  dissolveGroup,
  endLead,
  foundGroup,
  groupList,
  groupMembers,
  groupPage,
  groupRequests,
  groupsNear,
  joinFreely,
  joinGroup,
  leadGroup,
  leaveGroup,
  personGroups,
  takeBackRequest,
} from '@balian/contract/groups'
import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import { peopleAdd } from '@balian/contract/people'
import type { Makers } from './makers.ts'
import { type Sample, sample } from './sample.ts'

const day = '2026-11-24'
const fresh = (place: PlaceCode) => ({
  id: newId(),
  place,
  kind: 'living' as const,
  sub: 'left-behind' as const,
  name: `矩阵组${newId().slice(-6)}`,
  foundedOn: day,
})

export const group = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('aid group', at, async () => (await (await make.officer('mediator', at)).do(foundGroup, fresh(at))).id)

/** Somebody of the place; another one for each of the parts. */
const villager = (make: Makers, at: PlaceCode, part: string): Promise<Id> =>
  make.record(`villager ${part}`, at, async () => {
    const registrar = await make.officer('population-registrar', at)
    return (await registrar.do(peopleAdd, { id: newId(), name: '矩阵人', sex: '2', birth: '1960-02-03', place: at })).id
  })

const joined = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('membership', at, async () => {
    const officer = await make.officer('mediator', at)
    const input = { id: await group(make, at), membership: newId(), person: await villager(make, at, 'leaves'), on: day }
    return (await officer.do(joinGroup, input)).membership
  })

const led = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('term', at, async () => {
    const officer = await make.officer('mediator', at)
    return (await officer.do(leadGroup, await term(make, at, 'led'))).term
  })

const term = async (make: Makers, at: PlaceCode, part: string) => ({
  id: await group(make, at),
  term: newId(),
  person: await villager(make, at, part),
  origin: 'warm-hearted' as const,
  chosen: 'recommended' as const,
  fromDay: day,
})

/** A version that never was: whoever may change it is told `stale`. */
const version = -1

/** Somebody of the place who asked to join, and waits. */
const asked = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('request to join', at, async () => {
    const id = await group(make, at)
    const officer = await make.officer('mediator', at)
    await officer.do(changeGroup, { id, version: 1, kind: 'living', sub: 'other', name: `确认组${id.slice(-6)}`, joining: 'confirmed' })
    const resident = await make.world.account(await villager(make, at, 'asks'))
    const membership = newId()
    await resident.do(joinFreely, { id, membership })
    return membership
  })

export const samples: readonly Sample[] = [
  sample(groupsNear, 'list', () => ({}), { near: true }),
  // Of another village than where the matrix’s resident lives, who could join.
  sample(joinFreely, 'place', async (make) => ({ id: await group(make, make.world.place.a.village2), membership: newId() })),
  sample(takeBackRequest, 'place', async (make, at) => ({ id: await group(make, at), request: newId() })),
  sample(groupRequests, 'place', async (make, at) => ({ id: await group(make, at) })),
  sample(answerRequest, 'place', async (make, at) => ({ id: await group(make, at), request: await asked(make, at), join: true })),
  sample(groupList, 'list', () => ({})),
  sample(groupPage, 'place', async (make, at) => ({ id: await group(make, at) })),
  sample(groupMembers, 'place', async (make, at) => ({ id: await group(make, at) })),
  sample(personGroups, 'place', async (make, at) => ({ person: await villager(make, at, 'of a file') })),
  sample(foundGroup, 'place', (_, at) => fresh(at)),
  sample(changeGroup, 'place', async (make, at) => ({ id: await group(make, at), version, kind: 'living' as const, sub: 'other' as const, name: '改名组' })),
  sample(dissolveGroup, 'place', async (make, at) => ({ id: await group(make, at), version, on: day, why: '并入他组' })),
  sample(joinGroup, 'place', async (make, at) => ({ id: await group(make, at), membership: newId(), person: await villager(make, at, 'joins'), on: day })),
  sample(leaveGroup, 'place', async (make, at) => ({ id: await group(make, at), membership: await joined(make, at), on: day })),
  sample(leadGroup, 'place', (make, at) => term(make, at, 'leads')),
  sample(endLead, 'place', async (make, at) => ({ id: await group(make, at), term: await led(make, at), why: '任期届满' })),
]
