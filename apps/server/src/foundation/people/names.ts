import { readName } from '../../platform/pinyin.ts'
import type { PersonTable } from './tables.ts'

/** A name as it is kept: half-width, no blanks between Chinese characters (王 强 is 王强), one blank between other words. */
export const cleanName = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')

/** The columns of a name, with its readings to find it by. */
export function nameColumns(text: string): Pick<PersonTable, 'name' | 'pinyin' | 'initials'> {
  const name = cleanName(text)
  return { name, ...readName(name) }
}
