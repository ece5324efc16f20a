import { type Read, wrong } from './sheet.ts'

/**
 * A number that is a name (identity number, phone, code): full-width digits become half-width, spaces and hyphens go, a last x becomes X.
 * Refuses anything else that is no digit.
 */
export function toDigits(text: string): Read<string> {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s\-—–−‐']/g, '')
    .replace(/x$/, 'X')
  if (/^\d+X?$/.test(plain)) return { ok: plain }
  if (/^[\d.]+e\+?\d+$/i.test(plain))
    return wrong(
      `“${text}”是科学计数，后几位已丢失，请把单元格设为“文本”后重新填写。`,
      `"${text}" is in scientific notation and has lost its last digits. Format the cell as text and enter it again.`,
    )
  return wrong(`“${text}”里有不是数字的内容。`, `"${text}" has something in it that is not a digit.`)
}

/** One value of a code table. */
export interface CodeName {
  code: string
  zh: string
  en?: string
  aliases?: readonly string[]
}

const key = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u3000]/g, '')
    .toLowerCase()

/** Makes the reader of a code table's cells: takes its Chinese or English name, its code (with or without leading zeros) or an alias. */
export function toCode(table: readonly CodeName[]): (text: string) => Read<string> {
  const byName = new Map<string, string>()
  const keep = (name: string | undefined, code: string) => {
    if (name !== undefined && !byName.has(key(name))) byName.set(key(name), code)
  }
  // The more exact names first: an alias never hides another entry's own name.
  for (const { code } of table) keep(code, code)
  for (const { code, zh } of table) keep(zh, code)
  for (const { code, en } of table) keep(en, code)
  for (const { code, aliases } of table) for (const alias of aliases ?? []) keep(alias, code)
  for (const { code } of table) if (/^0\d/.test(code)) keep(code.replace(/^0+(?=\d)/, ''), code)
  const some =
    table
      .slice(0, 8)
      .map((entry) => entry.zh)
      .join('、') + (table.length > 8 ? '……' : '')
  return (text) => {
    const code = byName.get(key(text))
    return code === undefined ? wrong(`“${text}”不在可选范围内（${some}）。`, `"${text}" is not one of the choices (${some}).`) : { ok: code }
  }
}
