/** Something that is not right with a file or a cell, said to the person who can mend it. */
export interface Said {
  zh: string
  en: string
}

/** An answer, or why there is none. */
export type Read<Value> = { ok: Value; wrong?: undefined } | { ok?: undefined; wrong: Said }

export const wrong = (zh: string, en: string): { wrong: Said } => ({ wrong: { zh, en } })

/** What a spreadsheet file holds, as texts: what a person sees in it, not how it is stored. */
export interface Sheet {
  name: string
  /** All sheets of the file, in order; a .csv has one, named after the file. */
  sheets: string[]
  rows: SheetRow[]
}

export interface SheetRow {
  /** The row's number as the spreadsheet program shows it, from 1. Empty rows at the end are left out. */
  number: number
  /** Cell texts by column from 0, trimmed; '' where there is nothing. Dates are `2013-05-01`, or `2013-05-01 09:30`. */
  cells: string[]
  /**
   * Columns whose figure has more than fifteen digits and was stored as a number, so that its last digits are lost
   * (identity and bank card numbers): the text must not be trusted.
   */
  lost?: number[]
}

/** How large a file may be. */
export interface Limits {
  /** Bytes of the file. */
  file: number
  /** Bytes of one part once unpacked (guards against zip bombs). */
  unpacked: number
  rows: number
  columns: number
}

export const usualLimits: Limits = { file: 30 * 2 ** 20, unpacked: 250 * 2 ** 20, rows: 200_000, columns: 256 }

/** Column letters: 0 → A, 27 → AB. */
export function columnLetters(column: number): string {
  let left = column + 1
  let letters = ''
  while (left > 0) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
    left = Math.floor((left - 1) / 26)
  }
  return letters
}

/** The column of a cell reference: AB12 → 27. */
export function columnOf(reference: string): number {
  let column = 0
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64
    if (value < 1 || value > 26) break
    column = column * 26 + value
  }
  return column - 1
}

/** A text without the white space around it, full-width and invisible kinds too. */
export const trimmed = (text: string): string => text.replace(/^[\s\u3000\u200b\ufeff]+|[\s\u3000\u200b\ufeff]+$/g, '')
