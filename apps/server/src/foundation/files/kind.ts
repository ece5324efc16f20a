import type { FileEnding } from '@balian/contract/files'
import { openZip } from '../../platform/sheets/zip.ts'

const starts = (bytes: Buffer, ...values: number[]): boolean => values.every((value, i) => bytes[i] === value)
const says = (bytes: Buffer, at: number, text: string): boolean => bytes.toString('latin1', at, at + text.length) === text

const limits = { file: 0, unpacked: 0, rows: 0, columns: 0 } // only the names of the parts are read

/** The part that makes a zip a Word or an Excel file (ECMA-376). */
const mainParts: Readonly<Record<string, FileEnding>> = { 'word/document.xml': 'docx', 'xl/workbook.xml': 'xlsx' }

function officeKind(bytes: Buffer): FileEnding | null {
  try {
    const { names } = openZip(bytes, limits)
    const main = names.map((name) => mainParts[name]).find((kind) => kind !== undefined)
    const active = names.some((name) => /vbaproject\.bin$|\/activex\//i.test(name))
    return main && names.includes('[Content_Types].xml') && !active ? main : null
  } catch {
    return null
  }
}

/** What a file is by its bytes, whatever its name says; null when it is nothing that may be kept. Macros are never kept. */
export function kindOf(bytes: Buffer): FileEnding | null {
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'jpg'
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (says(bytes, 0, 'RIFF') && says(bytes, 8, 'WEBP')) return 'webp'
  if (says(bytes, 0, '%PDF-')) return 'pdf'
  if (says(bytes, 0, 'PK\u0003\u0004')) return officeKind(bytes)
  return null
}

/** Characters that break paths, headers or the reading direction of a name. */
const unfit = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\:*?"<>|]+/gu
const endings = /\.(jpe?g|png|webp|pdf|docx|xlsx)$/i

/** A name that is safe to keep and to save under, with the ending of what the file is. */
export function cleanName(given: string, kind: FileEnding): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1)!.replace(unfit, ' ').replace(/\s+/g, ' ').trim()
  const stem = last
    .replace(endings, '')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, 80)
  return `${stem || '附件'}.${kind}`
}
