import { type Block, dayInWords, figure, type PrintDocument } from '../../../platform/print/index.ts'
import type { Agreement, DisputeDossier } from './dossier.ts'
import {
  account,
  everyParty,
  labelled,
  names,
  numbered,
  obligationInWords,
  onOnePage,
  paper,
  partyColumns,
  partyRows,
  ruled,
  signer,
  titled,
  told,
  valued,
} from './pieces.ts'

/** The agreements of one form, in their order. */
export const agreed = (dossier: DisputeDossier, form: Agreement['form']): readonly Agreement[] => dossier.agreements.filter((one) => one.form === form)

/**
 * 人民调解协议书 (arts. 28, 29): who the parties are; the facts, what was in dispute and each one's responsibility; what was agreed, how and
 * until when it is done. In force once parties and mediator have signed and the committee has sealed it; a copy for each and one kept.
 */
export function writtenAgreement(dossier: DisputeDossier, at: number): PrintDocument {
  const one = agreed(dossier, 'written')[at]
  const parties = everyParty(dossier)
  const copies = figure(Math.max(one?.copies ?? 0, parties.length + 1))
  const print = paper(dossier, '人民调解协议书', [
    titled(dossier, '人民调解协议书', `编号：${one?.number ?? '（　　　　）　　人调字第　　　号'}`),
    { kind: 'form', columns: partyColumns, rows: parties.flatMap((party) => partyRows('当事人', party, true)) },
    { kind: 'heading', text: '纠纷的主要事实、争议事项以及各方当事人的责任：' },
    ...told(one?.facts, 5),
    { kind: 'heading', text: '经调解，自愿达成如下协议：' },
    ...terms(one),
    { kind: 'heading', text: '履行的方式、期限：' },
    ...performance(one),
    { kind: 'paragraph', text: `本协议一式${copies}份，当事人各执一份，人民调解委员会留存一份。` },
    { kind: 'signatures', columns: 1, lines: parties.map((party) => signer('当事人', party)) },
    { kind: 'signatures', columns: 2, lines: [{ label: '人民调解员（签名）' }, { label: '记录人（签名）' }] },
    { kind: 'seal', office: dossier.committee.name, date: one?.on && dayInWords(one.on) },
  ])
  return onOnePage(print)
}

/** A clause that its writer numbered: 一、 or （二） or 3. */
const ownNumber = /^(\d+[.、．]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/

function terms(one: Agreement | undefined): Block[] {
  const known = one?.terms ?? []
  if (known.length === 0) return ruled(5)
  if (known.length === 1 || known.some((text) => ownNumber.test(text))) return known.flatMap((text) => told(text, 0))
  return known.map((text, at) => ({ kind: 'clause', number: numbered(at), text }))
}

function performance(one: Agreement | undefined): Block[] {
  const said = performanceInWords(one)
  return said.length === 0 ? ruled(3) : said.map((text) => ({ kind: 'paragraph', text }))
}

/** Each obligation as a sentence, then what the agreement says besides of how it is done. */
function performanceInWords(one: Agreement | undefined): string[] {
  const duties = (one?.obligations ?? []).map(obligationInWords)
  const listed = duties.length > 1 ? duties.map((duty, at) => `（${figure(at + 1)}）${duty}`) : duties
  return [...listed, ...(one?.manner ? [one.manner] : [])]
}

/** 人民调解口头协议登记表 (arts. 28, 30): an agreement by word of mouth, in force from that day, written down by the mediator. */
export function oralAgreement(dossier: DisputeDossier, at: number): PrintDocument {
  const one = agreed(dossier, 'oral')[at]
  const width = partyColumns.length
  const text = one && one.terms.length > 1 ? one.terms.map((term, at) => `${at + 1}. ${term}`).join('\n') : one?.terms[0]
  const day = dayInWords(one?.on)
  return paper(dossier, '人民调解口头协议登记表', [
    titled(dossier, '人民调解口头协议登记表', `编号：${one?.number ?? '（　　　　）　　人调字第　　　号'}`),
    {
      kind: 'form',
      columns: partyColumns,
      rows: [
        ...everyParty(dossier).flatMap((party) => partyRows('当事人', party, false)),
        account('纠纷主要\n事实、\n争议事项', one?.facts, width, 36),
        account('达成协议\n内容', text, width, 30),
        account('履行方式、\n期限', performanceInWords(one).join('\n') || undefined, width, 18),
        {
          cells: [labelled('人民调解员\n（签名）'), valued('', { span: 2 }), labelled('登记日期', { span: 2 }), valued(day, { span: 3, align: 'right' })],
          height: 16,
        },
        {
          cells: [labelled('备　　注'), valued(names(one?.mediators ?? []) && `调解员：${names(one?.mediators ?? [])}`, { span: width - 1 })],
          height: 12,
        },
      ],
    },
    { kind: 'seal', office: dossier.committee.name, date: one?.on && day },
  ])
}
