import { inflateRawSync } from 'node:zlib'

/** The parts of a zip (a docx, an xlsx) as texts by name, each found by its local header. */
function* parts(zip: Buffer): Generator<[name: string, text: string]> {
  for (let at = zip.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 4, 'latin1')) {
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28))
    const head = zip.readUInt32LE(at + 42)
    const body = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28)
    const bytes = zip.subarray(body, body + zip.readUInt32LE(at + 20))
    yield [name, (zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8')]
  }
}

/** The text of one part of a zip. */
export function zipPart(zip: Buffer, name: string): string {
  for (const [found, text] of parts(zip)) if (found === name) return text
  throw new Error(`no ${name}`)
}

/** All parts of a zip, one after the other. */
export const zipParts = (zip: Buffer): string => Array.from(parts(zip), ([name, text]) => `${name}\n${text}`).join('\n')

/** All words of a Word document, without its formats. */
export const wordsOf = (docx: Buffer): string =>
  zipPart(docx, 'word/document.xml')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
