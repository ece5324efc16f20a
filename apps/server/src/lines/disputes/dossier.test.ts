import { describe, expect, it } from 'vitest'
import { type DossierFacts, dossier, missingNames } from './dossier.ts'

const settled: DossierFacts = {
  accepted: true,
  rightsTold: true,
  partiesOutside: 0,
  agents: 0,
  sessions: 2,
  agreements: 1,
  outcome: 'written',
  performed: 1,
  visits: 1,
  confirmations: 0,
  confirmed: 0,
  papers: {},
}
const missing = (change: Partial<DossierFacts>) => missingNames(dossier({ ...settled, ...change }), 'zh')

describe('the file of a mediation', () => {
  it('stands in the statutory order and is complete when all was done', () => {
    expect(dossier(settled).map((one) => one.no)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
    expect(missing({})).toEqual([])
  })

  it.each<[string, Partial<DossierFacts>, string[]]>([
    ['rights were not told', { rightsTold: false }, ['当事人权利义务告知书']],
    ['a party is not of the register', { partiesOutside: 1 }, ['当事人身份证明']],
    ['somebody stands for a party', { agents: 1 }, ['授权委托书']],
    ['no agreement was written down', { agreements: 0 }, ['人民调解协议书或口头协议登记表']],
    ['it failed without a record of a session', { outcome: 'failed', sessions: 0, agreements: 0 }, ['人民调解记录']],
    ['it was withdrawn before any session', { outcome: 'withdrawn', sessions: 0, agreements: 0 }, []],
    ['it was never accepted', { accepted: false, rightsTold: false, outcome: 'withdrawn', sessions: 0, agreements: 0 }, []],
  ])('when %s', (_, change, names) => expect(missing(change)).toEqual(names))

  it('takes papers for what the record lacks', () => {
    expect(missing({ partiesOutside: 1, agents: 1, papers: { identity: 2, mandate: 1 } })).toEqual([])
    expect(dossier({ ...settled, papers: { evidence: 3 } })[5]).toMatchObject({ key: 'evidence', count: 3, from: 'paper', have: true })
  })
})
