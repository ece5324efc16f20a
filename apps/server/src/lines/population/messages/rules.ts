import type { ServiceState } from '@balian/contract/service-messages'

/** From which states a step is possible, and where it leads. */
export const serviceSteps = {
  edit: { from: ['draft', 'returned'], to: null },
  handIn: { from: ['draft', 'returned'], to: 'waiting' },
  approve: { from: ['waiting'], to: 'approved' },
  return: { from: ['waiting'], to: 'returned' },
  withdraw: { from: ['draft', 'waiting', 'returned', 'approved'], to: 'withdrawn' },
  send: { from: ['approved'], to: 'sent' },
} as const satisfies Record<string, { readonly from: readonly ServiceState[]; readonly to: ServiceState | null }>
export type ServiceStep = keyof typeof serviceSteps

/** The state that a step leads to, or null when it is not possible now. */
export const next = (state: ServiceState, step: ServiceStep): ServiceState | null =>
  (serviceSteps[step].from as readonly ServiceState[]).includes(state) ? (serviceSteps[step].to ?? state) : null
