import { leftBehindRoutes } from '@balian/contract/care'
import { careGuardianshipGaps, carePrintGuardianship, guardianshipRoutes } from '@balian/contract/care-guardianship'
import { type Id, newId } from '@balian/contract/ids'
import { messageList } from '@balian/contract/messages'
import { peopleAdd } from '@balian/contract/people'
import { afterAll, expect, it } from 'vitest'
import { world } from '../../../../test/world.ts'
import { remindOfEnds } from './remind.ts'

const w = await world()
afterAll(() => w.close())
const { a } = w.place
const helper = await w.officer('care-helper', a.village1)
const registrar = await w.officer('population-registrar', a.village1)

async function child(name: string, birth = '2016-03-01'): Promise<Id> {
  const { id } = await registrar.do(peopleAdd, { id: newId(), place: a.village1, name, sex: '1', birth })
  const values = { person: id, category: '03', definition: 'children-2016', since: '2026-01-01' }
  await helper.do(leftBehindRoutes.add, { id: newId(), place: a.village1, values: values as never })
  return id
}
const agree = (of: Id, more: Record<string, unknown> = {}) =>
  helper.do(guardianshipRoutes.add, {
    id: newId(),
    place: a.village1,
    values: {
      child: of,
      parent: '王军、刘芳',
      guardian: '李秀兰',
      guardianPhone: '13800000000',
      fromOn: '2026-03-01',
      untilOn: '2027-02-28',
      ...more,
    } as never,
  })
const gaps = async (by = helper) => {
  const { items, children, covered } = await by.read(careGuardianshipGaps, {})
  return { gaps: items.map((one) => [one.name, one.gap]), children, covered }
}

it('shows which children have no valid agreement, and calls to mind what ends: each once', async () => {
  const all = await Promise.all(['王一', '王二', '王三', '王四', '王五'].map((name) => child(name)))
  expect((await gaps()).children).toBe(5)
  await agree(all[1]!)
  await agree(all[2]!, { signedOn: '2026-03-01', fromOn: '2025-03-01', untilOn: '2026-02-28' })
  await agree(all[3]!, { signedOn: '2026-03-01', untilOn: '2026-12-10' })
  await agree(all[4]!, { signedOn: '2026-03-01' })
  expect(await gaps()).toEqual({
    gaps: [
      ['王一', 'none'],
      ['王三', 'over'],
      ['王二', 'unsigned'],
      ['王四', 'soon'],
    ],
    children: 5,
    covered: 2,
  })
  expect(await gaps(await w.officer('care-helper', a.village10))).toEqual({ gaps: [], children: 0, covered: 0 })
  for (let n = 0; n < 2; n += 1) await remindOfEnds(w.services)
  const told = (await helper.read(messageList, {})).items.map((one) => [one.key, one.params.until, one.urgent])
  expect(told.toSorted()).toEqual([
    ['care.guardianshipOver', '2026-02-28', true],
    ['care.guardianshipSoon', '2026-12-10', false],
  ])
})

it('is not made with somebody of age, nor the wrong way round', async () => {
  await expect(agree(await child('刘大', '2008-01-01'))).rejects.toMatchObject({ code: 'invalid', body: { fields: [{ key: 'of-age' }] } })
  await expect(agree(await child('刘小'), { untilOn: '2026-02-01' })).rejects.toMatchObject({ code: 'invalid', body: { fields: [{ key: 'before-start' }] } })
})

it('prints as Word and PDF, and only for those who look after the child', async () => {
  const { id } = await agree(await child('王六'))
  const docx = await helper.download(carePrintGuardianship, { id, as: 'docx' })
  const pdf = await helper.download(carePrintGuardianship, { id, as: 'pdf' })
  expect([docx.bytes.subarray(0, 2).toString(), pdf.bytes.subarray(0, 4).toString()]).toEqual(['PK', '%PDF'])
  await expect(registrar.download(carePrintGuardianship, { id, as: 'pdf' })).rejects.toMatchObject({ code: 'forbidden' })
})
