import { boarderBoard, boarderCard, boarderGroup, boarderPrint, boarderSeen, boarderUnseen } from '@balian/contract/boarders'
import { floatingBoard, floatingLeft, floatingRenew, floatingSettle, floatingStay } from '@balian/contract/floating'
import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import { registerRoutes } from '@balian/contract/registers'
import { boarders, floatingResidents, rentalHouses } from '@balian/contract/residence'
import { houseChecks, policeReferrals } from '@balian/contract/residence-checks'
import {
  serviceApprove,
  serviceEdit,
  serviceEstimate,
  serviceHandIn,
  serviceList,
  serviceMine,
  serviceOptOut,
  servicePage,
  serviceRead,
  serviceReturn,
  serviceWithdraw,
  serviceWrite,
} from '@balian/contract/service-messages'
import { housePage, tenantIn, tenantOut } from '@balian/contract/tenancies'
import type { Makers } from './makers.ts'
import { person, rowOf, samplesOf, titled } from './registers.ts'
import { type Sample, sample } from './sample.ts'

const registrar = 'population-registrar'
const boarderValues = async (make: Makers, at: PlaceCode) => ({ person: await person(make, at), school: '甲镇中学', phone: '13800000000' })
const stayValues = async (make: Makers, at: PlaceCode) => ({
  person: await person(make, at),
  reason: '01',
  dwelling: '02',
  registeredOn: '2026-01-01',
  expiresOn: '2027-01-01',
  phone: '13800000000',
})
const houseValues = async (make: Makers, at: PlaceCode) => titled('东街', { landlord: await person(make, at), use: '02' })

const boarder = (make: Makers, at: PlaceCode): Promise<Id> => rowOf(boarders, registrar, boarderValues, make, at)
const stay = (make: Makers, at: PlaceCode): Promise<Id> => rowOf(floatingResidents, registrar, stayValues, make, at)
const house = (make: Makers, at: PlaceCode): Promise<Id> => rowOf(rentalHouses, registrar, houseValues, make, at)
const checkIn = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('boarder check-in', at, async () => {
    const officer = await make.officer(registrar, at)
    const id = newId()
    await officer.do(registerRoutes(boarders).add, { id, place: at, values: (await boarderValues(make, at)) as never })
    return (await officer.do(boarderSeen, { id, checkIn: newId() })).checkIn
  })
const tenancy = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('tenancy', at, async () => {
    const officer = await make.officer(registrar, at)
    const id = newId()
    await officer.do(registerRoutes(rentalHouses).add, { id, place: at, values: (await houseValues(make, at)) as never })
    return (await officer.do(tenantIn, { id, tenancy: newId(), person: await person(make, at), from: '2026-03-01' })).tenancy
  })

const text = { kind: 'farm', title: '种子补贴', text: '请带身份证到村站办理。' } as const
const draft = (make: Makers, at: PlaceCode, which = 'service message'): Promise<Id> =>
  make.record(which, at, async () => (await (await make.officer(registrar, at)).do(serviceWrite, { id: newId(), place: at, ...text })).id)
/** Handed in, so that whoever did not write it may approve or return it. */
const waiting = (make: Makers, at: PlaceCode, which: string): Promise<Id> =>
  make.record(which, at, async () => {
    const officer = await make.officer(registrar, at)
    const { id } = await officer.do(serviceWrite, { id: newId(), place: at, ...text })
    await officer.do(serviceHandIn, { id, version: 1 })
    return id
  })

/** Written for the registrars' line: other roles write and read what is of their own. */
const ofRegistrars = { rule: { roles: ['population-registrar', 'manager'] } } as const

export const samples: readonly Sample[] = [
  ...samplesOf(houseChecks, registrar, async (make, at) => ({ house: await house(make, at), checkedOn: '2026-11-01', fire: true })),
  ...samplesOf(policeReferrals, registrar, () => ({ month: '2026-10', referred: 2, security: 1, criminal: 0 })),
  sample(boarderBoard, 'list', () => ({})),
  sample(boarderCard, 'place', async (make, at) => ({ id: await boarder(make, at) })),
  sample(boarderSeen, 'place', async (make, at) => ({ id: await boarder(make, at), checkIn: newId() })),
  sample(boarderUnseen, 'place', async (make, at) => ({ id: await checkIn(make, at), why: '记错了人' })),
  sample(boarderGroup, 'place', async (make, at) => ({ id: await boarder(make, at), version: 1, group: null })),
  sample(boarderPrint, 'place', async (make, at) => ({ id: await boarder(make, at), as: 'docx' as const })),
  sample(floatingBoard, 'list', () => ({})),
  sample(floatingStay, 'place', async (make, at) => ({ id: await stay(make, at) })),
  sample(floatingRenew, 'place', async (make, at) => ({ id: await stay(make, at), version: 1, until: '2027-06-01' })),
  sample(floatingLeft, 'place', async (make, at) => ({ id: await stay(make, at), version: 1, on: '2026-11-20', whereTo: '兰州' })),
  sample(floatingSettle, 'place', async (make, at) => ({ id: await stay(make, at), version: 1, on: '2026-11-20', registered: true })),
  sample(housePage, 'place', async (make, at) => ({ id: await house(make, at) })),
  sample(tenantIn, 'place', async (make, at) => ({ id: await house(make, at), tenancy: newId(), person: await person(make, at), from: '2026-03-01' })),
  sample(tenantOut, 'place', async (make, at) => ({ id: await tenancy(make, at), version: 1, on: '2026-11-20', why: '搬走' })),
  sample(serviceList, 'list', () => ({})),
  sample(serviceEstimate, 'place', (_, at) => ({ place: at, kind: 'farm' as const })),
  sample(servicePage, 'place', async (make, at) => ({ id: await draft(make, at) }), ofRegistrars),
  sample(serviceWrite, 'place', (_, at) => ({ id: newId(), place: at, ...text }), ofRegistrars),
  sample(serviceEdit, 'place', async (make, at) => ({ id: await draft(make, at, 'edited message'), version: 1, ...text }), ofRegistrars),
  sample(serviceHandIn, 'place', async (make, at) => ({ id: await draft(make, at, 'handed-in message'), version: 1 }), ofRegistrars),
  sample(serviceApprove, 'place', async (make, at) => ({ id: await waiting(make, at, 'approved message'), version: 2 })),
  sample(serviceReturn, 'place', async (make, at) => ({ id: await waiting(make, at, 'returned message'), version: 2, why: '写明日期' })),
  sample(serviceWithdraw, 'place', async (make, at) => ({ id: await draft(make, at, 'withdrawn message'), version: 1, why: '写错了' }), ofRegistrars),
  sample(serviceMine, 'me', () => ({})),
  // Nobody but its receivers has it.
  sample(serviceRead, 'place', () => ({ id: newId() })),
  sample(serviceOptOut, 'place', async (make, at) => ({ person: await person(make, at), kind: 'farm' as const, out: true })),
]
