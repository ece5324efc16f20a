import {
  amountInWords,
  type Blank,
  type Block,
  type Cell,
  countPages,
  dayInWords,
  type FormRow,
  figure,
  type Inline,
  type PrintDocument,
} from '../../../platform/print/index.ts'
import type { DisputeDossier, DossierParty, Obligation } from './dossier.ts'

/** A known text on its line, or the empty line for the pen. */
export const line = (text: string | undefined, width: number): Blank => ({ blank: width, text: text || undefined })

/** 张建国、王秀英; undefined when there is nobody, so that the line stays empty. */
export const names = (list: readonly string[]): string | undefined => (list.length > 0 ? list.join('、') : undefined)

/** One of a numbered series: 一、 at the left. */
export const numbered = (at: number): string => `${figure(at + 1)}、`

/** Closes a sentence that its writer left open. */
export const closed = (text: string): string => (/[。！？；.!?;]$/.test(text.trim()) ? text.trim() : `${text.trim()}。`)

/** A document of the case file with the case's number at each foot and names kept whole at line ends. */
export function paper(dossier: DisputeDossier, name: string, blocks: readonly Block[]): PrintDocument {
  const people = dossier.parties.flatMap((party) => [party.name, party.representative?.name ?? ''])
  return { name, ...(dossier.number ? { footer: `${dossier.number}　${name}` } : {}), unbroken: [...people, ...dossier.mediators], blocks }
}

/** Set in 小四 where that brings the signatures onto the page of the text: one sheet is easier to sign, copy and keep. */
export function onOnePage(print: PrintDocument): PrintDocument {
  const smaller: PrintDocument = { ...print, size: 'small-four', blocks: print.blocks.map(widened) }
  return countPages([print])[0] !== 1 && countPages([smaller])[0] === 1 ? smaller : print
}

/** Lines that go to the margin have more characters of the smaller size. */
function widened(block: Block): Block {
  if (block.kind !== 'paragraph') return block
  const inlines: readonly Inline[] = Array.isArray(block.text) ? block.text : [block.text as Inline]
  const wider = (inline: Inline): Inline =>
    typeof inline === 'object' && 'blank' in inline && inline.blank > 20 ? { ...inline, blank: inline.blank + (wholeLine * 2) / 12 } : inline
  return { ...block, text: inlines.map(wider) }
}

/** The title under the committee's name. */
export const titled = (dossier: DisputeDossier, text: string, number?: string): Block => ({ kind: 'title', above: dossier.committee.name, text, number })

export const labelled = (text: string, more: Partial<Cell> = {}): Cell => ({ text, label: true, ...more })
export const valued = (text: string | undefined, more: Partial<Cell> = {}): Cell => ({ text: text ?? '', ...more })

/** A row whose value fills the rest of a form of so many columns. */
export const wide = (label: string, text: string | undefined, columns: number, height?: number): FormRow => ({
  cells: [labelled(label), valued(text, { span: columns - 1 })],
  ...(height ? { height } : {}),
})

/** A long account with its place to sign at the foot; as high as the pen needs when nothing is known yet. */
export const account = (label: string, text: string | undefined, columns: number, height: number, foot?: Cell['foot']): FormRow => ({
  cells: [labelled(label), valued(text, { span: columns - 1, account: true, foot })],
  height: text ? 24 : height,
})

/** Columns of the form that describes a party: 姓名 性别 民族 年龄 and two rows under them. */
export const partyColumns = [2.45, 2.9, 1.3, 1.2, 1.3, 1.8, 1.3, 1.8] as const

/** The rows of one party after the ministry's form; with the number of its identity paper where the document needs it. */
export function partyRows(label: string, party: DossierParty | undefined, identity: boolean): FormRow[] {
  return party?.kind === 'organization' ? organizationRows(label, party, identity) : personRows(label, party, identity)
}

function personRows(label: string, party: DossierParty | undefined, identity: boolean): FormRow[] {
  const age = party?.age === undefined ? undefined : `${party.age}岁`
  const pairs = [labelled('性别'), valued(party?.sex), labelled('民族'), valued(party?.ethnicity), labelled('年龄'), valued(age)]
  const rows: FormRow[] = [
    { cells: [labelled(label), valued(party?.name), ...pairs] },
    { cells: [labelled('职业或职务'), valued(party?.occupation, { span: 3 }), labelled('联系方式', { span: 2 }), valued(party?.phone, { span: 2 })] },
  ]
  if (identity) rows.push(wide('身份证号码', party?.identity, partyColumns.length))
  rows.push(wide('单位或住址', party?.address, partyColumns.length))
  return [...rows, ...representativeRows(party)]
}

function organizationRows(label: string, party: DossierParty, identity: boolean): FormRow[] {
  const rows = [
    wide(label, party.name, partyColumns.length),
    { cells: [labelled('负责人'), valued(party.head, { span: 3 }), labelled('联系方式', { span: 2 }), valued(party.phone, { span: 2 })] },
  ]
  if (identity) rows.push(wide('信用代码', party.identity, partyColumns.length))
  return [...rows, wide('住所', party.address, partyColumns.length), ...representativeRows(party)]
}

function representativeRows(party: DossierParty | undefined): FormRow[] {
  const one = party?.representative
  if (!one) return []
  const name = one.relation ? `${one.name}（${one.relation}）` : one.name
  return [{ cells: [labelled('代理人'), valued(name, { span: 3 }), labelled('联系方式', { span: 2 }), valued(one.phone, { span: 2 })] }]
}

/** The parties of one side; one without a name when none is known, so that its rows stand empty. */
export function side(dossier: DisputeDossier, which: DossierParty['side']): readonly (DossierParty | undefined)[] {
  const found = dossier.parties.filter((party) => party.side === which)
  return found.length > 0 || which === 'other' ? found : [undefined]
}

/** All parties, at least two. */
export function everyParty(dossier: DisputeDossier): readonly (DossierParty | undefined)[] {
  const missing = Math.max(0, 2 - dossier.parties.length)
  return [...dossier.parties, ...Array.from({ length: missing }, () => undefined)]
}

/** 张建国于2013年12月31日前付给王秀英人民币1,200元（大写：壹仟贰佰元整）。 */
export function obligationInWords(one: Obligation): string {
  const until = one.due ? `于${dayInWords(one.due)}前` : ''
  if (!one.by)
    return closed(`${one.what.replace(/[。；]$/, '')}${one.amount === undefined ? '' : `，计${amountInYuan(one.amount)}`}${until && `，${until}履行`}`)
  const amount = one.amount === undefined ? '' : `，计${amountInYuan(one.amount)}`
  const to = one.to && !one.what.includes(one.to) ? `向${one.to}` : ''
  return closed(`${one.by}${until}${to}${one.what.replace(/[。；]$/, '')}${amount}`)
}

export const amountInYuan = (fen: bigint): string => amountInWords(Number(fen) / 100)

/** Characters in a line of running text, and what a label takes of it. */
const wholeLine = 31.9
const labelWidth = 4

/** A short label stretched to four characters with spaces between, as printed forms have it. */
export const stretched = (label: string): string =>
  label.length === 2 ? label.split('').join('　　') : label.length === 3 ? label.split('').join('  ') : label

/** A label of two to four characters and its line, which goes to the margin. */
export const entry = (label: string, text: string | undefined): Block => ({
  kind: 'paragraph',
  indent: 0,
  align: 'left',
  text: [`${stretched(label)}：`, line(text, wholeLine - labelWidth - 1)] satisfies Inline[],
})

/** Words known from the record, underlined in a sentence, or the gap to write them in. */
export const inSentence = (text: string | undefined, width: number): Inline => (text ? { text, underline: true } : { blank: width })

/** To whom a letter goes. */
export const addressed = (to: string | undefined): readonly Inline[] => (to ? [`${to}：`] : [{ blank: 12 }, '：'])

/** Where a party signs; an organization seals. A name too long to leave room on the line is left out. */
export function signer(role: string, party: DossierParty | undefined): { label: string } {
  const how = party?.kind === 'organization' ? '（盖章）' : '（签名、盖章或按指印）'
  const name = party?.name ?? ''
  return { label: role.length + name.length + how.length <= 26 ? `${role}${name}${how}` : `${role}${how}` }
}

/** Lines to write on, for an account that is not known yet. */
export const ruled = (count: number): Block[] =>
  Array.from({ length: count }, () => ({ kind: 'paragraph', indent: 0, align: 'left', text: { blank: wholeLine } }) satisfies Block)

/** An account in running text, one paragraph a line of it, or lines to write on. */
export function told(text: string | undefined, lines: number): Block[] {
  if (!text?.trim()) return ruled(lines)
  return text
    .trim()
    .split(/\n+/)
    .map((part) => ({ kind: 'paragraph', text: part }) satisfies Block)
}
