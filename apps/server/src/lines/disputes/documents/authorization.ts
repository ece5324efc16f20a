import { dayInWords, type PrintDocument } from '../../../platform/print/index.ts'
import type { DisputeDossier, DossierParty } from './dossier.ts'
import { entry, inSentence, paper, signer } from './pieces.ts'

/** Parties who let somebody stand for them, in the order of the file. */
export const represented = (dossier: DisputeDossier): readonly DossierParty[] => dossier.parties.filter((party) => party.representative)

/** 授权委托书 of the party at that position among those who are represented. */
export function authorization(dossier: DisputeDossier, at: number): PrintDocument {
  const party = represented(dossier)[at]
  const one = party?.representative
  return paper(dossier, '授权委托书', [
    { kind: 'title', text: '授权委托书' },
    entry('委托人', party?.name),
    entry(party?.kind === 'organization' ? '信用代码' : '身份证号', party?.identity),
    entry('住址', party?.address),
    entry('受委托人', one?.name),
    entry('关系', one?.relation),
    entry('身份证号', one?.identity),
    entry('联系方式', one?.phone),
    { kind: 'space', lines: 0.5 },
    {
      kind: 'paragraph',
      text: ['现委托上列受委托人在我与', inSentence(others(dossier, party), 8), '的纠纷中，作为我参加人民调解活动的代理人。'],
    },
    {
      kind: 'paragraph',
      text: [
        '代理权限：',
        { choice: '一般代理　　', chosen: one?.special === false },
        { choice: '特别代理：代为提出、变更、放弃请求，达成并签订调解协议。', chosen: one?.special === true },
      ],
    },
    { kind: 'signatures', columns: 1, lines: [signer('委托人', party), { label: '受委托人（签名）' }] },
    { kind: 'paragraph', align: 'right', text: dayInWords(one?.since) },
  ])
}

const others = (dossier: DisputeDossier, party: DossierParty | undefined): string | undefined =>
  party &&
  dossier.parties
    .filter((other) => other !== party)
    .map((other) => other.name)
    .join('、')
