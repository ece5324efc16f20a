import { next } from '@balian/contract/case-rules'
import { findCases } from '@balian/contract/cases'
import { disputePage, linkDispute } from '@balian/contract/disputes'
import { newId } from '@balian/contract/ids'
import { carryOn } from '@balian/contract/intake'
import { peopleAdd } from '@balian/contract/people'
import { type PetitionState, petitionStates, petitionSteps, petitionTable } from '@balian/contract/petition-rules'
import * as contract from '@balian/contract/petitions'
import { afterAll, describe, expect, it } from 'vitest'
import type { As } from '../../../../test/as.ts'
import { accepted } from '../../../../test/disputes.ts'
import { world } from '../../../../test/world.ts'
import { checkStates } from '../../../foundation/cases/index.ts'
import { dispute } from '../rules.ts'
import { petition } from './rules.ts'

const w = await world()
afterAll(() => w.close())
const { a } = w.place

const told = (place: string) => ({
  id: newId(),
  place,
  title: '反映地埂纠纷未处理',
  channel: 'visit' as const,
  receivedOn: '2026-11-24',
  brief: '来访反映地埂纠纷久拖未决。',
  parties: [{ id: newId(), kind: 'outsider' as const, name: '王大山', role: 'petitioner' as const }],
})
const taken = async (by: As) => {
  const { id, version } = await by.do(contract.registerPetition, told(a.code))
  return by.do(contract.acceptPetition, { id, version })
}

/** What leads somewhere else; every other step stays or is forbidden, as the next table says. */
const moves: Record<PetitionState, string> = {
  registered: 'accept>accepted refuse>not-accepted moveLine>closed handOn>handed-on withdraw>withdrawn assign remark link addPapers extend',
  'not-accepted': 'link addPapers reopen>registered',
  accepted: 'moveLine>closed handOn>handed-on answer>answered withdraw>withdrawn assign remark link addPapers extend',
  answered: 'rate askReview>review close>closed assign remark link addPapers extend',
  review: 'answerReview>reviewed assign remark link addPapers extend',
  reviewed: 'rate askReview>recheck close>closed assign remark link addPapers extend',
  recheck: 'answerReview>rechecked assign remark link addPapers extend',
  rechecked: 'rate close>closed assign remark link addPapers extend',
  'handed-on': 'takeOver>registered sendBack>accepted takeBack>accepted outsideAnswer close>closed remark link addPapers',
  withdrawn: 'close>closed remark link addPapers',
  closed: 'link rate reopen>accepted',
}
describe('the steps of a petition', () => {
  for (const state of petitionStates) {
    const allowed = new Map(moves[state].split(' ').map((one) => one.split('>') as [string, PetitionState | undefined]))
    it.each(petitionSteps)(`${state}: %s`, (step) => {
      expect(next(petitionTable, state, step, 'accepted')).toBe(allowed.has(step) ? (allowed.get(step) ?? state) : null)
    })
  }
})

describe('a petition', () => {
  it('is numbered at once, answered in sixty days, reviewed twice, and closed', async () => {
    const manager = await w.officer('manager', a.code)
    const { id, version } = await taken(manager)
    const page = () => manager.read(contract.petitionPage, { id })
    expect((await page()).head).toMatchObject({ number: '〔2026〕甲镇信访第1号', state: 'accepted', due: '2027-01-23' })
    const on = '2026-11-24'
    let now = await manager.do(contract.answerPetition, { id, version, answer: '已由调委会受理调解。', on })
    expect((await page()).petition).toMatchObject({ answeredOn: on, reviewUntil: '2026-12-24' })
    for (const state of ['reviewed', 'rechecked']) {
      now = await manager.do(contract.askReview, { id, version: now.version, on, note: '不服答复' })
      expect((await page()).head.nextDue).toBe('2026-12-24')
      now = await manager.do(contract.answerReview, { id, version: now.version, upheld: true, on, note: '维持答复意见' })
      expect(now.state).toBe(state)
    }
    await expect(manager.do(contract.askReview, { id, version: now.version, on, note: '还是不服' })).rejects.toMatchObject({ code: 'wrong-step' })
    expect(await manager.do(contract.closePetition, { id, version: now.version })).toMatchObject({ state: 'closed' })
  })

  it('is refused a review after thirty days', async () => {
    const manager = await w.officer('manager', a.code)
    const { id, version } = await taken(manager)
    const answered = await manager.do(contract.answerPetition, { id, version, answer: '已办理。', on: '2026-10-24' })
    const late = manager.do(contract.askReview, { id, version: answered.version, on: '2026-11-24', note: '不服' })
    await expect(late).rejects.toMatchObject({ code: 'invalid', body: { fields: [{ key: 'thirty-days' }] } })
  })

  it('is linked to the dispute it is about, shown on both sides', async () => {
    const mediator = await w.officer('mediator', a.code)
    const { id } = await taken(mediator)
    const about = await accepted(mediator, a.village1)
    await mediator.do(linkDispute, { id: about.id, version: about.version, link: newId(), other: id, relation: 'petition' })
    expect((await mediator.read(disputePage, { id: about.id })).links).toMatchObject([{ other: id, kind: 'petition', relation: 'petition' }])
    expect((await mediator.read(contract.petitionPage, { id })).links).toMatchObject([{ other: about.id, kind: 'dispute' }])
  })

  it('is found across kinds by its title, never by who petitions, and by nobody whose list it is not in', async () => {
    const mediator = await w.officer('mediator', a.village2)
    const { id } = await mediator.do(contract.registerPetition, { ...told(a.village2), title: '反映灌溉用水问题' })
    const about = await accepted(mediator, a.village2, { title: '灌溉用水纠纷' })
    const found = async (by: As, text: string) => (await by.read(findCases, { text })).items.map((one) => one.id)
    expect((await found(mediator, '灌溉用水')).toSorted()).toEqual([id, about.id].toSorted())
    expect(await found(mediator, '王大山')).toEqual([about.id])
    expect(await found(await w.officer('safety-officer', a.village2), '灌溉用水')).toEqual([])
    expect(await found(await w.officer('mediator', a.village10), '灌溉用水')).toEqual([])
  })

  it('moves to the line that it belongs to, and what it said goes along', async () => {
    const manager = await w.officer('manager', a.code)
    const { id, version } = await taken(manager)
    const outsider = (name: string, role: string) => ({ id: newId(), kind: 'outsider' as const, name, role })
    const others = [outsider('李有田', 'respondent')]
    const matter = { id: newId(), module: 'disputes', title: '地埂纠纷', others, values: { class: 'forest-land', brief: '地埂移位，两家争执。' } }
    const now = await manager.do(carryOn, { id, version, ends: true, matter: matter as never, note: '不属信访事项' })
    expect(now.state).toBe('closed')
    expect((await manager.read(contract.petitionPage, { id })).links).toMatchObject([{ other: matter.id, relation: 'follows' }])
  })

  it('is rated by the petitioner, hidden from whoever handled it, and taken up again while there is time', async () => {
    const registrar = await w.officer('population-registrar', a.code)
    const [manager, clerk] = [await w.officer('manager', a.code), await w.officer('window-clerk', a.code)]
    const person = (await registrar.do(peopleAdd, { id: newId(), place: a.village1, name: '李信访', sex: '1', birth: '1960-01-01' })).id
    const [her, other] = [await w.account(person, '李信访'), await w.account(null)]
    const parties = [{ id: newId(), kind: 'person' as const, person, role: 'petitioner' as const }]
    const opened = await manager.do(contract.registerPetition, { ...told(a.code), parties })
    const { id } = opened
    const begun = await manager.do(contract.acceptPetition, { id, version: opened.version })
    const rate = { id, version: begun.version, level: 2, note: '答得太慢', how: 'own' as const }
    await expect(her.do(contract.ratePetition, rate)).rejects.toMatchObject({ code: 'wrong-step' })
    const answered = await manager.do(contract.answerPetition, { id, version: begun.version, answer: '已转调委会。', on: '2026-11-24' })
    await expect(other.do(contract.ratePetition, { ...rate, version: answered.version })).rejects.toMatchObject({ code: 'forbidden' })
    const rated = await her.do(contract.ratePetition, { ...rate, version: answered.version })
    const seen = async (by: As) => (await by.read(contract.petitionPage, { id })).rating
    expect([await seen(manager), await seen(clerk)]).toMatchObject([null, { level: 2, how: 'own' }])
    const closed = await manager.do(contract.closePetition, { id, version: rated.version })
    const again = await her.do(contract.reopenPetition, { id, version: closed.version, note: '还没有解决' })
    expect(again.state).toBe('accepted')
    expect((await manager.read(contract.petitionPage, { id })).head).toMatchObject({ nextDue: '2027-01-23', closedAt: null })
  })

  it('stands in the register of its place, and in no other', async () => {
    const [village, sibling] = [await w.officer('mediator', a.village1), await w.officer('mediator', a.village10)]
    const { id, version } = await village.do(contract.registerPetition, told(a.village1))
    expect((await village.read(contract.petitionList, { open: 'true' })).items.map((one) => one.id)).toContain(id)
    expect((await sibling.read(contract.petitionList, {})).total).toBe(0)
    await expect(sibling.do(contract.refusePetition, { id, version, note: '不属本村' })).rejects.toMatchObject({ code: 'not-found' })
    expect(await village.do(contract.refusePetition, { id, version, note: '已在诉讼中' })).toMatchObject({ state: 'not-accepted' })
  })

  it('has states that follow from its steps', async () => {
    const { differences, cases } = await w.services.db.system((tx) => checkStates(tx, [dispute, petition]))
    expect(differences).toEqual([])
    expect(cases).toBeGreaterThan(3)
  })
})
