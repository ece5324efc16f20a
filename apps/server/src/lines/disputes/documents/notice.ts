import { type Block, dayInWords, type PrintDocument } from '../../../platform/print/index.ts'
import type { DisputeDossier } from './dossier.ts'
import { everyParty, numbered, paper, titled } from './pieces.ts'

/** What the notice says, each part with its articles of the People's Mediation Law. */
const parts: readonly { head: string; items: readonly string[] }[] = [
  {
    // Art. 3.
    head: '人民调解的原则',
    items: [
      '在当事人自愿、平等的基础上进行调解；',
      '不违背法律、法规和国家政策；',
      '尊重当事人的权利，不得因调解而阻止当事人依法通过仲裁、行政、司法等途径维护自己的权利。',
    ],
  },
  {
    // Art. 23.
    head: '当事人在人民调解活动中享有的权利',
    items: ['选择或者接受人民调解员；', '接受调解、拒绝调解或者要求终止调解；', '要求调解公开进行或者不公开进行；', '自主表达意愿、自愿达成调解协议。'],
  },
  {
    // Art. 24.
    head: '当事人在人民调解活动中应当履行的义务',
    items: ['如实陈述纠纷事实；', '遵守调解现场秩序，尊重人民调解员；', '尊重对方当事人行使权利。'],
  },
  {
    // Arts. 31, 32, 33.
    head: '人民调解协议的效力',
    items: [
      '经人民调解委员会调解达成的调解协议，具有法律约束力，当事人应当按照约定履行。',
      '当事人之间就调解协议的履行或者调解协议的内容发生争议的，一方当事人可以向人民法院提起诉讼。',
      '双方当事人认为有必要的，可以自调解协议生效之日起三十日内共同向人民法院申请司法确认。',
    ],
  },
]

/** 人民调解当事人权利义务告知书: read out or handed over before the first session. */
export function notice(dossier: DisputeDossier): PrintDocument {
  const print = paper(dossier, '人民调解当事人权利义务告知书', [
    titled(dossier, '人民调解当事人权利义务告知书'),
    {
      kind: 'paragraph',
      // Arts. 7, 4.
      text: '人民调解委员会是依法设立的调解民间纠纷的群众性组织，调解民间纠纷不收取任何费用。根据《中华人民共和国人民调解法》，现将人民调解的原则、当事人的权利义务和调解协议的效力告知如下：',
    },
    ...parts.flatMap(partOf),
    {
      kind: 'paragraph',
      align: 'left',
      indent: 2,
      text: [
        '以上内容我已知悉。告知方式：',
        { choice: '口头　', chosen: dossier.notice?.how === 'orally' },
        { choice: '书面', chosen: dossier.notice?.how === 'in-writing' },
      ],
    },
    { kind: 'signatures', columns: 2, lines: signing(dossier) },
  ])
  return { ...print, size: 'small-four' }
}

const signing = (dossier: DisputeDossier) => [
  ...everyParty(dossier).map((party) => ({ label: `当事人${party?.name ?? ''}（签名）` })),
  { label: '告知人（签名）' },
  { label: '告知日期', text: dossier.notice && dayInWords(dossier.notice.on) },
]

function partOf(part: (typeof parts)[number], at: number): Block[] {
  const items = part.items.map((text, item): Block => ({ kind: 'clause', number: `（${numbered(item).slice(0, -1)}）`, text }))
  return [{ kind: 'heading', text: `${numbered(at)}${part.head}` }, ...items]
}
