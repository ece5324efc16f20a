import { agreeToCall, callAgreement, drawCalls, drawList, drawPage, recordCall } from '@balian/contract/call-backs'
import { reportDispute } from '@balian/contract/disputes'
import {
  announceRun,
  answerContest,
  contestList,
  contestMarks,
  endScheme,
  makeScheme,
  markPage,
  myMarks,
  previewDraft,
  publishDraft,
  recountRun,
  runCorrections,
  runList,
  runPage,
  runSheet,
  saveDraft,
  schemeList,
  signRun,
  startRun,
} from '@balian/contract/evaluation'
import type { EvaluationRule } from '@balian/contract/evaluation-rules'
import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import { sql } from 'kysely'
import { aMatter } from '../disputes.ts'
import type { Makers } from './makers.ts'
import { type Sample, sample } from './sample.ts'

const day = '2026-10-15'
const rule: EvaluationRule = {
  key: 'held',
  role: null,
  title: '开展活动',
  measure: 'value',
  of: 'activities.held',
  over: null,
  per: 1,
  past: 'before',
  full: 100,
  marking: { by: 'line', none: 0, full: 10 },
  without: 'none',
  reason: '活动要办起来',
  source: '工作方案',
}

const manager = (make: Makers, at: PlaceCode) => make.officer('manager', at.slice(0, 6))

/** A scheme of the county for its villages: whoever works beneath reads it, so its id is no secret of the county. */
const scheme = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.once('evaluation scheme', at, async () => {
    const as = await manager(make, at)
    const { id } = await as.do(makeScheme, { id: newId(), place: at.slice(0, 6), title: '村级考评', about: 'village', period: 'month', source: '县委文件' })
    await as.do(saveDraft, { id, version: 1, rules: [rule] })
    await as.do(publishDraft, { id, version: 2, fromDay: '2026-01-01' })
    await as.do(saveDraft, { id, version: 3, rules: [rule] })
    return id
  })

const run = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.once('evaluation run', at, async () => {
    const as = await manager(make, at)
    const { id } = await as.do(startRun, { id: newId(), scheme: await scheme(make, at), on: day })
    await as.do(announceRun, { id, version: 1, days: 5 })
    return id
  })

const mark = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('evaluation mark', at, async () => {
    const page = await (await manager(make, at)).read(runPage, { id: await run(make, at) })
    return page.items.find(({ place }) => place === at)!.id
  })

const contest = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('evaluation contest', at, async () => {
    const id = newId()
    await (await make.officer('mediator', at)).do(contestMarks, { id: await mark(make, at), contest: id, text: '少算了一次活动' })
    return id
  })

const matter = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('call-back matter', at, async () => (await (await make.officer('mediator', at)).do(reportDispute, aMatter(at))).id)

/** A draw at the village with one call, as the draw itself would leave it. */
const draw = (make: Makers, at: PlaceCode): Promise<{ draw: Id; call: Id }> =>
  make.once('call-back draw', at, async () => {
    const [id, call, of] = [newId(), newId(), await matter(make, at)]
    const county = at.slice(0, 6)
    await make.world.services.db.system(async (tx) => {
      await sql`insert into call_back_draws (county, id, place, from_day, to_day, seed, eligible, size, drawn_by, drawn_at)
        values (${county}, ${id}, ${at}, '2026-09-01', ${`2026-09-${String(1 + (id.charCodeAt(35) % 28)).padStart(2, '0')}`}, 'seed', ${[of]}::uuid[], 1, '镇综治办', '2026-10-02T02:00:00Z')`.execute(
        tx,
      )
      await sql`insert into call_backs (county, id, draw, n, matter, place, result) values (${county}, ${call}, ${id}, 1, ${of}, ${at}, 'waiting')`.execute(tx)
    })
    make.ids.set(id, at)
    make.ids.set(call, at)
    return { draw: id, call }
  })

/** A version that never was: whoever may act is told `stale`. */
const version = -1
const ofRun = async (make: Makers, at: PlaceCode) => ({ id: await run(make, at) })
const ofScheme = async (make: Makers, at: PlaceCode) => ({ id: await scheme(make, at) })
const county = (at: PlaceCode) => at.slice(0, 6)

export const samples: readonly Sample[] = [
  sample(schemeList, 'list', () => ({})),
  sample(makeScheme, 'county', (_, at) => ({
    id: newId(),
    place: county(at),
    title: '村级考评',
    about: 'village' as const,
    period: 'year' as const,
    source: '县委文件',
  })),
  sample(saveDraft, 'county', async (make, at) => ({ ...(await ofScheme(make, at)), version, rules: [rule] })),
  sample(publishDraft, 'county', async (make, at) => ({ ...(await ofScheme(make, at)), version, fromDay: '2027-01-01' })),
  sample(endScheme, 'county', async (make, at) => ({ ...(await ofScheme(make, at)), version })),
  sample(previewDraft, 'county', async (make, at) => ({ ...(await ofScheme(make, at)), on: day })),
  sample(runList, 'list', () => ({})),
  sample(runPage, 'county', ofRun),
  // A month of its own: whoever may, takes it.
  sample(startRun, 'county', async (make, at) => ({ id: newId(), scheme: await scheme(make, at), on: '2026-08-15' })),
  sample(recountRun, 'county', async (make, at) => ({ ...(await ofRun(make, at)), version })),
  sample(announceRun, 'county', async (make, at) => ({ ...(await ofRun(make, at)), version })),
  sample(signRun, 'county', async (make, at) => ({ ...(await ofRun(make, at)), version })),
  sample(runCorrections, 'county', ofRun),
  sample(runSheet, 'county', ofRun),
  sample(markPage, 'place', async (make, at) => ({ id: await mark(make, at) })),
  sample(myMarks, 'list', () => ({})),
  sample(contestMarks, 'place', async (make, at) => ({ id: await mark(make, at), contest: newId(), text: '请再核一次' })),
  sample(contestList, 'list', () => ({})),
  sample(answerContest, 'county', async (make, at) => ({ contest: await contest(make, at), adjust: 0, answer: '经核实不成立' })),
  sample(drawList, 'list', () => ({})),
  sample(drawPage, 'place', async (make, at) => ({ id: (await draw(make, at)).draw })),
  sample(drawCalls, 'place', (_, at) => ({ id: newId(), place: at, from: '2026-09-01', to: '2026-09-30', size: 3 })),
  sample(recordCall, 'place', async (make, at) => ({ id: (await draw(make, at)).call, result: 'declined' as const })),
  sample(callAgreement, 'place', async (make, at) => ({ matter: await matter(make, at) })),
  sample(agreeToCall, 'place', async (make, at) => ({ matter: await matter(make, at), agreed: true })),
]
