import { type Id, newId } from '@balian/contract/ids'
import { messageList } from '@balian/contract/messages'
import { helpFiles, helpPage, occupancy, printPlan } from '@balian/contract/reintegration'
import { baseRoutes } from '@balian/contract/reintegration-bases'
import * as work from '@balian/contract/reintegration-work'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import type { As } from '../../../test/as.ts'
import { aFile, helped, villager } from '../../../test/help.ts'
import { world } from '../../../test/world.ts'
import { clockAt } from '../../platform/clock.ts'
import { followHelp } from './follow.ts'

const w = await world()
afterAll(() => w.close())
const { village1, village10, code: township } = w.place.a
const helper = await w.officer('reintegration-helper', village1, { name: '帮教员甲' })
const other = await w.officer('mediator', village10, { name: '外村干部' })
const supervisor = await w.officer('help-supervisor', township, { name: '司法所' })
const open = (as: As, id: Id) => as.read(helpPage, { id, purpose: 'visit' })
/** The background round as it runs on a day. */
const roundOn = (day: string) => followHelp({ ...w.services, clock: clockAt(() => new Date(`${day}T02:00:00Z`)) })
const notFound = { code: 'not-found' }

describe('a help file', () => {
  it('is known to its team and its supervisor, and to nobody else', async () => {
    const file = await helped(helper, await villager(w, village1), '想学一门手艺')
    expect((await open(helper, file.id)).head).toMatchObject({ state: 'helping', nextVisit: '2026-10-12', leader: '帮教员甲' })
    expect((await open(supervisor, file.id)).need).toBe('想学一门手艺')
    for (const [role, at] of [
      ['reintegration-helper', village1],
      ['reintegration-helper', township],
      ['manager', township],
      ['manager', w.county],
      ['window-clerk', township],
      ['help-supervisor', w.place.b.code],
    ] as const) {
      const outsider = await w.officer(role, at)
      await expect(open(outsider, file.id)).rejects.toMatchObject(notFound)
      await expect(outsider.do(work.assessHelp, { ...file, assessment: newId(), on: '2026-11-01', living: '好', work: '', needs: '' })).rejects.toMatchObject(
        notFound,
      )
      expect((await outsider.read(helpFiles, {})).total).toBe(0)
    }
  })

  it('is seen by a seat on the team, as long as the seat and the post last', async () => {
    let file = await aFile(helper, await villager(w, village1))
    const member = newId()
    file = await helper.do(work.putMember, { ...file, member, part: 'village', account: other.login!.id, fromDay: '2026-11-01' })
    expect((await open(other, file.id)).team.map((one) => one.name)).toEqual(['帮教员甲', '外村干部'])
    expect((await other.read(messageList, {})).items[0]).toMatchObject({ key: 'reintegration.joined', params: {} })
    await w.services.db.system((tx) => sql`update posts set to_day = '2026-11-20' where account = ${other.login!.id}`.execute(tx))
    await expect(open(other, file.id)).rejects.toMatchObject({ code: 'forbidden' })
    await w.services.db.system((tx) => sql`update posts set to_day = null where account = ${other.login!.id}`.execute(tx))
    await expect(other.do(work.endMember, { ...file, member, on: '2026-11-24' })).rejects.toMatchObject({ code: 'invalid' })
    await helper.do(work.endMember, { ...file, member, on: '2026-11-24' })
    await expect(open(other, file.id)).rejects.toMatchObject(notFound)
  })

  it('is opened for grown-ups only, and begins when team and plan are complete', async () => {
    const young = await villager(w, village1)
    await w.services.db.system((tx) => sql`update people set birth = '2010-01-01' where id = ${young}`.execute(tx))
    await expect(aFile(helper, young)).rejects.toMatchObject({ code: 'invalid' })
    await expect(aFile(helper, await villager(w, village10))).rejects.toMatchObject(notFound)
    const file = await aFile(helper, await villager(w, village1))
    expect((await open(helper, file.id)).missing).toEqual(['parts', 'plan'])
    await expect(helper.do(work.startHelp, { ...file, on: '2026-11-01' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(
      helper.do(work.amendHelp, { ...file, version: 7, handedOverOn: null, untilDay: '2030-01-01', visitEvery: 14, need: '' }),
    ).rejects.toMatchObject({ code: 'stale' })
  })
})

describe('help', () => {
  it('is visits at the plan’s interval, jobs, schooling, and loans that are never repaid beyond what is owed', async () => {
    let file = await helped(helper, await villager(w, village1))
    const loan = newId()
    file = await helper.do(work.visitHelped, { ...file, visit: newId(), on: '2026-11-20', way: 'home', note: '在家，情绪稳定。' })
    file = await helper.do(work.putLoan, { ...file, loan, bank: '甘肃银行', guarantor: '合作社', grantedOn: '2026-10-01', fen: 5_000_000, months: 24 })
    file = await helper.do(work.repayLoan, { ...file, loan, repayment: newId(), on: '2026-11-01', fen: 1_000_000 })
    await expect(helper.do(work.repayLoan, { ...file, loan, repayment: newId(), on: '2026-11-02', fen: 4_000_001 })).rejects.toMatchObject({ code: 'invalid' })
    file = await helper.do(work.putJob, { ...file, job: newId(), kind: 'employed', employer: '砖厂', contactedOn: '2026-10-05', startedOn: '2026-10-10' })
    const fen = 800_000
    file = await helper.do(work.putChild, { ...file, child: newId(), name: '小周', school: '县一中', aid: 'student-loan', on: '2026-09-20', fen })
    const page = await open(supervisor, file.id)
    expect(page.head.nextVisit).toBe('2026-12-20')
    expect(page.loans).toMatchObject([{ outstanding: 4_000_000, dueOn: '2028-10-01' }])
    expect(page.openings[0]).toMatchObject({ name: '司法所', purpose: 'visit' })
    expect((await helper.download(printPlan, { id: file.id, purpose: 'visit' })).type).toBe('application/pdf')
    await roundOn('2026-12-20')
    await roundOn('2026-12-20')
    const { rows } = await w.services.db.system((tx) => sql`select from notices where key = 'reintegration.visitDue' and about_id = ${file.id}`.execute(tx))
    expect(rows.length).toBe(1)
    expect((await supervisor.read(helpFiles, { due: 'true' })).items.map((one) => one.id)).not.toContain(file.id)
  })

  it('gives places in a base, never more on any day than it can take', async () => {
    const manager = await w.officer('manager', township)
    const base = newId()
    await manager.do(baseRoutes.add, { id: base, place: township, values: { title: '陇原砖厂', baseKind: 'enterprise', capacity: 1 } as never })
    const stay = { base, fromDay: '2026-11-01', toDay: '2026-11-20' }
    const first = await aFile(helper, await villager(w, village1))
    const own = newId()
    const now = await helper.do(work.putStay, { ...first, ...stay, stay: own })
    const second = await aFile(await w.officer('reintegration-helper', village10), await villager(w, village10)).catch((error: unknown) => error)
    expect(second).toHaveProperty('id')
    const far = await w.officer('reintegration-helper', village10)
    const theirs = await aFile(far, await villager(w, village10))
    await expect(far.do(work.putStay, { ...theirs, base, stay: newId(), fromDay: '2026-10-20' })).rejects.toMatchObject({ code: 'invalid' })
    await far.do(work.putStay, { ...theirs, base, stay: newId(), fromDay: '2026-11-21' })
    await expect(helper.do(work.putStay, { ...now, ...stay, stay: own, toDay: '2026-11-22' })).rejects.toMatchObject({ code: 'invalid' })
    const board = await manager.read(occupancy, { from: '2026-10-31', days: 2 })
    expect(board.items).toMatchObject([{ title: '陇原砖厂', capacity: 1, taken: [0, 1] }])
    expect(JSON.stringify(board)).not.toContain(first.id)
  })
})

describe('the end', () => {
  it('closing ends the team’s sight at once, and what names anybody is wiped a year later', async () => {
    const file = await helped(helper, await villager(w, village1), '独一无二的需求')
    await expect(helper.do(work.closeHelp, { ...file, reason: 'term', on: '2026-11-24' })).rejects.toMatchObject({ code: 'forbidden' })
    await supervisor.do(work.closeHelp, { ...file, reason: 'settled', on: '2026-11-24', note: '已稳定就业。' })
    await expect(open(helper, file.id)).rejects.toMatchObject(notFound)
    expect((await open(supervisor, file.id)).head).toMatchObject({ state: 'closed', keepUntil: '2027-11-24' })
    await roundOn('2027-11-25')
    const { rows } = await w.services.db.system((tx) =>
      sql<{ text: string }>`
      select f::text || coalesce(m::text, '') as text from help_files f left join help_members m on m.file_id = f.id where f.id = ${file.id}`.execute(tx),
    )
    expect(rows.length).toBe(3)
    expect(rows.map((row) => row.text).join()).not.toMatch(/独一无二|周|民警|帮教员甲/)
  })

  it('whoever moves away is handed on: the new supervisor takes over, the old team sees nothing more', async () => {
    const there = await w.officer('help-supervisor', w.place.b.code)
    let file = await helped(helper, await villager(w, village1))
    const loan = newId()
    file = await helper.do(work.putLoan, { ...file, loan, bank: '信用社', guarantor: '村委会', grantedOn: '2026-10-01', fen: 3_000_000, months: 12 })
    const to = w.place.b.village1
    await expect(helper.do(work.handOnHelp, { ...file, to, summary: '到乙乡务工' })).rejects.toMatchObject({ code: 'forbidden' })
    file = await supervisor.do(work.handOnHelp, { ...file, to, summary: '到乙乡务工，每月还款。' })
    expect((await open(there, file.id)).can).toMatchObject({ takeOver: true, takeBack: 'place', close: 'place' })
    await expect(supervisor.do(work.takeOverHelp, { ...file, file: newId() })).rejects.toMatchObject({ code: 'forbidden' })
    file = await there.do(work.sendBackHelp, { ...file, note: '尚未入住。' })
    file = await supervisor.do(work.takeBackHelp, file)
    expect(file).toMatchObject({ state: 'helping' })
    await expect(open(there, file.id)).rejects.toMatchObject(notFound)
    file = await supervisor.do(work.handOnHelp, { ...file, to, summary: '已入住。' })
    const begun = await there.do(work.takeOverHelp, { ...file, file: newId() })
    const page = await open(there, begun.id)
    expect(page).toMatchObject({ summary: '已入住。', head: { state: 'forming', place: to }, loans: [{ carried: true, outstanding: 3_000_000 }] })
    await expect(open(helper, file.id)).rejects.toMatchObject(notFound)
    await expect(open(supervisor, begun.id)).rejects.toMatchObject(notFound)
  })
})
