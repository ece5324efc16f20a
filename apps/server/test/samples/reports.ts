import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import {
  answerSheet,
  changeRequest,
  composeRequest,
  type ReportColumn,
  reconcile,
  requestList,
  requestLoad,
  requestPrint,
  returnSheet,
  sendRequest,
  sheetList,
  sheetPage,
  signSheet,
  withdrawRequest,
} from '@balian/contract/report-requests'
import type { Makers } from './makers.ts'
import { type Sample, sample } from './sample.ts'

const counted: ReportColumn = { kind: 'counted', key: 'teams', indicator: 'learning.lawTeams', span: 'period' }
const asked: ReportColumn = { kind: 'asked', key: 'need', label: '需要册数', why: '记录没有', answer: 'number', minutes: 3 }
const draft = {
  title: '普法情况统计表',
  why: '安排宣讲',
  tier: 'village' as const,
  fromDay: '2026-11-01',
  toDay: '2026-11-24',
  dueOn: '2026-11-30',
  columns: [counted, asked],
}
const township = (at: PlaceCode) => at.slice(0, 9)

// A request is seen by all the places that it asks: it belongs to no village alone, and is not remembered as one’s own.
const drafted = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.once(
    'report draft',
    at,
    async () => (await (await make.officer('manager', township(at))).do(composeRequest, { id: newId(), place: township(at), ...draft })).id,
  )

const sent = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.once('report request', at, async () => {
    const id = newId()
    const manager = await make.officer('manager', township(at))
    await manager.do(composeRequest, { id, place: township(at), ...draft })
    await manager.do(sendRequest, { id, version: 1 })
    return id
  })

const sheet = async (make: Makers, at: PlaceCode) => ({ id: await sent(make, at), place: at })

export const samples: readonly Sample[] = [
  sample(requestList, 'list', () => ({})),
  sample(sheetList, 'list', () => ({})),
  sample(composeRequest, 'place', (_, place) => ({ id: newId(), place, ...draft })),
  sample(changeRequest, 'place', async (make, at) => ({ id: await drafted(make, at), version: 1, ...draft })),
  sample(requestLoad, 'place', async (make, at) => ({ id: await drafted(make, at) })),
  sample(sendRequest, 'place', async (make, at) => ({ id: await drafted(make, at), version: 1 })),
  sample(withdrawRequest, 'place', async (make, at) => ({ id: await drafted(make, at), version: 1, why: '先不报' })),
  sample(sheetPage, 'place', sheet),
  sample(reconcile, 'place', async (make, at) => ({ ...(await sheet(make, at)), key: 'teams' })),
  sample(requestPrint, 'place', sheet),
  sample(answerSheet, 'place', async (make, at) => ({ ...(await sheet(make, at)), version: 1, answers: { need: 3 } })),
  sample(signSheet, 'place', async (make, at) => ({ ...(await sheet(make, at)), version: 1 })),
  sample(returnSheet, 'place', async (make, at) => ({ ...(await sheet(make, at)), version: 1, why: '请核对' })),
]
