// 公民身份号码 (GB 11643-1999): six digits of address at the time of issue, eight of birth, three of sequence, one check character.
// Residence is never inferred from it: the address digits are where the number was issued, often a code that no longer exists.

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checks = '10X98765432'

export type IdentityFault = 'length-15' | 'length' | 'characters' | 'date' | 'future' | 'check'

/** Why a number is refused, and what to do, in words. */
export const identityFaults: Record<IdentityFault, { zh: string; en: string }> = {
  'length-15': {
    zh: '这是第一代15位身份号码，已停用，请填写18位号码',
    en: 'This is a 15-digit number of the first generation, no longer valid: enter the 18-digit number',
  },
  length: { zh: '身份号码应为18位', en: 'An identity number has 18 characters' },
  characters: { zh: '身份号码只能是数字，最后一位可为X', en: 'Only digits, and X as the last character' },
  date: { zh: '身份号码中的出生日期不存在', en: 'The birth date in the number does not exist' },
  future: { zh: '身份号码中的出生日期晚于今天或早于1900年', en: 'The birth date in the number lies after today or before 1900' },
  check: { zh: '身份号码校验位不对，请核对每一位', en: 'The check character does not fit: check every digit' },
}

/** The check character of the first 17 digits. */
export function identityCheck(first17: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first17[i]), 0)
  return checks[sum % 11]!
}

export type Identity = { ok: true; number: string; birth: string; sex: '1' | '2' } | { ok: false; fault: IdentityFault }

/** Half-width, upper-case, without blanks. */
export const cleanIdentity = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()

/** Reads an identity number: its birth day (`YYYY-MM-DD`) and sex (GB/T 2261.1), or why it is none. `today` is `YYYY-MM-DD`. */
export function readIdentity(text: string, today: string): Identity {
  const number = cleanIdentity(text)
  if (/^\d{15}$/.test(number)) return { ok: false, fault: 'length-15' }
  if (number.length !== 18) return { ok: false, fault: 'length' }
  if (!/^\d{17}[\dX]$/.test(number)) return { ok: false, fault: 'characters' }
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isDay(birth)) return { ok: false, fault: 'date' }
  if (birth > today || birth < '1900') return { ok: false, fault: 'future' }
  if (identityCheck(number) !== number[17]) return { ok: false, fault: 'check' }
  return { ok: true, number, birth, sex: Number(number[16]) % 2 === 1 ? '1' : '2' }
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}
