import { type RetentionTerm, retentionTerms, type TermName } from '@balian/contract/retention-terms'
import type { Config } from '../../../platform/config.ts'

/** A phone that comes back on its last day may still be unlucky with its line for some weeks. */
const marginDays = 30

/** The fewest days that a class is kept here: a reply to a command outlasts the phones that may ask for it again (BALIAN_PHONE_DAYS). */
export function leastDays(term: TermName, { phoneDays }: Pick<Config, 'phoneDays'>): number {
  const { atLeast = 1 }: RetentionTerm = retentionTerms[term]
  return term === 'commands' ? Math.max(atLeast, phoneDays + marginDays) : atLeast
}

/** How long a class is kept here: as the installation has set it, never shorter than it must be. */
export const daysOf = (term: TermName, set: ReadonlyMap<string, number>, config: Pick<Config, 'phoneDays'>): number =>
  Math.max(set.get(term) ?? retentionTerms[term].days ?? 0, term === 'commands' ? leastDays(term, config) : 0)
