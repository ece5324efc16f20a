import type { PlaceCode } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'
import type { Read } from '../../../platform/sheets/index.ts'

interface Standing {
  code: PlaceCode
  name: string
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/(村民小组|村民组)$/, '社')

const digits = '零一二三四五六七八九'
/** 第3社, 3社, 三社 are one: figures up to 99 become Chinese numerals. */
const numerals = (text: string): string =>
  text.replace(/第?(\d{1,2})(?=社$|组$)/, (_, n: string) => {
    const value = Number(n)
    const tens = Math.floor(value / 10)
    return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${value % 10 > 0 || value === 0 ? digits[value % 10] : ''}`
  })

/** Finds villages and 社 of an import's subtree by code or by name; a name that several have is refused with what to write instead. */
export async function placeFinder(tx: Tx, top: PlaceCode): Promise<(text: string) => Read<PlaceCode>> {
  const { rows } = await sql<Standing>`
    select code, name from places where code >= ${top.slice(0, 12)} and code < ${`${top.slice(0, 12)}:`} and length(code) >= 12 and valid_to is null order by code`.execute(
    tx,
  )
  const villages = new Map(rows.filter((row) => row.code.length === 12).map((row) => [row.code, row.name]))
  const named = new Map<string, Set<PlaceCode>>()
  const add = (name: string, code: PlaceCode) => {
    for (const key of new Set([plain(name), numerals(plain(name))])) named.set(key, (named.get(key) ?? new Set()).add(code))
  }
  for (const { code, name } of rows) {
    if (!code.startsWith(top)) continue
    add(name, code)
    if (code.length === 14) add(`${villages.get(code.slice(0, 12)) ?? ''}${name}`, code)
  }
  const codes = new Set(rows.filter((row) => row.code.startsWith(top)).map((row) => row.code))
  return (text) => found(plain(text), top, codes, named)
}

function found(text: string, top: PlaceCode, codes: ReadonlySet<PlaceCode>, named: ReadonlyMap<string, ReadonlySet<PlaceCode>>): Read<PlaceCode> {
  if (text === '') return top.length >= 12 ? { ok: top } : { wrong: { zh: '请填现住的村和社', en: 'Fill in the village and group' } }
  const code = text.replace(/0+$/, '')
  for (const one of [text, code, code.padEnd(12, '0'), code.padEnd(14, '0')]) if (codes.has(one)) return { ok: one }
  const hits = named.get(text) ?? named.get(numerals(text)) ?? new Set()
  if (hits.size === 1) return { ok: [...hits][0]! }
  if (hits.size > 1)
    return {
      wrong: {
        zh: `有 ${hits.size} 个“${text}”，请连村名一起写，如 东街村${text}`,
        en: `There are ${hits.size} places called ${text}: write the village before it`,
      },
    }
  return { wrong: { zh: `“${text}”不在本次导入的辖区内，请核对名称或代码`, en: `"${text}" is not within the place of this import: check the name or code` } }
}
