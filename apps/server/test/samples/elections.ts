import {
  answerObjection,
  closeVoting,
  drawLot,
  electionList,
  electionPage,
  electionPrint,
  electionRoll,
  enterCount,
  handPaper,
  installElected,
  nominate,
  objectElection,
  openElection,
  standDown,
  startVoting,
  vote,
  withdrawElection,
} from '@balian/contract/elections'
import { foundGroup, joinGroup } from '@balian/contract/groups'
import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import { peopleAdd } from '@balian/contract/people'
import type { Makers } from './makers.ts'
import { type Sample, sample } from './sample.ts'

const day = '2026-11-24'

const group = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('voting group', at, async () => {
    const facts = { id: newId(), place: at, kind: 'living' as const, sub: 'other' as const, name: `选举组${newId().slice(-6)}`, foundedOn: day }
    return (await (await make.officer('mediator', at)).do(foundGroup, facts)).id
  })

const fresh = (of: Id) => ({ id: newId(), group: of, kind: 'lead' as const, method: 'ballot' as const, voteOn: day, votePlace: '村委会' })

const election = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('election', at, async () => (await (await make.officer('mediator', at)).do(openElection, fresh(await group(make, at)))).id)

/** A member who stands. */
const nominee = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('nominee', at, async () => {
    const officer = await make.officer('mediator', at)
    const person = newId()
    await (await make.officer('population-registrar', at)).do(peopleAdd, { id: person, name: '矩阵候选', sex: '1', birth: '1970-02-03', place: at })
    await officer.do(joinGroup, { id: await group(make, at), membership: newId(), person, on: day })
    const input = { id: await election(make, at), nominee: newId(), person, origin: 'able-person' as const, by: 'office' as const }
    return (await officer.do(nominate, input)).nominee
  })

/** A version that never was: whoever may act is told `stale`. */
const version = -1
const of = async (make: Makers, at: PlaceCode) => ({ id: await election(make, at) })
const versioned = async (make: Makers, at: PlaceCode) => ({ ...(await of(make, at)), version })

export const samples: readonly Sample[] = [
  sample(electionList, 'list', () => ({})),
  sample(electionPage, 'place', of),
  sample(electionRoll, 'place', of),
  sample(electionPrint, 'place', async (make, at) => ({ ...(await of(make, at)), paper: 'notice' as const })),
  sample(openElection, 'place', async (make, at) => fresh(await group(make, at))),
  sample(nominate, 'place', async (make, at) => ({
    ...(await of(make, at)),
    nominee: newId(),
    person: newId(),
    origin: 'able-person' as const,
    by: 'office' as const,
  })),
  sample(standDown, 'place', async (make, at) => ({ ...(await of(make, at)), nominee: await nominee(make, at) })),
  sample(startVoting, 'place', versioned),
  sample(vote, 'place', async (make, at) => ({ ...(await of(make, at)), choices: [] })),
  sample(handPaper, 'place', async (make, at) => ({ ...(await of(make, at)), person: newId() })),
  sample(closeVoting, 'place', versioned),
  sample(enterCount, 'place', async (make, at) => ({ ...(await of(make, at)), present: 0, votes: {}, blank: 0, invalid: 0 })),
  sample(drawLot, 'place', async (make, at) => ({ ...(await versioned(make, at)), winners: [newId()], note: '当众抽签' })),
  sample(objectElection, 'place', async (make, at) => ({ ...(await of(make, at)), objection: newId(), text: '没有监票人' })),
  sample(answerObjection, 'place', async (make, at) => ({ ...(await of(make, at)), objection: newId(), upheld: false, answer: '已核实' })),
  sample(installElected, 'place', versioned),
  sample(withdrawElection, 'place', async (make, at) => ({ ...(await versioned(make, at)), why: '改期' })),
]
