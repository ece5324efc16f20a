import { type Block, dayInWords, type PrintDocument } from '../../../platform/print/index.ts'
import type { DisputeDossier, DossierParty } from './dossier.ts'
import { account, paper, partyColumns, partyRows, side, signer, titled } from './pieces.ts'

/** 人民调解申请书 (People's Mediation Law, art. 17): who asks whom for mediation of what. */
export function application(dossier: DisputeDossier): PrintDocument {
  const width = partyColumns.length
  return paper(dossier, '人民调解申请书', [
    titled(dossier, '人民调解申请书'),
    {
      kind: 'form',
      columns: partyColumns,
      rows: [
        ...rowsOf(dossier, 'applicant', '申请人'),
        ...rowsOf(dossier, 'respondent', '被申请人'),
        ...rowsOf(dossier, 'other', '其他当事人'),
        account('纠纷简要\n情况', dossier.brief, width, 62),
        account('当事人\n申请事项', claims(dossier), width, 44),
      ],
    },
    { kind: 'paragraph', text: '人民调解委员会已将申请人民调解的相关规定告知我，现自愿申请人民调解委员会进行调解。' },
    ...signed(side(dossier, 'applicant'), dossier.appliedOn && dayInWords(dossier.appliedOn)),
  ])
}

const rowsOf = (dossier: DisputeDossier, which: DossierParty['side'], label: string) => side(dossier, which).flatMap((party) => partyRows(label, party, false))

function claims(dossier: DisputeDossier): string | undefined {
  if (dossier.claims.length <= 1) return dossier.claims[0]
  return dossier.claims.map((claim, at) => `${at + 1}. ${claim}`).join('\n')
}

function signed(applicants: readonly (DossierParty | undefined)[], day: string | undefined): Block[] {
  const lines = applicants.map((party) => signer('申请人', party))
  return [
    { kind: 'signatures', columns: 1, lines },
    { kind: 'paragraph', align: 'right', text: day ?? dayInWords(undefined) },
  ]
}
