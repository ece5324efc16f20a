import { answerFileRequest, askAboutFile, fileRequestList, myFileRequests, takeBackFileRequest } from '@balian/contract/file-requests'
import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import { saidRoutes } from '@balian/contract/intake'
import { peopleAdd } from '@balian/contract/people'
import {
  addGuardian,
  askPhoneCode,
  endGuardian,
  endInvitation,
  enterResident,
  guardiansOf,
  helpResident,
  invitationSlip,
  inviteResident,
  openingsSlip,
  residentAccess,
  residentMatter,
  residentMatters,
  residentMe,
} from '@balian/contract/residents'
import type { Makers } from './makers.ts'
import { type Sample, sample } from './sample.ts'

const resident = (make: Makers, at: PlaceCode, which = 'invited'): Promise<Id> =>
  make.record(which, at, async () => {
    const registrar = await make.officer('population-registrar', at)
    return (await registrar.do(peopleAdd, { id: newId(), place: at, name: '马秀兰', sex: '2', birth: '1960-03-01', phone: '13893200001' })).id
  })
const account = (make: Makers, at: PlaceCode) => make.once('resident account', at, async () => make.world.account(await resident(make, at, 'asking')))

const invited = (make: Makers, at: PlaceCode) =>
  make.once('invitation', at, async () => (await make.officer('window-clerk', at)).do(inviteResident, { person: await resident(make, at), id: newId() }))

const record = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('guardian', at, async () => {
    const input = { id: newId(), basis: 'entrusted' as const, paper: '委托书', fromDay: '2026-01-01' }
    const registrar = await make.officer('population-registrar', at)
    return (await registrar.do(addGuardian, { ...input, person: await resident(make, at), guardian: await resident(make, at, 'guardian person') })).id
  })

const asked = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('file request', at, async () => (await (await account(make, at)).do(askAboutFile, { id: newId(), kind: 'correction', words: '电话不对' })).id)

const matter = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('own matter', at, async () => {
    const speaker = { id: newId(), kind: 'person' as const, person: await resident(make, at, 'asking'), role: 'speaker' }
    const values = { words: '门前路灯坏了', channel: 'online', topic: 'safety' } as never
    return (await (await account(make, at)).do(saidRoutes.open, { id: newId(), place: at, title: '路灯坏了', parties: [speaker], values })).id
  })

export const samples: readonly Sample[] = [
  sample(residentAccess, 'place', async (make, at) => ({ person: await resident(make, at) })),
  sample(inviteResident, 'place', async (make, at) => ({ person: await resident(make, at), id: newId() })),
  sample(invitationSlip, 'place', async (make, at) => {
    const { id, code } = await invited(make, at)
    return { person: await resident(make, at), id, code }
  }),
  sample(endInvitation, 'place', async (make, at) => ({ person: await resident(make, at), id: (await invited(make, at)).id })),
  sample(askPhoneCode, 'everyone', () => ({ phone: `138${String(Date.now()).slice(-8)}` })),
  sample(enterResident, 'everyone', () => ({ challenge: newId(), code: '000000' })),
  sample(helpResident, 'place', async (make, at) => ({ person: await resident(make, at), presence: 'known' as const })),
  sample(residentMe, 'me', () => ({})),
  sample(residentMatters, 'me', () => ({})),
  sample(residentMatter, 'place', async (make, at) => ({ id: await matter(make, at) })),
  sample(guardiansOf, 'place', async (make, at) => ({ person: await resident(make, at) })),
  sample(addGuardian, 'place', async (make, at) => ({
    person: await resident(make, at),
    guardian: await resident(make, at, 'guardian person'),
    id: newId(),
    basis: 'appointed' as const,
    paper: '村委会证明',
    fromDay: '2026-11-01',
  })),
  sample(endGuardian, 'place', async (make, at) => ({ person: await resident(make, at), id: await record(make, at), version: -1 })),
  sample(openingsSlip, 'place', async (make, at) => ({ person: await resident(make, at), presence: 'identity-card' as const })),
  sample(askAboutFile, 'me', () => ({ id: newId(), kind: 'copy' as const, words: '要一份复印件' })),
  sample(myFileRequests, 'me', () => ({})),
  sample(takeBackFileRequest, 'place', async (make, at) => ({ id: await asked(make, at), version: -1 })),
  sample(fileRequestList, 'list', () => ({})),
  sample(answerFileRequest, 'place', async (make, at) => ({ id: await asked(make, at), version: -1, state: 'granted' as const, answer: '已更正' })),
]
