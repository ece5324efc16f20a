import { disputeClass } from './dispute-class.ts'
import { education } from './education.ts'
import { ethnicity } from './ethnicity.ts'
import { dwellingType, enterpriseClass, hazardType, inflowReason, leftBehindType, rentalUse, socialOrganizationType } from './gbt31000.ts'
import { householdConsistent } from './household-consistent.ts'
import { idDocument } from './id-document.ts'
import { marital } from './marital.ts'
import { occupation } from './occupation.ts'
import { political } from './political.ts'
import { relation } from './relation.ts'
import { sex } from './sex.ts'
import type { Code, CodeTable } from './table.ts'

export type { Code, CodeTable } from './table.ts'

const tables = {
  sex,
  marital,
  ethnicity,
  education,
  relation,
  political,
  occupation,
  'id-document': idDocument,
  'household-consistent': householdConsistent,
  'dispute-class': disputeClass,
  'inflow-reason': inflowReason,
  'dwelling-type': dwellingType,
  'rental-use': rentalUse,
  'hazard-type': hazardType,
  'enterprise-class': enterpriseClass,
  'social-organization-type': socialOrganizationType,
  'left-behind-type': leftBehindType,
} as const satisfies Record<string, CodeTable>

export type CodeTableName = keyof typeof tables

/** A standard code table by its name. */
export const codeTable = (name: CodeTableName): CodeTable => tables[name]

/** The code's entry, or undefined when the table has no such code. */
export const codeOf = (name: CodeTableName, code: string): Code | undefined => tables[name].find((one) => one.code === code)

/** What a code says in the language; the code itself when the table does not know it. */
export const codeName = (name: CodeTableName, code: string | null | undefined, language: 'zh' | 'en'): string =>
  code ? (codeOf(name, code)?.[language] ?? code) : ''
