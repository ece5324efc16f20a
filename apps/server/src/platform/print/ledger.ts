import type { PrintDocument, TableColumn } from './model.ts'
import { dayInWords } from './wording.ts'

/** Any list, to print with its heading, its totals and the people who answer for it. */
export interface Ledger {
  title: string
  /** The place or office whose list it is. */
  place: string
  /** The time it covers, in words: 2013年11月. */
  period?: string | undefined
  columns: readonly TableColumn[]
  rows: readonly (readonly string[])[]
  totals?: readonly string[] | undefined
  /** Those who sign, in this order (填表人, 审核人, 负责人); without names they sign by hand. */
  signed?: readonly { label: string; name?: string | undefined }[]
  /** The day it was drawn up, `2013-12-04`. */
  day?: string | undefined
}

/** A lying A4 list: title, place and period, the table with its header on each page, the signatures, page n of m. */
export function ledgerDocument(ledger: Ledger): PrintDocument {
  const signed = ledger.signed ?? [{ label: '填表人' }, { label: '审核人' }]
  const line = signed.flatMap((one, at) => [`${at > 0 ? '　　' : ''}${one.label}：`, { blank: 6, text: one.name }])
  return {
    name: ledger.title,
    orientation: 'landscape',
    size: 'small-four',
    footer: `${ledger.place} ${ledger.title}`,
    blocks: [
      { kind: 'title', text: ledger.title },
      {
        kind: 'form',
        bordered: false,
        columns: [1, 1],
        rows: [{ cells: [{ text: `单位：${ledger.place}` }, { text: ledger.period ? `期间：${ledger.period}` : '', align: 'right' }] }],
      },
      { kind: 'table', columns: ledger.columns, rows: ledger.rows, totals: ledger.totals },
      { kind: 'paragraph', indent: 0, align: 'left', text: [...line, `　　填表日期：${dayInWords(ledger.day)}`] },
    ],
  }
}
