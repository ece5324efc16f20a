import { z } from 'zod'

/** Why somebody opens a resident's file or reveals a sealed item: the usual reasons, by key. Other reasons are given in words. */
export const purposes = {
  upkeep: { zh: '核对和更新人口台账', en: 'Checking and updating the register' },
  matter: { zh: '办理本人事项', en: 'Handling a matter of this person' },
  identity: { zh: '核对本人身份', en: 'Checking who the person is' },
  contact: { zh: '联系本人', en: 'Contacting the person' },
  visit: { zh: '走访和帮扶', en: 'A visit or help' },
  mediation: { zh: '调解纠纷', en: 'Mediating a dispute' },
  supervision: { zh: '督查工作', en: 'Checking the work of an office' },
  emergency: { zh: '紧急救助', en: 'An emergency' },
  helped: { zh: '当面协助本人办理', en: 'Helping the person at the office' },
} as const satisfies Record<string, { zh: string; en: string }>

export type PurposeKey = keyof typeof purposes

/** A purpose: a key of `purposes`, or the caller's own words. */
export const purpose = z.string().trim().min(2).max(200)

/** A purpose in the language; own words stay as they are. */
export const purposeText = (given: string, language: 'zh' | 'en'): string => (given in purposes ? purposes[given as PurposeKey][language] : given)
