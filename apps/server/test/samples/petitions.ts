import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import * as contract from '@balian/contract/petitions'
import type { Makers } from './makers.ts'
import { type Sample, sample } from './sample.ts'

/** Whoever may is told `stale`, and the petition stays as it is for the next caller. */
const version = 9999
const day = '2026-11-24'
const note = '请阅办'

const registered = (place: PlaceCode) => ({
  id: newId(),
  place,
  title: '反映道路失修',
  channel: 'letter' as const,
  receivedOn: day,
  brief: '村道失修。',
  parties: [{ id: newId(), kind: 'outsider' as const, name: '张三', role: 'petitioner' as const }],
})

const petition = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('petition', at, async () => (await (await make.officer('mediator', at)).do(contract.registerPetition, registered(at))).id)

/** One of another village that was forwarded to this one. */
const offered = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('offered petition', at, async () => {
    const from = make.world.place.a.village2
    const mediator = await make.officer('mediator', from)
    const one = await mediator.do(contract.registerPetition, registered(from))
    await mediator.do(contract.handOnPetition, { id: one.id, version: one.version, transfer: newId(), to: at, reason: note })
    return one.id
  })

const on = async (make: Makers, at: PlaceCode) => ({ id: await petition(make, at), version })
const step =
  <T extends object>(more: T) =>
  async (make: Makers, at: PlaceCode) => ({ ...(await on(make, at)), ...more })

export const samples: readonly Sample[] = [
  sample(contract.registerPetition, 'place', (_, at) => registered(at)),
  sample(contract.petitionList, 'list', (_, at) => ({ place: at })),
  sample(contract.petitionPage, 'place', async (make, at) => ({ id: await petition(make, at) })),
  sample(contract.acceptPetition, 'place', on),
  sample(contract.refusePetition, 'place', step({ note })),
  sample(contract.answerPetition, 'place', step({ answer: note, on: day })),
  sample(contract.askReview, 'place', step({ on: day, note })),
  sample(contract.answerReview, 'place', step({ upheld: true, on: day, note })),
  sample(contract.withdrawPetition, 'place', step({ note })),
  sample(contract.closePetition, 'place', on),
  sample(contract.ratePetition, 'place', step({ level: 5, how: 'window' as const })),
  sample(contract.reopenPetition, 'place', step({ note })),
  sample(contract.assignPetition, 'place', on),
  sample(contract.remarkPetition, 'place', step({ note })),
  sample(contract.handOnPetition, 'place', async (make, at) => ({ ...(await on(make, at)), transfer: newId(), to: at.slice(0, 9), reason: note })),
  sample(contract.takeOverPetition, 'place', async (make, at) => ({ id: await offered(make, at), version })),
  sample(contract.sendBackPetition, 'place', async (make, at) => ({ id: await offered(make, at), version, note })),
  sample(contract.takeBackPetition, 'place', on),
  sample(contract.outsideAnswerPetition, 'place', step({ accepted: true, on: day, note })),
  sample(contract.linkPetition, 'place', async (make, at) => ({ ...(await on(make, at)), link: newId(), other: newId(), relation: 'same-matter' as const })),
  sample(contract.extendPetition, 'place', step({ deadline: newId(), due: '2026-12-30', note })),
  sample(contract.addPetitionPapers, 'place', step({ as: 'evidence', note })),
]
