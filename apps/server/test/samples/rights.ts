import { newId, type PlaceCode } from '@balian/contract/ids'
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

export const samples: readonly Sample[] = [
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
