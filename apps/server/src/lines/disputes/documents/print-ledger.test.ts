import { auditList } from '@balian/contract/audit'
import { disputeLedgerPrint } from '@balian/contract/disputes-documents'
import { afterAll, expect, it } from 'vitest'
import { accepted } from '../../../../test/disputes.ts'
import { world } from '../../../../test/world.ts'
import { wordsOf, zipPart } from '../../../../test/zip-part.ts'

const w = await world()
afterAll(() => w.close())

it('prints the filtered ledger of a place with its sums, and the log keeps who did', async () => {
  const mediator = await w.officer('mediator', w.place.a.code)
  await accepted(mediator, w.place.a.group1, { title: '地埂纠纷', amount: 120_050, peopleCount: 3 })
  await accepted(mediator, w.place.a.village2, { title: '水渠纠纷', class: 'neighbour', amount: 0, peopleCount: 2 })
  await accepted(await w.officer('mediator', w.place.b.code), w.place.b.village1, { title: '别处的纠纷' })

  const print = (input: object) => mediator.download(disputeLedgerPrint, { format: 'docx', ...input })
  const all = await print({})
  const text = wordsOf(all.bytes)
  expect(text).toMatch(/矛盾纠纷排查调处台账\s+单位：甲镇/)
  expect(text).toMatch(/\d\s+〔2026〕甲镇201村人调字第1号\s+2026-11-24\s+地埂纠纷\s+山林土地纠纷\s+王大山、李有田\s+3\s+1,200.5\s+干部\s+已受理/)
  expect(text).toMatch(/合计\s+2件\s+5\s+1,200.5\s+填表人：[\s\S]*审核人：[\s\S]*负责人：[\s\S]*填表日期：2026年11月24日/)
  expect(text).not.toContain('别处')
  expect(zipPart(all.bytes, 'word/document.xml')).toContain('w:orient="landscape"')

  const one = wordsOf((await print({ class: 'neighbour', from: '2026-11-01', to: '2026-11-30' })).bytes)
  expect(one).toContain('期间：2026年11月1日至2026年11月30日')
  expect(one).not.toContain('地埂纠纷')
  const pdf = await mediator.download(disputeLedgerPrint, { place: w.place.a.village1 })
  expect(pdf.type).toBe('application/pdf')

  const auditor = await w.officer('auditor', w.place.county)
  expect((await auditor.read(auditList, { verb: 'disputes.printLedger' })).items).toHaveLength(3)
  const clerk = await w.officer('window-clerk', w.place.a.code)
  await expect(clerk.download(disputeLedgerPrint, {})).rejects.toMatchObject({ code: 'forbidden' })
})
