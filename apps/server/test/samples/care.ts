import { inNeed, leftBehindRoutes } from '@balian/contract/care'
import { careGuardianshipGaps, carePrintGuardianship, guardianships } from '@balian/contract/care-guardianship'
import { helpGiven, needs, offers, pairs } from '@balian/contract/care-help'
import { careMatches, careRequest, careRequestRoutes } from '@balian/contract/care-requests'
import { careDebts, careFilePage, careKeep, careKeepers, carePlan, careSaw, careShareOut, careUndoVisit, careVisitList } from '@balian/contract/care-visits'
import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import { peopleAdd } from '@balian/contract/people'
import type { Makers } from './makers.ts'
import { openingOf, samplesOfMatter } from './matters.ts'
import { person, rowOf, samplesOf, titled } from './registers.ts'
import { type Sample, sample } from './sample.ts'

const helper = 'care-helper'
const day = '2026-11-01'

/** The care file of somebody who was just put on a register. */
const file = (make: Makers, at: PlaceCode, which = 'care file'): Promise<Id> =>
  make.record(which, at, async () => {
    const officer = await make.officer(helper, at)
    const who = await person(make, at)
    await officer.do(leftBehindRoutes.add, { id: newId(), place: at, values: { person: who, category: '01', definition: 'elderly-2017', since: day } })
    const { items } = await officer.read(careDebts, { show: 'all', place: at, size: '100' as never })
    return items.find((one) => one.person === who)!.id
  })

const visit = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('care visit', at, async () => {
    const officer = await make.officer(helper, at)
    return (await officer.do(careSaw, { id: await file(make, at), visit: newId() })).visit
  })

async function agreement(make: Makers, at: PlaceCode) {
  const officer = await make.officer('population-registrar', at)
  const { id: child } = await officer.do(peopleAdd, { id: newId(), place: at, name: `娃${newId().slice(-6)}`, sex: '1', birth: '2015-03-01' })
  return { child, parent: '王军', guardian: '李秀兰', guardianPhone: '13800000000', fromOn: '2026-03-01', untilOn: '2027-02-28' }
}

const request = {
  values: () => ({ kind: 'labour', what: '洋芋要收，家里没劳力' }),
  steps: {
    match: () => ({ agreed: '周六来帮工' }),
    help: () => ({ helpKind: 'labour', givenOn: day, by: '张家', labourDays: 1 }),
    visit: () => ({ solved: 'yes' }),
  },
}

export const samples: readonly Sample[] = [
  ...samplesOf(inNeed, helper, async (make, at) => ({ person: await person(make, at), reason: 'living-alone', since: day, phone: '13800000000' })),
  ...samplesOf(needs, helper, async (make, at) => ({ person: await person(make, at), kind: 'labour', what: '秋收缺人手', assessedOn: day })),
  ...samplesOf(pairs, helper, async (make, at) => ({ person: await person(make, at), helperKind: 'member', helper: await person(make, at), since: day })),
  ...samplesOf(guardianships, helper, agreement, 'guardianPhone'),
  ...samplesOf(offers, helper, () => titled('张家', { giver: 'neighbour', kind: 'labour', what: '可帮收洋芋' })),
  ...samplesOf(helpGiven, helper, async (make, at) => ({ person: await person(make, at), kind: 'labour', givenOn: day, labourDays: 2, by: '互助组' })),
  ...samplesOfMatter(careRequest, helper, request),
  sample(careMatches, 'place', async (make, at) => ({
    id: await make.record('matched request', at, async () => {
      const opening = await openingOf(careRequest as never, request, make, at)
      return (await (await make.officer(helper, at)).do(careRequestRoutes.open, opening)).id
    }),
  })),
  sample(careDebts, 'list', () => ({})),
  sample(careVisitList, 'list', () => ({})),
  sample(careGuardianshipGaps, 'list', () => ({})),
  sample(careFilePage, 'place', async (make, at) => ({ id: await file(make, at) })),
  sample(careKeepers, 'place', async (make, at) => ({ id: await file(make, at) })),
  sample(careSaw, 'place', async (make, at) => ({ id: await file(make, at), visit: newId() })),
  sample(careUndoVisit, 'place', async (make, at) => ({ id: await visit(make, at), why: '记错了人' })),
  sample(carePlan, 'place', async (make, at) => ({ id: await file(make, at, 'planned care file'), version: 1, days: 14, why: '独居' })),
  sample(careKeep, 'place', async (make, at) => ({ id: await file(make, at, 'kept care file'), version: 1, keeper: null })),
  sample(careShareOut, 'place', (_, at) => ({ place: at })),
  sample(carePrintGuardianship, 'place', async (make, at) => ({
    id: await rowOf(guardianships, helper, agreement, make, at),
    as: 'docx' as const,
  })),
]
