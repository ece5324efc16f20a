import { type Block, dayInWords, type PrintDocument } from '../../../platform/print/index.ts'
import type { DisputeDossier, Transfer } from './dossier.ts'
import { addressed, closed, inSentence, line, names, numbered, paper, ruled, titled } from './pieces.ts'

/** 纠纷移送函 number `at`, with the slip that comes back to say whether it was taken. */
export function transfer(dossier: DisputeDossier, at: number): PrintDocument {
  const one = dossier.transfers[at]
  const parties = names(dossier.parties.map((party) => party.name))
  return paper(dossier, '纠纷移送函', [
    titled(dossier, '纠纷移送函', one?.number),
    { kind: 'paragraph', indent: 0, align: 'left', text: addressed(one?.to) },
    {
      kind: 'paragraph',
      text: [
        ...(dossier.accepted ? [`${dayInWords(dossier.accepted.on)}，本人民调解委员会受理`] : ['本人民调解委员会现有']),
        inSentence(parties, 10),
        `之间的${dossier.category ?? '纠纷'}。`,
        dossier.brief ? closed(dossier.brief) : '',
      ],
    },
    ...why(one),
    { kind: 'paragraph', text: '现将该纠纷移送你单位依法处理，请予接收，并将接收情况回复本人民调解委员会。' },
    ...materials(one),
    { kind: 'seal', office: dossier.committee.name, date: one?.on && dayInWords(one.on) },
    ...receipt(one, dossier.committee.phone),
  ])
}

const why = (one: Transfer | undefined): Block[] => (one?.why ? [{ kind: 'paragraph', text: `移送理由：${closed(one.why)}` }] : ruled(3))

function materials(one: Transfer | undefined): Block[] {
  const list = one?.materials ?? []
  if (list.length === 0) return [{ kind: 'paragraph', align: 'left', indent: 2, text: ['随函移送材料：', { blank: 22 }] }]
  return [{ kind: 'paragraph', text: `随函移送材料：${list.map((item, at) => `${list.length > 1 ? numbered(at) : ''}${item}`).join('；')}。` }]
}

/** 回执. */
function receipt(one: Transfer | undefined, phone: string | undefined): Block[] {
  const reply = one?.reply
  const answer = [
    { choice: '接收　　', chosen: reply?.accepted === true },
    { choice: '不予接收，理由：', chosen: reply?.accepted === false },
    line(reply?.accepted === false ? reply.reason : undefined, 16),
  ]
  return [
    { kind: 'space', lines: 1 },
    {
      kind: 'form',
      columns: [1.4, 3, 1.4, 3],
      rows: [
        { cells: [{ text: '移送回执', label: true, span: 4 }] },
        {
          cells: [
            { text: '接收情况', label: true },
            { text: answer, span: 3 },
          ],
          height: 14,
        },
        {
          cells: [{ text: '经办人', label: true }, { text: reply?.by ?? '' }, { text: '日　期', label: true }, { text: reply?.on ? dayInWords(reply.on) : '' }],
          height: 12,
        },
        { cells: [{ text: '接收单位（印章）', label: true }, { text: '' }, { text: '回复电话', label: true }, { text: phone ?? '' }], height: 20 },
      ],
    },
  ]
}
