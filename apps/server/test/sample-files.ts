import { ZipWriter } from '../src/platform/sheets/zip-writer.ts'

/** A zip with these parts, each holding its own name. */
export async function zipOf(...parts: string[]): Promise<Buffer> {
  const zip = new ZipWriter()
  const pieces: Buffer[] = []
  for (const part of parts) for await (const piece of zip.part(part, [part])) pieces.push(piece)
  return Buffer.concat([...pieces, ...zip.end()])
}

/** Files of each kind that attachments may be, and of kinds that they may not. */
export const samples = {
  jpeg: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46]),
  png: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]),
  webp: Buffer.from('RIFF\u0004\u0000\u0000\u0000WEBPVP8 ', 'latin1'),
  pdf: Buffer.from('%PDF-1.7\n'),
  exe: Buffer.from('MZ\u0090\u0000\u0003\u0000\u0000\u0000\u0004', 'latin1'),
  docx: await zipOf('[Content_Types].xml', 'word/document.xml'),
  xlsx: await zipOf('[Content_Types].xml', 'xl/workbook.xml'),
  macros: await zipOf('[Content_Types].xml', 'xl/workbook.xml', 'xl/vbaProject.bin'),
  zip: await zipOf('readme.txt'),
}
