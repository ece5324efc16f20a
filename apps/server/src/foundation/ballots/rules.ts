import { wrong } from '../../platform/problem.ts'
import type { CountTable } from './tables.ts'

/** What one person counted of the papers in the box, or of hands. */
export type Counted = Pick<CountTable, 'present' | 'votes' | 'blank' | 'invalid'>

/** Where two counts differ: `present`, `blank`, `invalid`, or a choice. */
export function differing(a: Counted, b: Counted): string[] {
  const choices = [...new Set([...Object.keys(a.votes), ...Object.keys(b.votes)])]
  return [
    ...(['present', 'blank', 'invalid'] as const).filter((what) => a[what] !== b[what]),
    ...choices.filter((choice) => (a.votes[choice] ?? 0) !== (b.votes[choice] ?? 0)),
  ]
}

export const sameCount = (a: Counted, b: Counted): boolean => differing(a, b).length === 0

export interface Possible {
  /** Papers handed out, or people on the roll when hands are shown. */
  readonly most: number
  readonly choices: readonly string[]
  /** How many choices one paper may hold. */
  readonly each: number
}

/** Refuses what cannot have been counted: more papers than were handed out, more votes than papers. */
export function mustAddUp({ present, votes, blank, invalid }: Counted, { most, choices, each }: Possible): void {
  if (present > most) wrong('present', 'too-many', `最多${most}，请核对。`, `At most ${most}: check it.`)
  if (Object.keys(votes).some((choice) => !choices.includes(choice)))
    wrong('votes', 'choices', '有不在选项中的得票。', 'There are votes for something that cannot be chosen.')
  const valid = present - blank - invalid
  const sum = Object.values(votes).reduce((a, b) => a + b, 0)
  if (valid < 0 || sum > valid * each)
    wrong(
      'present',
      'do-not-add-up',
      '得票、弃权、无效票相加超过了总数，请重新清点。',
      'Votes, blank and invalid papers come to more than there are. Count again.',
    )
}
