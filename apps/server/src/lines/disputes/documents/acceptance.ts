import { dayInWords, type PrintDocument } from '../../../platform/print/index.ts'
import type { DisputeDossier } from './dossier.ts'
import { account, inSentence, labelled, line, names, paper, titled, wide } from './pieces.ts'

/** 人民调解受理登记表: the dispute is taken up, at a party's wish or of the committee's own motion (art. 17). */
export function acceptance(dossier: DisputeDossier): PrintDocument {
  const taken = dossier.accepted
  const source = [
    { choice: '当事人申请　　', chosen: dossier.source === 'application' },
    { choice: '人民调解委员会主动调解', chosen: dossier.source === 'own-motion' },
    '\n',
    { choice: '接受委托、移送调解：', chosen: dossier.source === 'entrusted' },
    line(dossier.entrustedBy, 10),
  ]
  return paper(dossier, '人民调解受理登记表', [
    titled(dossier, '人民调解受理登记表', dossier.number),
    {
      kind: 'paragraph',
      text: [`${dayInWords(taken?.on)}，本人民调解委员会经当事人同意，调解`, inSentence(names(dossier.parties.map((party) => party.name)), 16), '之间的纠纷。'],
    },
    {
      kind: 'form',
      columns: [1.7, 3, 1.4, 3],
      rows: [
        wide('纠纷类型', dossier.category, 4, 11),
        { cells: [labelled('案件来源'), { text: source, span: 3 }], height: 18 },
        account('纠纷简要\n情况', dossier.brief, 4, 68),
        { cells: [labelled('当事人\n（签名）'), { text: '', span: 3 }], height: 24 },
        { cells: [labelled('登记人\n（签名）'), { text: taken?.registrar ?? '', span: 3 }], height: 16 },
        wide('备　　注', undefined, 4, 16),
      ],
    },
    { kind: 'seal', office: dossier.committee.name, date: taken && dayInWords(taken.on) },
    { kind: 'paragraph', small: true, indent: 0, text: '此表由人民调解委员会填写。' },
  ])
}
