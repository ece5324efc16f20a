import type { ElectionOutcome, ElectionState } from '@balian/contract/elections'

type Step =
  | 'nominate'
  | 'standDown'
  | 'startVoting'
  | 'vote'
  | 'handPaper'
  | 'closeVoting'
  | 'enterCount'
  | 'drawLot'
  | 'object'
  | 'answerObjection'
  | 'install'
  | 'withdraw'

/** In which states each step may be taken. */
export const steps: Readonly<Record<Step, readonly ElectionState[]>> = {
  nominate: ['nominating'],
  standDown: ['nominating'],
  startVoting: ['nominating'],
  vote: ['voting'],
  handPaper: ['voting'],
  closeVoting: ['voting'],
  enterCount: ['counting'],
  drawLot: ['tied'],
  object: ['objections'],
  answerObjection: ['objections'],
  install: ['objections'],
  withdraw: ['nominating', 'voting', 'counting', 'tied'],
}

export const possible = (state: ElectionState, step: Step): boolean => steps[step].includes(state)

export interface Cast {
  readonly kind: 'lead' | 'recall'
  readonly seats: number
  /** How many may vote, and how many did (own, papers in the box or hands present). */
  readonly roll: number
  readonly cast: number
  /** Votes by choice: nominees’ ids, or for and against. */
  readonly votes: ReadonlyMap<string, number>
}

export interface Result {
  readonly outcome: ElectionOutcome
  readonly winners: readonly string[]
  /** Between whom a lot would decide. */
  readonly tied: readonly string[]
}

const ended = (outcome: ElectionOutcome): Result => ({ outcome, winners: [], tied: [] })

/**
 * Who won: more than half of the roll must have taken part, and whoever wins has more than half of the votes cast; equal votes of at
 * least a third are a tie. So 《村民委员会组织法》 art. 15 has it for villages, and a group goes by the same.
 */
export function resultOf({ kind, seats, roll, cast, votes }: Cast): Result {
  if (cast * 2 <= roll) return ended('quorum')
  if (kind === 'recall') return { ...ended((votes.get('for') ?? 0) * 2 > cast ? 'won' : 'kept') }
  const ranked = [...votes].toSorted(([, a], [, b]) => b - a)
  const last = ranked[Math.min(seats, ranked.length) - 1]?.[1] ?? 0
  const above = ranked.filter(([, n]) => n > last)
  const equal = ranked.filter(([, n]) => n === last)
  const ids = (all: typeof ranked) => all.map(([choice]) => choice)
  if (above.length + equal.length > seats && last * 3 >= cast && last > 0) return { outcome: 'tie', winners: ids(above), tied: ids(equal) }
  const winners = ids(ranked.slice(0, seats).filter(([, n]) => n * 2 > cast))
  return winners.length > 0 ? { outcome: 'won', winners, tied: [] } : ended('majority')
}
