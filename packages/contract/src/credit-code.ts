// 统一社会信用代码 (GB 32100-2015), whose characters 9–17 are an organization code with its own check character (GB 11714).

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const organizationWeights = [3, 7, 9, 10, 5, 8, 4, 2]

export type CreditCodeFault = 'length' | 'characters' | 'check' | 'organization-check'

/** Half-width, upper-case, without blanks. */
export const cleanCreditCode = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()

/** The 18th character for the first 17. */
export function creditCheck(first17: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * alphabet.indexOf(first17[i]!), 0)
  return alphabet[(31 - (sum % 31)) % 31]!
}

function organizationCheck(first8: string): string {
  const values = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  const rest = 11 - (organizationWeights.reduce((total, weight, i) => total + weight * values.indexOf(first8[i]!), 0) % 11)
  return rest === 10 ? 'X' : rest === 11 ? '0' : String(rest)
}

/** Why the code is wrong, or null when it is right. */
export function creditCodeFault(text: string): CreditCodeFault | null {
  const code = cleanCreditCode(text)
  if (code.length !== 18) return 'length'
  if ([...code].some((letter) => !alphabet.includes(letter))) return 'characters'
  if (creditCheck(code) !== code[17]) return 'check'
  return organizationCheck(code.slice(8, 16)) === code[16] ? null : 'organization-check'
}
