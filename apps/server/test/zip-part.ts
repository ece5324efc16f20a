import { inflateRawSync } from 'node:zlib'

/** The text of one part of a zip (a docx, an xlsx), found by its local header. */
export function zipPart(zip: Buffer, name: string): string {
  for (let at = zip.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 4, 'latin1')) {
    if (zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28)) !== name) continue
    const head = zip.readUInt32LE(at + 42)
    const body = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28)
    return inflateRawSync(zip.subarray(body, body + zip.readUInt32LE(at + 20))).toString('utf8')
  }
  throw new Error(`no ${name}`)
}

/** All words of a Word document, without its formats. */
export const wordsOf = (docx: Buffer): string =>
  zipPart(docx, 'word/document.xml')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
