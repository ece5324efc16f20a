import type { MatterStep } from '@balian/contract/matters'
import type { Shown } from './declared.tsx'

/** What the transfer of a matter asks for first. */
const answering = ['takeOver', 'sendBack', 'takeBack', 'outsideAnswer'] as const
/** What may be wanted at any time. */
const anyTime = ['assign', 'amend', 'remark', 'link', 'extend', 'handOn'] as const

/** Steps whose command is the line's own have their form in the line's part of the page. */
type Of = Pick<Shown, 'kind' | 'forms'>

/** A step of the line's own command shows here when the line gives its form. */
const named = ({ kind, forms }: Of, which: (step: MatterStep) => boolean): string[] =>
  Object.keys(kind.steps).filter((name) => (!kind.steps[name]!.own || forms[name]) && which(kind.steps[name]!))

/** What usually comes next, as declared; answers to a transfer before all. */
export const usualSteps = (of: Of): readonly string[] => [...answering, ...named(of, (step) => !step.aside), 'reopen']

/** What stands under "more". */
export const asideSteps = (of: Of): readonly string[] => [...named(of, (step) => step.aside === true), ...anyTime]

/** What cannot be taken back. */
export const graveSteps = (of: Of): readonly string[] => [...named(of, (step) => step.grave === true), 'sendBack']
