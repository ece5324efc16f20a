import { type Block, dayInWords, type PrintDocument } from '../../../platform/print/index.ts'
import type { DisputeDossier } from './dossier.ts'
import { everyParty, inSentence, paper, partyColumns, partyRows, ruled, signer } from './pieces.ts'

/**
 * 司法确认申请书: both parties together, within thirty days of the agreement's effect (People's Mediation Law, art. 33), with the promise
 * that the Supreme People's Court's rules on confirmation ask for (法释〔2011〕5号).
 */
export function confirmation(dossier: DisputeDossier): PrintDocument {
  const agreed = dossier.agreements.at(-1)
  const parties = everyParty(dossier)
  return paper(dossier, '司法确认申请书', [
    { kind: 'title', text: '司法确认申请书' },
    { kind: 'form', columns: partyColumns, rows: parties.flatMap((party) => partyRows('申请人', party, true)) },
    { kind: 'heading', text: '请求事项' },
    {
      kind: 'paragraph',
      text: [
        '请求确认申请人于',
        dayInWords(agreed?.on),
        `经${dossier.committee.name}主持调解达成的调解协议（编号：`,
        inSentence(agreed?.number, 12),
        '）有效。',
      ],
    },
    { kind: 'heading', text: '事实和理由' },
    ...reasons(dossier),
    {
      kind: 'paragraph',
      text: '申请人出于解决纠纷的目的自愿达成协议，没有恶意串通、规避法律的行为；如果因该协议内容而给他人造成损害，愿意承担相应的民事责任和其他法律责任。',
    },
    { kind: 'paragraph', text: '此致' },
    { kind: 'paragraph', indent: 0, align: 'left', text: dossier.confirmation?.court ?? { blank: 12 } },
    { kind: 'paragraph', text: '附：一、调解协议；二、申请人身份证明、资格证明；三、与调解协议相关的财产权利证明等材料。' },
    { kind: 'signatures', columns: 1, lines: parties.map((party) => signer('申请人', party)) },
    { kind: 'paragraph', align: 'right', text: dayInWords(dossier.confirmation?.appliedOn) },
  ])
}

function reasons(dossier: DisputeDossier): Block[] {
  const facts = dossier.agreements.at(-1)?.facts ?? dossier.brief
  const why =
    '双方认为有必要，根据《中华人民共和国人民调解法》第三十三条、《中华人民共和国民事诉讼法》关于确认调解协议案件的规定，自调解协议生效之日起三十日内共同提出申请。'
  return [...(facts ? [{ kind: 'paragraph', text: facts } satisfies Block] : ruled(3)), { kind: 'paragraph', text: why }]
}
