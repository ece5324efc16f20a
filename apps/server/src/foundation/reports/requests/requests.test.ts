import { type Id, newId } from '@balian/contract/ids'
import { lawTeams } from '@balian/contract/learning'
import { messageList } from '@balian/contract/messages'
import { registerRoutes } from '@balian/contract/registers'
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
  workOf,
} from '@balian/contract/report-requests'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import type { As } from '../../../../test/as.ts'
import { world } from '../../../../test/world.ts'
import { indicators } from '../../../modules.ts'
import { recountIndicators } from '../../indicators/index.ts'
import { remindReports } from './remind.ts'

const w = await world()
afterAll(() => w.close())
const { a, b } = w.place
const routes = registerRoutes(lawTeams)
const township = await w.officer('manager', a.code)
const tutor = await w.officer('law-tutor', a.village1)
const others = await w.officer('law-tutor', a.village10)
const columns: readonly ReportColumn[] = [
  { kind: 'counted', key: 'teams', indicator: 'learning.lawTeams', span: 'period' },
  { kind: 'asked', key: 'need', label: '需要的宣传册', why: '记录里没有需求数', answer: 'number', minutes: 4 },
]
const draft = { title: '普法队伍情况表', why: '安排下月宣讲', tier: 'village', fromDay: '2026-11-01', toDay: '2026-11-20', dueOn: '2026-11-26' } as const

const team = async (place: string, title: string): Promise<Id> => {
  const id = newId()
  await township.do(routes.add, { id, place, values: { title, teamKind: 'lecture', leader: '王', members: 3 } as never })
  await recountIndicators(w.services, indicators)
  return id
}
const compose = async (more: object = {}): Promise<Id> => {
  const id = newId()
  await township.do(composeRequest, { id, place: a.code, ...draft, toDay: '2026-11-24', columns: [...columns], ...more })
  return id
}
const page = (as: As, id: Id, place: string) => as.read(sheetPage, { id, place })
const sign = async (as: As, id: Id, place: string, note = '') => as.do(signSheet, { id, place, version: (await page(as, id, place)).own.version, note })
const answer = async (as: As, id: Id, place: string, need: number) =>
  as.do(answerSheet, { id, place, version: (await page(as, id, place)).own.version, answers: { need } })

describe('a table that an office asks for', () => {
  it('says what it costs before it is sent, and refuses what cannot be asked', async () => {
    expect(workOf(columns)).toEqual({ filled: 1, asked: 1, minutes: 8 })
    await expect(compose({ dueOn: '2026-11-24' })).rejects.toMatchObject({ body: { fields: [{ key: 'too-soon' }] } })
    await expect(compose({ tier: 'township' })).rejects.toMatchObject({ body: { fields: [{ key: 'not-below' }] } })
    const sealed = { kind: 'counted', key: 'x', indicator: 'reintegration.teams', span: 'period' }
    await expect(compose({ columns: [sealed] })).rejects.toMatchObject({ body: { fields: [{ key: 'sealed' }] } })
    await expect(tutor.do(composeRequest, { id: newId(), place: a.code, ...draft, columns: [...columns] })).rejects.toMatchObject({ code: 'forbidden' })
    const id = await compose()
    await expect(page(tutor, id, a.village1)).rejects.toMatchObject({ code: 'not-found' })
    expect((await page(township, id, a.code)).below.length).toBeGreaterThan(1)
    expect(await township.read(requestLoad, { id })).toMatchObject({ filled: 1, asked: 1, minutes: 8, again: [] })
    await township.do(changeRequest, { id, version: 1, ...draft, toDay: '2026-11-24', title: '普法队伍情况表（改）', columns: [...columns] })
    await township.do(withdrawRequest, { id, version: 2, why: '先不报' })
    await expect(township.do(sendRequest, { id, version: 3 })).rejects.toMatchObject({ code: 'wrong-step' })
  })

  it('goes from the villages up: answered, signed, returned, reconciled by name, closed; later changes stand beside', async () => {
    await team(a.village1, '甲村普法队')
    await team(a.village10, '十村普法队')
    const id = await compose()
    await township.do(sendRequest, { id, version: 1 })
    expect((await tutor.read(sheetList, {})).items).toMatchObject([{ request: id, place: a.village1, state: 'open', asked: 1, late: false }])
    await expect(page(tutor, id, a.village10)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(sign(tutor, id, a.village1)).rejects.toMatchObject({ body: { fields: [{ path: 'answers.need' }] } })
    await answer(tutor, id, a.village1, 40)
    await sign(tutor, id, a.village1)
    await expect(sign(township, id, a.code)).rejects.toMatchObject({ body: { fields: [{ key: 'below-open' }] } })

    const { version } = (await page(township, id, a.village1)).own
    await expect(tutor.do(returnSheet, { id, place: a.village1, version, why: '核对' })).rejects.toMatchObject({ code: 'forbidden' })
    await township.do(returnSheet, { id, place: a.village1, version, why: '宣传册数偏多' })
    expect((await tutor.read(messageList, {})).items[0]).toMatchObject({ key: 'reports.returned', about: { kind: 'report-sheet', id, place: a.village1 } })
    await answer(tutor, id, a.village1, 30)
    await sign(tutor, id, a.village1)
    const villages = (await page(township, id, a.code)).below.filter((row) => row.state !== 'signed')
    for (const { place } of villages) {
      await answer(township, id, place, 1)
      await sign(township, id, place)
    }

    // A team that the township itself keeps, and one that came after the village had signed: the sum no longer tells the whole.
    const own = await team(a.code, '镇普法队')
    const late = await team(a.village1, '甲村第二普法队')
    const open = await page(township, id, a.code)
    expect(open.differences).toEqual([{ key: 'teams', own: 4, below: 2 }])
    expect(open.below.find((row) => row.place === a.village1)!.cells).toEqual([
      { key: 'teams', value: 1, now: 2 },
      { key: 'need', value: 30, now: null },
    ])
    const { items } = await township.read(reconcile, { id, place: a.code, key: 'teams' })
    expect(items).toMatchObject([
      { what: 'own', place: a.code, record: own, title: '镇普法队', amount: 1 },
      { what: 'came', place: a.village1, record: late, title: '甲村第二普法队', amount: 1 },
    ])
    await expect(sign(township, id, a.code)).rejects.toMatchObject({ body: { fields: [{ key: 'differs' }] } })
    await sign(township, id, a.code, '镇里一支，甲村新增一支')

    const closed = await page(township, id, a.code)
    expect([closed.state, closed.own.cells.map(({ value }) => value)]).toEqual(['closed', [4, 30 + villages.length]])
    await team(a.code, '镇第二普法队')
    expect((await page(township, id, a.code)).own.cells[0]).toEqual({ key: 'teams', value: 4, now: 5 })
    await expect(sign(tutor, id, a.village1)).rejects.toMatchObject({ code: 'wrong-step' })
    for (const format of ['xlsx', 'docx', 'pdf'] as const) expect((await township.send(requestPrint, { id, place: a.code, format })).statusCode).toBe(200)

    // Asked once: the same question offers the former answer, and tells the office that it was asked.
    const again = await compose({ title: '普法队伍情况再报' })
    expect((await township.read(requestLoad, { id: again })).again).toMatchObject([{ label: '需要的宣传册' }])
    await township.do(sendRequest, { id: again, version: 1 })
    expect((await page(tutor, again, a.village1)).before).toMatchObject([{ key: 'need', value: 30 }])
  })

  it('reminds who is late, and the office that waits', async () => {
    const id = await compose({ title: '限期报送的表' })
    await township.do(sendRequest, { id, version: 1 })
    await remindReports(w.services)
    const keys = async (as: As) => (await as.read(messageList, {})).items.filter((one) => one.about?.id === id).map((one) => one.key)
    expect(await keys(others)).toEqual(['reports.asked'])
    // Whoever was signed in stays so.
    await w.services.db.system((tx) => sql`update sessions set ends = '2027-01-01T00:00:00Z'`.execute(tx))
    w.at('2026-11-27T02:00:00Z')
    await remindReports(w.services)
    await remindReports(w.services)
    expect(await keys(others)).toEqual(['reports.late', 'reports.asked'])
    expect(await keys(township)).toEqual(['reports.missing'])
    expect((await township.read(requestList, { state: 'sent' })).items.find((one) => one.id === id)!.progress.late).toBeGreaterThan(1)
    const elsewhere = await w.officer('manager', b.code)
    await expect(page(elsewhere, id, a.code)).rejects.toMatchObject({ code: 'not-found' })
    expect((await elsewhere.read(requestList, {})).items).toEqual([])
  })
})
