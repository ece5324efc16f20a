import { type Block, dayInWords, type PrintDocument } from '../../../platform/print/index.ts'
import type { DisputeDossier, Ending } from './dossier.ts'
import { addressed, closed, everyParty, names, paper, ruled, signer, titled, told } from './pieces.ts'

/** What happened, in the words of the notice; the article is of the People's Mediation Law. */
const happened: Record<Ending['why'], (by: string | undefined) => string> = {
  failed: () => '经调解，各方当事人未能达成调解协议。根据《中华人民共和国人民调解法》第二十六条，现终止调解。',
  withdrawn: (by) => `调解过程中，${by ?? '当事人'}要求终止调解。根据《中华人民共和国人民调解法》第二十三条，现终止调解。`,
  'party-refuses': (by) => `${by ?? '一方当事人'}明确拒绝调解。根据《中华人民共和国人民调解法》第十七条，不得调解，现终结办理。`,
  'out-of-scope': () => '经审查，该纠纷不属于人民调解的受理范围，不予受理。',
  'in-court': () => '经审查，该纠纷人民法院已经受理，不予受理。',
  'already-decided': () => '经审查，该纠纷已有生效的处理决定，不予受理。',
  'other-place': () => '经审查，该纠纷应由其他人民调解委员会受理，不予受理。',
  'no-dispute': () => '经审查，各方当事人之间不存在需要调解的纠纷，不予受理。',
}

/** The ways that stay open, of which the parties must be told (art. 26). */
const ways = [
  '属于仲裁受理范围的，可以依法申请仲裁（农村土地承包经营纠纷可以向农村土地承包仲裁委员会申请，劳动争议可以向劳动人事争议仲裁委员会申请）；',
  '属于行政机关处理的，可以依法请求有关行政机关处理；',
  '可以依法向人民法院提起诉讼。',
]

/** 人民调解终结告知书: that the mediation has ended without agreement and what the parties can do now. */
export function ending(dossier: DisputeDossier): PrintDocument {
  const end = dossier.ending
  return paper(dossier, '人民调解终结告知书', [
    titled(dossier, '人民调解终结告知书', dossier.number),
    { kind: 'paragraph', indent: 0, align: 'left', text: addressed(names(dossier.parties.map((party) => party.name))) },
    {
      kind: 'paragraph',
      text: ['关于', dossier.name || { blank: 14 }, `，本人民调解委员会${dossier.accepted ? `于${dayInWords(dossier.accepted.on)}受理` : '收到申请'}。`],
    },
    ...(end ? whatHappened(end) : choices()),
    { kind: 'paragraph', text: '现告知各方当事人，可以依法通过下列途径维护自己的权利：' },
    ...ways.map((text, at): Block => ({ kind: 'clause', number: `（${'一二三'[at]}）`, text })),
    { kind: 'paragraph', text: '请各方当事人冷静克制，不要采取激化矛盾的行为。' },
    { kind: 'seal', office: dossier.committee.name, date: end?.on && dayInWords(end.on) },
    { kind: 'space', lines: 1 },
    { kind: 'paragraph', indent: 0, text: '上述告知已经收到。' },
    {
      kind: 'signatures',
      columns: 1,
      lines: everyParty(dossier).map((party) => signer('当事人', party)),
    },
  ])
}

const whatHappened = (end: Ending): Block[] => [
  { kind: 'paragraph', text: happened[end.why](end.by) },
  ...(end.account ? told(closed(end.account), 0) : []),
  ...(end.told ? told(`已经告知各方当事人：${closed(end.told)}`, 0) : []),
]

/** The form before anything has been decided: the reason is ticked by hand. */
function choices(): Block[] {
  const reasons = ['各方当事人未能达成调解协议　', '当事人要求终止调解\n', '一方当事人明确拒绝调解　', '不属于人民调解的受理范围']
  return [{ kind: 'paragraph', align: 'left', indent: 2, text: ['终结原因：\n', ...reasons.map((choice) => ({ choice, chosen: false }))] }, ...ruled(2)]
}
