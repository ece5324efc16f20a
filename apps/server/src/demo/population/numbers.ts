import { identityCheck } from '@balian/contract/identity-number'
import type { Day } from '@balian/contract/ids'
import type { Chance } from '../seed.ts'

/** Gives out numbers, none twice. */
export interface Numbers {
  readonly identity: (birth: Day, sex: 'm' | 'f') => string
  readonly phone: () => string
}

/**
 * Identity numbers with the prefix 621199, which no division ever had, and phones of the segment 160, which no network has: so that
 * none of them can be a real person's.
 */
export function numbers(): Numbers {
  const given = new Map<string, number>()
  let phones = 0
  return {
    identity: (birth, sex) => {
      const key = birth.replaceAll('-', '') + sex
      const nth = given.get(key) ?? 0
      given.set(key, nth + 1)
      // Odd sequence numbers are men's, even ones women's.
      const sequence = String(nth * 2 + (sex === 'm' ? 1 : 2)).padStart(3, '0')
      const first17 = `621199${birth.replaceAll('-', '')}${sequence}`
      return first17 + identityCheck(first17)
    },
    phone: () => {
      phones += 1
      // Scattered over the segment without meeting twice: 7,919 has no factor in common with 10^8.
      return `160${String((phones * 7919 * 1013 + 1234567) % 100_000_000).padStart(8, '0')}`
    },
  }
}

/** Most grown-ups have a phone, half of the very old do, children do not. */
export function phoneOf(own: Chance, age: number, given: Numbers): string | null {
  if (age < 14) return null
  const share = age < 18 ? 0.6 : age < 65 ? 0.96 : age < 78 ? 0.74 : 0.42
  return own.of(share) ? given.phone() : null
}
