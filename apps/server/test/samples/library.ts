import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import { confirmRead, endPaper, issuePaper, paperList, paperPage, paperPrint, paperReaders, revisePaper } from '@balian/contract/library'
import type { Makers } from './makers.ts'
import { type Sample, sample } from './sample.ts'

const fresh = (place: PlaceCode) => ({
  id: newId(),
  place,
  kind: 'circular' as const,
  title: '关于做好冬季走访的通知',
  issuer: '村站',
  asksReceipt: true,
  fromDay: '2026-11-01',
  text: '入冬以后，各组每周走访一次独居老人。',
})

const paper = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('paper', at, async () => (await (await make.officer('law-tutor', at)).do(issuePaper, fresh(at))).id)
const of = async (make: Makers, at: PlaceCode) => ({ id: await paper(make, at) })
/** A version that never was: whoever may act is told `stale`. */
const versioned = async (make: Makers, at: PlaceCode) => ({ ...(await of(make, at)), version: -1 })

export const samples: readonly Sample[] = [
  sample(paperList, 'list', () => ({})),
  sample(paperPage, 'place', of),
  sample(paperPrint, 'place', of),
  sample(paperReaders, 'place', of),
  sample(issuePaper, 'place', (_, at) => fresh(at)),
  sample(revisePaper, 'place', async (make, at) => ({ ...(await versioned(make, at)), fromDay: '2026-11-02', text: '每周走访两次独居老人。', change: '加密' })),
  sample(endPaper, 'place', async (make, at) => ({ ...(await versioned(make, at)), on: '2026-12-01', why: '过期' })),
  sample(confirmRead, 'place', async (make, at) => ({ ...(await of(make, at)), number: 1 })),
]
