import type { PlaceCode } from '@balian/contract/ids'
import type { Register } from '@balian/contract/registers'
import type { Tx } from '../../platform/db/index.ts'
import type { Header, Read, SheetRow } from '../../platform/sheets/index.ts'
import { peopleNamed, personCards, placeFinder } from '../people/index.ts'
import { inSheets, type Lookups } from './sheet-row.ts'
import { titled } from './store.ts'

/** Everybody and everything that the file's cells name, looked up at once. */
export async function lookups(tx: Tx, register: Register, place: PlaceCode, rows: readonly SheetRow[], { at }: Header): Promise<Lookups> {
  const texts = (name: string) => (at.has(name) ? [...new Set(rows.map((row) => (row.cells[at.get(name)!] ?? '').trim()).filter(Boolean))] : [])
  const items = inSheets(register)
  const named = items.filter((item) => item.kind === 'person').flatMap((item) => texts(item.name).map((text) => nameAndYear(text).name))
  const people = await peopleNamed(tx, place, named)
  const cards = await personCards(tx, [...people.values()].flat())
  const rowsBy = new Map<string, Map<string, string[]>>()
  for (const item of items.filter((one) => one.kind === 'item')) {
    const of = item.of!()
    const known = new Map<string, string[]>()
    for (const row of await titled(tx, of, place, texts(item.name))) known.set(row.title, [...(known.get(row.title) ?? []), row.id])
    rowsBy.set(of.name, known)
  }
  return {
    place: await placeFinder(tx, place),
    person: (text) => {
      const { name, year } = nameAndYear(text)
      const born = people.get(name)?.filter((id) => !year || cards.get(id)?.birth.startsWith(year))
      return only(born, text, '登记的居民', 'resident of the register')
    },
    item: (of, title) => only(rowsBy.get(of.name)?.get(title), title, of.zh, of.en),
  }
}

/** `王芳（1956）`, as exports write it, or the name alone. */
function nameAndYear(text: string): { name: string; year: string } {
  const [, name, year] = /^(.*?)(?:\((\d{4})\))?$/.exec(text.normalize('NFKC').replace(/\s/g, '')) ?? []
  return { name: name ?? '', year: year ?? '' }
}

function only(found: readonly string[] | undefined, text: string, zh: string, en: string): Read<string> {
  if (found?.length === 1) return { ok: found[0]! }
  if (!found?.length) return { wrong: { zh: `辖区内没有叫“${text}”的${zh}`, en: `There is no ${en} called "${text}" here` } }
  return { wrong: { zh: `辖区内有 ${found.length} 个叫“${text}”的${zh}，请在页面上选择`, en: `${found.length} are called "${text}": choose on the page` } }
}
