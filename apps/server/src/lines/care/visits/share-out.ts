/** How near a keeper is to somebody: leads a group of the same 社, leads another group of theirs, or is the officer. */
export type Nearness = 0 | 1 | 2

export interface Candidate {
  /** `officer <account>` or `leader <person> <group>`. */
  readonly keeper: string
  readonly near: Nearness
}

/** Somebody who is to have a keeper. */
export interface ToKeep {
  readonly id: string
  /** Days past the due day; the greater the more urgent, negative before it. */
  readonly urgency: number
  readonly candidates: readonly Candidate[]
  /** Who keeps them now. */
  readonly keeper: string | null
  /** Chosen by hand, or paired with them: not moved. */
  readonly fixed: string | null
}

type Shares = Map<string, string>

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const mostUrgentFirst = (a: ToKeep, b: ToKeep): number => b.urgency - a.urgency || byText(a.id, b.id)

/**
 * Shares out who is cared for between the officers and the group leaders of a village: the visit-debt rule (走访任务分派规则).
 * 1. Whom an officer put on by hand, and who is paired, stays. 2. Who has a keeper that may go on keeps them. 3. Everybody else, the most
 * urgent first, goes to the least loaded of those who may: of equals the leader of a group in the same 社, then of another group of
 * theirs, then the officer. 4. While somebody could go to a keeper with at least two fewer, the least urgent such person moves.
 * The same input in any order gives the same shares, and shares that stand are not moved without need.
 */
export function shareOut(all: readonly ToKeep[]): Shares {
  const people = all.toSorted(mostUrgentFirst)
  const shares: Shares = new Map()
  const load = new Map<string, number>()
  const give = (one: ToKeep, keeper: string) => {
    const before = shares.get(one.id)
    if (before !== undefined) load.set(before, loadOf(load, before) - 1)
    shares.set(one.id, keeper)
    load.set(keeper, loadOf(load, keeper) + 1)
  }
  for (const one of people) {
    const stays = one.fixed ?? (one.candidates.some(({ keeper }) => keeper === one.keeper) ? one.keeper : null)
    if (stays !== null) give(one, stays)
  }
  for (const one of people) {
    if (shares.has(one.id)) continue
    const best = lightest(one, load)
    if (best) give(one, best.keeper)
  }
  even(people, shares, load, give)
  return shares
}

const loadOf = (load: ReadonlyMap<string, number>, keeper: string): number => load.get(keeper) ?? 0

const lightest = (one: ToKeep, load: ReadonlyMap<string, number>): Candidate | undefined =>
  one.candidates.toSorted((a, b) => loadOf(load, a.keeper) - loadOf(load, b.keeper) || a.near - b.near || byText(a.keeper, b.keeper))[0]

/** Moves people, the least urgent first, as long as a move makes loads more even: each lowers the sum of their squares, so it ends. */
function even(people: readonly ToKeep[], shares: Shares, load: ReadonlyMap<string, number>, give: (one: ToKeep, keeper: string) => void): void {
  const leastUrgentFirst = people.filter((one) => one.fixed === null).toReversed()
  for (let moved = true; moved; ) {
    moved = false
    for (const one of leastUrgentFirst) {
      const now = shares.get(one.id)
      const best = lightest(one, load)
      if (now === undefined || !best || loadOf(load, best.keeper) > loadOf(load, now) - 2) continue
      give(one, best.keeper)
      moved = true
    }
  }
}
