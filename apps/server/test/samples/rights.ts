import { consentGive, consentsMine, consentsOfPerson, consentWithdraw } from '@balian/contract/consents'
import { myCopy, personCopy } from '@balian/contract/copies'
import { newId, type PlaceCode } from '@balian/contract/ids'
import { leakAmend, leakClose, leakList, leakPrint, leakReport } from '@balian/contract/leaks'
import { peopleAdd } from '@balian/contract/people'
import {
  holdAsk,
  holdConfirm,
  holdLift,
  holdLifted,
  holdList,
  retentionPage,
  retentionReport,
  retentionRuns,
  retentionSetTerm,
  retentionStart,
  retentionTry,
} from '@balian/contract/retention'
import { fieldRecords } from '@balian/contract/rights'
import { runRetention } from '../../src/foundation/rights/index.ts'
import type { Makers } from './makers.ts'
import { type Sample, sample } from './sample.ts'

const reason = '诉讼保全，法院来函'

const hold = (make: Makers, at: PlaceCode) =>
  make.record('hold', at, async () => {
    const id = newId()
    await (await make.officer('auditor', at)).do(holdAsk, { id, term: null, place: at, record: null, reason })
    return id
  })

const run = (make: Makers): Promise<string> =>
  make.once('retention run', '', async () => {
    const id = newId()
    const account = (await make.officer('system-admin', make.world.county)).login!.id
    await runRetention(make.world.services, [], { id, account, dry: true })
    return id
  })

const person = (make: Makers, at: PlaceCode) =>
  make.record('person with rights', at, async () => {
    const id = newId()
    await (await make.officer('population-registrar', at)).do(peopleAdd, { id, name: '权利样本', sex: '1', birth: '1970-02-03', place: at })
    return id
  })

const facts = {
  title: '名册误发到微信群',
  foundAt: '2026-11-24T01:00:00Z',
  happened: '',
  what: '一份名册误发',
  kinds: ['names' as const],
  whose: '一社居民',
  people: 12,
  harm: '',
  measures: '已经撤回',
  advice: '',
  authorityToldAt: '2026-11-24T01:30:00Z',
  authority: '市网信办',
  peopleToldAt: null,
  peopleTold: '',
}
const leak = (make: Makers, at: PlaceCode) =>
  make.record('leak', at, async () => {
    const id = newId()
    await (await make.officer('security-admin', at)).do(leakReport, { id, place: at, ...facts })
    return id
  })

export const samples: readonly Sample[] = [
  sample(consentsMine, 'me', () => ({})),
  sample(myCopy, 'me', () => ({ format: 'json' as const })),
  sample(consentsOfPerson, 'place', async (make, at) => ({ person: await person(make, at) })),
  sample(consentGive, 'place', async (make, at) => ({ person: await person(make, at), id: newId(), key: 'photographs' as const })),
  sample(consentWithdraw, 'place', async (make, at) => ({ person: await person(make, at), key: 'photographs' as const })),
  sample(personCopy, 'place', async (make, at) => ({ person: await person(make, at), format: 'json' as const, purpose: 'matter' })),
  sample(leakList, 'list', () => ({})),
  sample(leakReport, 'place', (_, at) => ({ id: newId(), place: at, ...facts })),
  sample(leakAmend, 'place', async (make, at) => ({ id: await leak(make, at), version: -1, ...facts })),
  sample(leakClose, 'place', async (make, at) => ({ id: await leak(make, at), version: -1, lesson: '加强培训' })),
  sample(leakPrint, 'place', async (make, at) => ({ id: await leak(make, at), paper: 'report' as const })),
  sample(fieldRecords, 'everyone', () => ({ record: 'people' })),
  sample(retentionPage, 'list', () => ({})),
  sample(retentionRuns, 'list', () => ({})),
  sample(retentionReport, 'list', async (make) => ({ id: await run(make) })),
  sample(retentionTry, 'list', () => ({ id: newId() })),
  sample(retentionStart, 'list', () => ({ id: newId() })),
  sample(retentionSetTerm, 'list', () => ({ term: 'matters', days: null, reason })),
  sample(holdList, 'list', () => ({})),
  sample(holdAsk, 'place', (_, at) => ({ id: newId(), term: null, place: at, record: null, reason })),
  sample(holdConfirm, 'place', async (make, at) => ({ id: await hold(make, at) })),
  sample(holdLift, 'place', async (make, at) => ({ id: await hold(make, at), reason })),
  sample(holdLifted, 'place', async (make, at) => ({ id: await hold(make, at) })),
]
