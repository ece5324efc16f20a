import { type Read, wrong } from './sheet.ts'

const two = (number: number): string => String(number).padStart(2, '0')

/**
 * The day of a spreadsheet's serial number as `2013-05-01` (with ` 09:30` when `withTime` and it has one); undefined outside 1900–2199.
 * Serial 60 is a 29 February 1900 that never was; the days before it are one off.
 */
export function dayOfSerial(serial: number, from1904: boolean, withTime = false): string | undefined {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0)
  if (days < 1 || days > 109_574 || days === 60) return undefined
  const minutes = Math.round((serial - Math.floor(serial)) * 1440)
  const at = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * 86_400_000 + (withTime ? minutes * 60_000 : 0))
  const day = `${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`
  return withTime && minutes > 0 ? `${day} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}` : day
}

/** The serial number of a day, for writing: `2013-05-01` → 41395. */
export const serialOfDay = (day: string): number => Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000)

const written = /^(\d{4})\s*(?:年|[-/.．。、])\s*(\d{1,2})\s*(?:月|[-/.．。、])\s*(\d{1,2})\s*[日号]?$/
const digits = /^(\d{4})(\d{2})(\d{2})$/

/**
 * A day written in one of the usual ways — 2013-5-1, 2013/05/01, 2013.5.1, 20130501, 2013年5月1日, an Excel serial, full-width
 * digits, a time of day after it — as `2013-05-01`. Refuses days that never were, and years before 1900 or after 2199.
 */
export function toDate(text: string): Read<string> {
  const plain = text
    .normalize('NFKC')
    .replace(/[—–−﹣ー]/g, '-')
    .trim()
  const bare = plain.replace(/[\sT]+\d{1,2}[:时]\d{1,2}.*$/, '')
  const found = written.exec(bare) ?? digits.exec(bare)
  if (found) return realDay(Number(found[1]), Number(found[2]), Number(found[3]), text)
  if (/^\d{5}(\.\d+)?$/.test(bare)) {
    const day = dayOfSerial(Number(bare), false)
    if (day) return { ok: day }
  }
  if (/^\d{4}\s*[-/.年]\s*\d{1,2}\s*月?$/.test(bare))
    return wrong(`“${text}”缺少日，请写成 2013-05-01 这样。`, `"${text}" lacks the day. Write it like 2013-05-01.`)
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/.test(bare))
    return wrong(`“${text}”分不清年月日，请写成 2013-05-01 这样。`, `"${text}" does not tell day, month and year apart. Write it like 2013-05-01.`)
  return wrong(`“${text}”不是日期，请写成 2013-05-01 这样。`, `"${text}" is not a date. Write it like 2013-05-01.`)
}

function realDay(year: number, month: number, day: number, text: string): Read<string> {
  if (year < 1900 || year > 2199) return wrong(`“${text}”的年份不对（应在 1900 至 2199 之间）。`, `The year of "${text}" is not right (1900 to 2199).`)
  if (month < 1 || month > 12) return wrong(`“${text}”没有 ${month} 月。`, `"${text}": there is no month ${month}.`)
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (day < 1 || day > last) return wrong(`“${text}”：${year} 年 ${month} 月没有 ${day} 日。`, `"${text}": month ${month} of ${year} has no day ${day}.`)
  return { ok: `${year}-${two(month)}-${two(day)}` }
}
