import type { Id } from '@balian/contract/ids'
import type { Caller } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Subject } from '../../platform/handler.ts'
import { fail } from '../../platform/problem.ts'
import { belongs } from '../groups/index.ts'
import { possible, type steps } from './rules.ts'
import { electionOf, lockElection } from './store.ts'
import type { ElectionTable } from './tables.ts'

export interface ElectionSubject extends Subject {
  readonly election: ElectionTable
}
interface Asked {
  readonly tx: Tx
  readonly me: Caller
  readonly input: { readonly id: Id }
}

/** The election; it is the own of those who belong to the group. */
export async function loadElection({ tx, me, input }: Asked): Promise<ElectionSubject> {
  const election = (await electionOf(tx, input.id)) ?? fail('not-found')
  const member = me.person !== null && (await belongs(tx, { county: election.county, id: election.in_group }, me.person))
  return { election, place: election.place, groups: [election.in_group], people: member ? [me.person!] : [] }
}

/** The election, its row locked for an act of the office; `version` makes an old one stale. */
export async function loadElectionLocked({ tx, input }: Pick<Asked, 'tx' | 'input'>): Promise<ElectionSubject> {
  const election = (await lockElection(tx, input.id)) ?? fail('not-found')
  return { election, place: election.place, version: election.version }
}

export function mayNow({ state }: ElectionTable, step: keyof typeof steps): void {
  if (!possible(state, step)) fail('wrong-step', { state, step })
}

/** What a command answers with. */
export const after = ({ id, version }: ElectionTable, state: ElectionTable['state']) => ({ id, version: version + 1, state })

/** How an act stands in the log. */
export const act = ({ id, place }: ElectionTable, detail: Record<string, unknown> = {}) => ({ on: ['election', id] as const, place, detail })
