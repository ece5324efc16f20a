import { officerRoles } from '@balian/contract/lines'
import type { FieldRecord } from '@balian/contract/rights'
import type { useWords } from '../words/use-words.ts'

type Words = ReturnType<typeof useWords>

/** `结案后保存10年，然后去标识`. */
export function keptSaid({ event, days, act }: FieldRecord['kept'], { t, language }: Words): string {
  if (days === null) return t('rights.keptWhile', { event: event[language] })
  const rest = { event: event[language], next: t(`rights.act.${act}`) }
  if (days > 365 && days % 365 === 0) return t('rights.keptYears', { ...rest, n: String(days / 365) })
  return t('rights.keptDays', { ...rest, n: String(days) })
}

/** Who sees it, the eight officers named as one. */
export function seenSaid(seen: FieldRecord['seenBy'], { t }: Words): string {
  if (seen === null) return t('rights.seenByNobody')
  const eight = officerRoles.every((role) => seen.roles.includes(role))
  const roles = seen.roles.filter((role) => !eight || !(officerRoles as readonly string[]).includes(role))
  return [
    ...(eight ? [t('rules.eight')] : []),
    ...roles.map((role) => t(`role.${role}`)),
    ...(seen.assigned ? [t('rules.assigned')] : []),
    ...(seen.leaders ? [t('rules.leaders')] : []),
    ...(seen.own ? [t('rules.own')] : []),
    ...(seen.signedIn ? [t('rules.signedIn')] : []),
  ].join(t('rules.or'))
}
