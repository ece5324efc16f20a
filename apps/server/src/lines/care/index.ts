import { leftBehind, serviceSites } from '@balian/contract/care'
import { codeTable } from '@balian/contract/codes'
import { countedOf, type RegisterKind, registers } from '../../foundation/registers/index.ts'

const helpers = { roles: ['care-helper', 'manager'] } as const

const kinds: readonly RegisterKind[] = [
  { register: serviceSites, reading: { roles: ['care-helper', 'manager', 'window-clerk'] }, keeping: helpers },
  { register: leftBehind, reading: helpers, keeping: helpers },
]

const all = registers(kinds)
export const { routes, policy, hears } = all

const keys: Readonly<Record<string, string>> = { '01': 'Elderly', '02': 'Women', '03': 'Children' }

/** As the 2013 article counts them: the elderly, women and children apart. */
export const indicators = [
  ...all.indicators,
  ...codeTable('left-behind-type').map(({ code, zh, en }) =>
    countedOf(leftBehind, {
      name: `care.leftBehind${keys[code]!}`,
      unit: 'people',
      where: `r.category = '${code}'`,
      zh,
      en: `Left behind: ${en.toLowerCase()}`,
      meaningZh: `期末登记在册的${zh}。`,
      meaningEn: `Left-behind persons of this category (${en.toLowerCase()}) at the end of the period.`,
    }),
  ),
]
