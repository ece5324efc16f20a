import type { Can } from '@balian/contract/can'
import type { PersonState } from '@balian/contract/people'

/** What can happen to an e-file, and in which states: a file of the dead, gone or merged is closed, but for who comes back. */
export const steps = {
  change: ['present', 'away'],
  death: ['present', 'away', 'gone'],
  marriage: ['present', 'away'],
  move: ['present', 'away'],
  departure: ['present', 'away'],
  arrival: ['away', 'gone'],
  reveal: ['present', 'away', 'gone', 'dead'],
} as const satisfies Record<string, readonly PersonState[]>
export type Step = keyof typeof steps

export const allows = (state: PersonState, step: Step): boolean => (steps[step] as readonly PersonState[]).includes(state)

/** For each step, whether the state allows it, or the key of the reason. */
export const openSteps = (state: PersonState): Can =>
  Object.fromEntries((Object.keys(steps) as Step[]).map((step) => [step, allows(state, step) ? true : step === 'arrival' ? 'not-away' : 'file-closed']))
