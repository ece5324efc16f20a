import type { DisputeState, DisputeStep } from '@balian/contract/dispute-rules'

/** What usually comes next in each state, the most usual first; the page offers the first as its main button. */
export const usualSteps: Readonly<Record<DisputeState, readonly DisputeStep[]>> = {
  reported: ['accept', 'refuse', 'handOn', 'amend', 'withdraw'],
  'not-accepted': ['reopen'],
  accepted: ['hold', 'tellRights', 'assign', 'handOn', 'withdraw'],
  mediating: ['hold', 'settle', 'fail', 'handOn', 'withdraw'],
  settled: ['perform', 'askConfirmation', 'answerConfirmation', 'visit', 'breach'],
  performing: ['perform', 'askConfirmation', 'answerConfirmation', 'visit', 'breach'],
  performed: ['visit', 'close', 'answerConfirmation'],
  breached: ['perform', 'reopen', 'handOn', 'visit'],
  visited: ['close', 'visit', 'reopen'],
  failed: ['close', 'handOn', 'reopen'],
  withdrawn: ['close', 'reopen'],
  'handed-on': ['takeOver', 'sendBack', 'takeBack', 'outsideAnswer', 'close'],
  closed: ['reopen'],
}

/** Steps that may be wanted at any time; under "more". */
export const sideSteps: readonly DisputeStep[] = ['assign', 'amend', 'change', 'remark', 'link', 'extend']

/** Steps that end something and deserve a second look before they are done. */
export const gravely: readonly DisputeStep[] = ['refuse', 'fail', 'withdraw', 'breach', 'close', 'sendBack']
