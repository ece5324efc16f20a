import { next } from '@balian/contract/case-rules'
import { newId } from '@balian/contract/ids'
import { said, saidRoutes } from '@balian/contract/intake'
import { commonMatterSteps, matterStates, matterTable } from '@balian/contract/matters'
import { peopleAdd } from '@balian/contract/people'
import { afterAll, describe, expect, it } from 'vitest'
import type { As } from '../../../test/as.ts'
import { world } from '../../../test/world.ts'
import { checkStates } from '../cases/index.ts'
import { saidDeclared } from '../intake/rules.ts'
import { caseKindOf } from './case-kind.ts'

const w = await world()
afterAll(() => w.close())
const { a } = w.place

const told = (place: string, more: object = {}) => ({
  id: newId(),
  place,
  title: '门口的路坏了',
  parties: [],
  values: { words: '门口的路坏了，娃娃上学不好走。', channel: 'window' as const },
  ...more,
})
const villager = async (name: string) => {
  const registrar = await w.officer('population-registrar', a.village1)
  return (await registrar.do(peopleAdd, { id: newId(), place: a.village1, name, sex: '2', birth: '1950-01-01' })).id
}

/** From the declaration, written a second time by hand: what each state allows and where it leads. */
const moves: Record<string, string> = {
  said: 'route>routed answer>answered handOn>handed-on moveLine>moved assign amend remark link addPapers extend',
  routed: 'route rate reopen>said remark link addPapers',
  answered: 'rate reopen>said remark link addPapers',
  moved: 'remark link',
  'handed-on': 'takeOver>said sendBack>said takeBack>said outsideAnswer remark link addPapers',
}
describe('the steps of a declared kind', () => {
  const steps = [...Object.keys(commonMatterSteps), ...Object.keys(said.steps)]
  for (const state of Object.keys(matterStates(said as never))) {
    const allowed = new Map(moves[state]!.split(' ').map((one) => one.split('>') as [string, string | undefined]))
    it.each(steps)(`${state}: %s`, (step) => {
      expect(next(matterTable(said as never), state, step, 'said')).toBe(allowed.has(step) ? (allowed.get(step) ?? state) : null)
    })
  }
})

describe('a declared matter', () => {
  it('is opened, found, amended, answered and reopened, each once', async () => {
    const agent = await w.officer('errand-agent', a.village1)
    const [opening, command] = [told(a.village1), newId()]
    const { id, version } = await agent.do(saidRoutes.open, opening, command)
    expect(await agent.do(saidRoutes.open, opening, command)).toMatchObject({ id, version })
    await expect(agent.do(saidRoutes.open, opening)).rejects.toMatchObject({ code: 'command-reused' })
    const page = () => agent.read(saidRoutes.page, { id })
    expect(await page()).toMatchObject({
      head: { number: '〔2026〕甲镇201村受理第1号', due: '2026-11-25', state: 'said' },
      values: { words: opening.values.words, channel: 'window' },
      can: { answer: true, takeOver: expect.any(String) },
    })
    const amended = await agent.do(saidRoutes.amend, { id, version, values: { channel: 'phone' }, why: '是打电话说的' })
    await expect(agent.do(saidRoutes.steps.answer, { id, version, values: {}, note: '已告知村委会排期' })).rejects.toMatchObject({ code: 'stale' })
    const answered = await agent.do(saidRoutes.steps.answer, { id, version: amended.version, values: {}, note: '已告知村委会排期' })
    expect(answered.state).toBe('answered')
    await expect(agent.do(saidRoutes.steps.answer, { id, version: answered.version, values: {}, note: '再答一次' })).rejects.toMatchObject({
      code: 'wrong-step',
    })
    const list = await agent.read(saidRoutes.list, { channel: 'phone', open: 'false', text: '门口' } as never)
    expect(list).toMatchObject({ total: 1, items: [{ id, values: { channel: 'phone' }, overdue: false }] })
    expect((await agent.read(saidRoutes.list, { channel: 'visit' } as never)).total).toBe(0)
    expect((await agent.download(saidRoutes.take!, {})).bytes.length).toBeGreaterThan(3000)
    const sheet = await agent.download(saidRoutes.sheet, { id })
    expect([sheet.type, sheet.bytes.subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-'])
    expect((await agent.download(saidRoutes.sheet, { id, format: 'docx' })).bytes.length).toBeGreaterThan(3000)
    expect((await agent.do(saidRoutes.reopen!, { id, version: answered.version, note: '路还没修' })).state).toBe('said')
    expect((await page()).steps.map((one) => one.step)).toEqual(['open', 'amend', 'answer', 'reopen'])
    expect((await page()).head.due).toBe('2026-11-25')
  })

  it('stays in its village', async () => {
    const [own, sibling, above] = [
      await w.officer('errand-agent', a.village1),
      await w.officer('errand-agent', a.village10),
      await w.officer('manager', a.code),
    ]
    const { id, version } = await own.do(saidRoutes.open, told(a.village1))
    await expect(sibling.read(saidRoutes.page, { id })).rejects.toMatchObject({ code: 'not-found' })
    expect((await sibling.read(saidRoutes.list, {})).items.map((one) => one.id)).not.toContain(id)
    await expect(sibling.do(saidRoutes.steps.answer, { id, version, values: {}, note: '不是本村' })).rejects.toMatchObject({ code: 'not-found' })
    expect((await above.read(saidRoutes.page, { id })).can.answer).toBe(true)
    await expect((await w.officer('law-tutor', a.village1)).read(saidRoutes.page, { id })).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('is said by a resident for herself, who sees it and how it goes, and nobody else does', async () => {
    const person = await villager('赵桂兰')
    const [her, other] = [await w.account(person), await w.account(await villager('钱秀英'))]
    const party = { id: newId(), kind: 'person' as const, person, role: 'speaker' as const }
    const { id, version } = await her.do(saidRoutes.open, told(a.village1, { parties: [party], values: { words: '想问低保', channel: 'online' } }))
    expect(await her.read(saidRoutes.page, { id })).toMatchObject({ head: { openedAs: 'resident' }, can: { answer: expect.any(String) } })
    await expect(other.read(saidRoutes.page, { id })).rejects.toMatchObject({ code: 'not-found' })
    await expect(other.do(saidRoutes.open, told(a.village1, { parties: [{ ...party, id: newId() }] }))).rejects.toMatchObject({ code: 'forbidden' })
    const agent: As = await w.officer('errand-agent', a.village1)
    const handed = await agent.do(saidRoutes.common.handOn, { id, version, transfer: newId(), to: a.code, reason: '归镇民政' })
    expect(handed.state).toBe('handed-on')
    const window = await w.officer('window-clerk', a.code)
    expect((await window.do(saidRoutes.common.takeOver, { id, version: handed.version })).state).toBe('said')
  })

  it('has states that follow from its steps', async () => {
    const { differences, cases } = await w.services.db.system((tx) => checkStates(tx, [caseKindOf(saidDeclared)]))
    expect(differences.filter((one) => one.includes(w.county) || one.startsWith('case'))).toEqual([])
    expect(cases).toBeGreaterThan(2)
  })
})
