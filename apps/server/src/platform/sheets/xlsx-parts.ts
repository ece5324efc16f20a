import { attribute, tagsOf, unescaped } from './xml.ts'
import type { Zip } from './zip.ts'

/** What a workbook says beside its cells. */
export interface Workbook {
  sheets: { name: string; part: string; hidden: boolean }[]
  /** The texts that cells point to by number. */
  shared: string[]
  /** For each cell style: how a number in it is to be shown. */
  styles: ('number' | 'date' | 'time')[]
  /** Days are counted from 1904, as old Macintosh files do. */
  from1904: boolean
}

/** Reads a workbook's list of sheets, its texts and its styles; undefined when it is no workbook. */
export async function readWorkbook(zip: Zip): Promise<Workbook | undefined> {
  const book = await zip.text('xl/workbook.xml')
  const relations = await zip.text('xl/_rels/workbook.xml.rels')
  if (book === undefined || relations === undefined) return undefined
  const targets = new Map<string, string>()
  let shared = 'xl/sharedStrings.xml'
  let styles = 'xl/styles.xml'
  for (const tag of tagsOf(relations)) {
    if (tag.name !== 'Relationship') continue
    const target = attribute(tag.attributes, 'Target') ?? ''
    const part = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
    targets.set(attribute(tag.attributes, 'Id') ?? '', part)
    const type = attribute(tag.attributes, 'Type') ?? ''
    if (type.endsWith('/sharedStrings')) shared = part
    if (type.endsWith('/styles')) styles = part
  }
  return {
    ...sheetsOf(book, targets),
    shared: sharedTexts((await zip.text(shared)) ?? ''),
    styles: styleKinds((await zip.text(styles)) ?? ''),
  }
}

function sheetsOf(book: string, targets: Map<string, string>): Pick<Workbook, 'sheets' | 'from1904'> {
  const sheets: Workbook['sheets'] = []
  let from1904 = false
  for (const tag of tagsOf(book)) {
    if (tag.name === 'workbookPr') from1904 = /^(1|true)$/.test(attribute(tag.attributes, 'date1904') ?? '')
    if (tag.name !== 'sheet') continue
    const part = targets.get(/\s[\w]+:id\s*=\s*["']([^"']*)/.exec(tag.attributes)?.[1] ?? '')
    if (part) sheets.push({ name: attribute(tag.attributes, 'name') ?? '', part, hidden: /idden/.test(attribute(tag.attributes, 'state') ?? '') })
  }
  return { sheets, from1904 }
}

/** Rich text as its plain words; readings put over characters (`rPh`) are left out. */
function sharedTexts(xml: string): string[] {
  const texts: string[] = []
  let text = ''
  let reading = false
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'rPh') reading = tag.kind === 'open'
    else if (tag.name === 't' && tag.kind === 'close' && !reading) text += unescaped(tag.before)
    else if (tag.name === 'si' && tag.kind !== 'open') {
      texts.push(text)
      text = ''
    }
  }
  return texts
}

function styleKinds(xml: string): Workbook['styles'] {
  const formats = new Map<number, string>()
  const kinds: Workbook['styles'] = []
  let within = false
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'numFmt') formats.set(Number(attribute(tag.attributes, 'numFmtId')), attribute(tag.attributes, 'formatCode') ?? '')
    else if (tag.name === 'cellXfs') within = tag.kind === 'open'
    else if (within && tag.name === 'xf' && tag.kind !== 'close') {
      const id = Number(attribute(tag.attributes, 'numFmtId') ?? 0)
      kinds.push(formatKind(id, formats.get(id)))
    }
  }
  return kinds
}

/** Built-in formats 14–17, 22, 27–36, 50–58 are days (the later ones those of Chinese Excel), 18–21 and 45–47 times of day. */
function formatKind(id: number, code: string | undefined): 'number' | 'date' | 'time' {
  if (code !== undefined) {
    const plain = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '')
    if (/[yd]|(?<!h.*)m(?!.*s)/i.test(plain) && !/general/i.test(plain)) return /h/i.test(plain) ? 'time' : 'date'
    return 'number'
  }
  if (id === 22) return 'time'
  return (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'date' : 'number'
}
