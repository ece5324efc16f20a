import type { Day } from '@balian/contract/ids'
import type { Tx } from '../../platform/db/index.ts'
import { type Counted, countBox, joinSmallSums, turnoutOf } from '../ballots/index.ts'
import { resultOf } from './rules.ts'
import { changeElection, changeNominee, nomineesOf } from './store.ts'
import type { ElectionTable } from './tables.ts'

/** The day so many days after. */
export const daysAfter = (day: Day, days: number): Day => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Adds the box to what was counted by hand, and says who won. */
export async function decide(tx: Tx, election: ElectionTable, counted: Counted, today: Day) {
  const box = await countBox(tx, election)
  const nominees = (await nomineesOf(tx, election)).filter((one) => !one.stood_down)
  const { size, own } = await turnoutOf(tx, election)
  const sum = (choice: string): number => (box.get(choice) ?? 0) + (counted.votes[choice] ?? 0)
  const choices = election.kind === 'recall' ? ['for', 'against'] : nominees.map((one) => one.id)
  const votes = new Map(choices.map((choice) => [choice, sum(choice)]))
  const result = resultOf({ kind: election.kind, seats: election.seats, roll: size, cast: own + counted.present, votes })
  for (const nominee of nominees) await changeNominee(tx, nominee, { votes: votes.get(nominee.id)! })
  const tied = result.outcome === 'tie' && election.tie === 'lot'
  const state = tied ? 'tied' : result.outcome === 'won' || result.outcome === 'kept' ? 'objections' : 'failed'
  await changeElection(tx, election, {
    state,
    outcome: result.outcome,
    winners: [...result.winners],
    present: counted.present,
    blank: (box.get('blank') ?? 0) + counted.blank,
    invalid: counted.invalid,
    decided_on: today,
    ...(state === 'objections' ? { objections_until: daysAfter(today, election.objection_days) } : {}),
    ...(election.kind === 'recall' ? { votes_for: sum('for'), votes_against: sum('against') } : {}),
  })
  await joinSmallSums(tx, election)
  return { id: election.id, version: election.version + 1, state } as const
}
