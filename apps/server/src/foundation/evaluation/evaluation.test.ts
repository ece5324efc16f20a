import { recordActivity } from '@balian/contract/activities'
import {
  announceRun,
  answerContest,
  contestList,
  contestMarks,
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
import type { EvaluationAbout, EvaluationRule } from '@balian/contract/evaluation-rules'
import { type Id, newId } from '@balian/contract/ids'
import { messageList } from '@balian/contract/messages'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { As } from '../../../test/as.ts'
import { patrolRule } from '../../../test/patrol-rule.ts'
import { world } from '../../../test/world.ts'
import { indicators } from '../../modules.ts'
import { recountIndicators } from '../indicators/index.ts'

const w = await world()
afterAll(() => w.close())
const { a, b, county } = w.place
const manager = await w.officer('manager', a.code, { name: '镇综治办' })
const safety = await w.officer('safety-officer', a.village1, { name: '防范员甲' })
const colleague = await w.officer('safety-officer', a.village1, { name: '防范员乙', from: '2026-10-22' })
const next = await w.officer('safety-officer', a.village2, { name: '邻村防范员' })
const neighbour = await w.officer('manager', b.code)
const auditor = await w.officer('auditor', county)

const patrol = (by: As, place: string, day: string) => by.do(recordActivity, { id: newId(), kind: 'patrol', place, day, theme: '巡逻', reached: 1 })
beforeAll(async () => {
  for (const day of ['2026-10-02', '2026-10-12', '2026-10-25', '2026-10-28', '2026-11-03']) await patrol(safety, a.village1, day)
  await patrol(next, a.village2, '2026-10-05')
  await recountIndicators(w.services, indicators)
})

/** Sets the clock; whoever was signed in stays so. */
const jump = async (moment: string) => {
  await w.services.db.system((tx) => sql`update sessions set ends = '2027-12-01T00:00:00Z'`.execute(tx))
  w.at(moment)
}
const rule = (more: Partial<EvaluationRule> = {}): EvaluationRule => ({ ...patrolRule(4), ...more })
const seen = async (id: Id, as: As = manager) => (await as.read(schemeList, { id })).items[0]!
const draft = async (id: Id, rules: EvaluationRule[]) => manager.do(saveDraft, { id, version: (await seen(id)).version, rules, note: '试行' })
const put = async (id: Id, fromDay: string) => manager.do(publishDraft, { id, version: (await seen(id)).version, fromDay })
async function schemed(about: EvaluationAbout, rules: EvaluationRule[]): Promise<Id> {
  const id = newId()
  await manager.do(makeScheme, { id, place: a.code, title: `考评${id.slice(-4)}`, about, period: 'month', source: '镇党委会议' })
  await draft(id, rules)
  await put(id, '2026-01-01')
  return id
}
const started = async (scheme: Id, on = '2026-10-15') => (await manager.do(startRun, { id: newId(), scheme, on })).id
const version = async (id: Id) => ({ id, version: (await manager.read(runPage, { id })).version })
const names = (page: { items: { name: string; total: number | null }[] }) => page.items.map(({ name, total }) => [name, total])

describe('a scheme', () => {
  it('counts only when the full marks make a hundred, and refuses what cannot be counted', async () => {
    const id = await schemed('village', [rule()])
    await draft(id, [rule({ full: 60 })])
    await expect(put(id, '2026-12-01')).rejects.toMatchObject({ body: { fields: [{ key: 'not-whole' }] } })
    await expect(draft(id, [rule({ of: 'reintegration.teams' })])).rejects.toMatchObject({ body: { fields: [{ path: 'rules.0.of' }] } })
    await expect(draft(id, [rule({ role: 'mediator' })])).rejects.toMatchObject({ body: { fields: [{ key: 'role' }] } })
    await expect(draft(id, [rule({ measure: 'ratio', over: 'errands.inTimeRate' })])).rejects.toMatchObject({ body: { fields: [{ key: 'ratio' }] } })
    await expect(draft(id, [rule(), rule()])).rejects.toMatchObject({ body: { fields: [{ key: 'same-key' }] } })
    await expect(safety.do(saveDraft, { id, version: 1, rules: [], note: '' })).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('is read by whoever is evaluated, its drafts by the office alone; a change is seen before it counts', async () => {
    const id = await schemed('village', [rule()])
    await draft(id, [rule({ marking: { by: 'line', none: 0, full: 8 } })])
    expect((await seen(id)).versions.map(({ state }) => state)).toEqual(['draft', 'in-force'])
    expect((await seen(id, safety)).versions.map(({ state }) => state)).toEqual(['in-force'])
    expect(await seen(id, neighbour)).toBeUndefined()
    const preview = await manager.read(previewDraft, { id, on: '2026-10-01' })
    expect(preview.items.map(({ now, draft }) => [now, draft])).toEqual([
      [100, 50],
      [25, 12.5],
      [0, 0],
    ])
    await put(id, '2026-11-01')
    expect((await seen(id)).versions.map(({ n, state }) => [n, state])).toEqual([
      [2, 'in-force'],
      [1, 'replaced'],
    ])
    // A period keeps the rules that it began with.
    expect((await manager.read(runPage, { id: await started(id) })).items[0]!.total).toBe(100)
    expect((await manager.read(runPage, { id: await started(id, '2026-11-10') })).items[0]!.total).toBe(12.5)
  })
})

describe('a period', () => {
  it('is counted, announced, contested, answered and signed; then nothing of it changes, and later records show as corrections', async () => {
    await jump('2026-11-24T02:00:00Z')
    const scheme = await schemed('village', [rule()])
    const id = await started(scheme)
    await expect(started(scheme)).rejects.toMatchObject({ code: 'already-there' })
    const page = await manager.read(runPage, { id })
    expect(page.items.map(({ total }) => total)).toEqual([100, 25, 0])
    const mark = page.items[1]!.id
    // Nobody sees marks that are not announced.
    await expect(next.read(markPage, { id: mark })).rejects.toMatchObject({ code: 'not-found' })
    await manager.do(recountRun, await version(id))
    const again = (await manager.read(runPage, { id })).items[1]!.id
    await manager.do(announceRun, { ...(await version(id)), days: 3 })
    const shown = (await next.read(myMarks, {})).items.find((one) => one.run.id === id)!
    expect(shown).toMatchObject({ total: 25, run: { state: 'announced', contestUntil: '2026-11-27' } })
    expect(again).not.toBe(shown.id)
    await expect(safety.read(markPage, { id: shown.id })).rejects.toMatchObject({ code: 'not-found' })
    expect(await next.read(markPage, { id: shown.id })).toMatchObject({
      lines: [{ rule: 'patrols', value: 1, marks: 25 }],
      can: { contest: true, answer: 'role' },
    })

    expect((await next.read(messageList, {})).items[0]).toMatchObject({ key: 'evaluation.announced', about: { id: shown.id } })
    const contest = newId()
    await expect(manager.do(signRun, await version(id))).rejects.toMatchObject({ body: { fields: [{ key: 'contest-time' }] } })
    await next.do(contestMarks, { id: shown.id, contest, rule: 'patrols', text: '有一次巡逻写在了别的村' })
    await jump('2026-11-29T02:00:00Z')
    await expect(next.do(contestMarks, { id: shown.id, contest: newId(), text: '太迟了一些' })).rejects.toMatchObject({ code: 'wrong-step' })
    await expect(manager.do(signRun, await version(id))).rejects.toMatchObject({ body: { fields: [{ key: 'open-contests' }] } })
    await expect(next.do(answerContest, { contest, adjust: 50, answer: '给自己加分' })).rejects.toMatchObject({ code: 'forbidden' })
    await manager.do(answerContest, { contest, adjust: 12.5, answer: '已核实，补记一次' })
    expect((await next.read(contestList, {})).items[0]).toMatchObject({ adjust: 12.5, answeredBy: '镇综治办' })
    await manager.do(signRun, await version(id))
    await locked(id, mark)
  })

  async function locked(id: Id, mark: Id): Promise<void> {
    const before = await manager.read(runPage, { id })
    expect(names(before).map(([, total]) => total)).toEqual([100, 37.5, 0])
    await patrol(next, a.village2, '2026-10-20')
    await recountIndicators(w.services, indicators)
    for (const route of [recountRun, signRun]) await expect(manager.do(route, await version(id))).rejects.toMatchObject({ code: 'wrong-step' })
    expect(await manager.read(runPage, { id })).toEqual(before)
    const { items } = await manager.read(runCorrections, { id })
    expect(items).toMatchObject([{ rule: '治安巡逻', signed: 1, today: 2, signedMarks: 25, todayMarks: 50 }])
    // The database holds the lock too, whatever the code asks.
    const scope = { prefixes: [a.code], account: manager.login!.id, person: null, groups: [], posts: [{ role: 'manager', place: a.code }] }
    const touched = await w.services.db.as(scope, async (tx) => [
      (await sql`update evaluation_marks set adjust = 1 where run = ${id} returning id`.execute(tx)).rows.length,
      (await sql`delete from evaluation_marks where run = ${id} returning id`.execute(tx)).rows.length,
      (await sql`update evaluation_runs set state = 'running' where id = ${id} returning id`.execute(tx)).rows.length,
      (await sql`update evaluation_contests set adjust = 0 where mark = ${mark} returning id`.execute(tx)).rows.length,
    ])
    expect(touched).toEqual([0, 0, 0, 0])
  }

  it('prints its sheet, and is read by the auditor, not by the neighbour', async () => {
    const id = await started(await schemed('village', [rule()]))
    for (const format of ['xlsx', 'pdf', 'docx'] as const) expect((await manager.download(runSheet, { id, format })).bytes.length).toBeGreaterThan(2000)
    expect((await auditor.read(runPage, { id })).items).toHaveLength(3)
    await expect(auditor.do(recountRun, { id, version: 1 })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(neighbour.read(runPage, { id })).rejects.toMatchObject({ code: 'not-found' })
    expect((await neighbour.read(runList, {})).items).toEqual([])
    expect((await safety.read(runList, {})).items.map((one) => one.id)).toContain(id)
  })
})

describe('officers', () => {
  it('are evaluated by the posts that they held, for the days in them; each sees the own marks only', async () => {
    const scheme = await schemed('officer', [rule({ role: 'safety-officer', marking: { by: 'line', none: 0, full: 8 } })])
    const id = await started(scheme)
    const page = await manager.read(runPage, { id })
    expect(names(page)).toEqual([
      ['防范员乙', 77.5],
      ['防范员甲', 50],
      ['邻村防范员', 25],
    ])
    // In post for ten of thirty-one days with two patrols: as many as 6.2 in the whole month.
    const late = await manager.read(markPage, { id: page.items[0]!.id })
    expect(late).toMatchObject({
      posts: [{ role: 'safety-officer', from: '2026-10-22', to: '2026-10-31', days: 10, marks: 77.5 }],
      lines: [{ value: 6.2, post: 0 }],
    })
    await manager.do(announceRun, { ...(await version(id)), days: 3 })
    const own = (await colleague.read(myMarks, {})).items.filter((one) => one.run.id === id)
    expect(own).toMatchObject([{ name: '防范员乙', total: 77.5 }])
    await expect(safety.read(markPage, { id: own[0]!.id })).rejects.toMatchObject({ code: 'not-found' })
    await expect(safety.do(contestMarks, { id: own[0]!.id, contest: newId(), text: '替别人申诉' })).rejects.toMatchObject({ code: 'not-found' })
  })
})
