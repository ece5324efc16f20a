import type { MatterKind } from '@balian/contract/matters'

/** What the transfer of a matter asks for first. */
const answering = ['takeOver', 'sendBack', 'takeBack', 'outsideAnswer'] as const
/** What may be wanted at any time. */
const anyTime = ['assign', 'amend', 'remark', 'link', 'extend', 'handOn'] as const

/** Steps whose command is the line's own have their form in the line's part of the page. */
const named = (kind: MatterKind, which: (name: string) => boolean): string[] => Object.keys(kind.steps).filter((name) => !kind.steps[name]!.own && which(name))

/** What usually comes next, as declared; answers to a transfer before all. */
export const usualSteps = (kind: MatterKind): readonly string[] => [...answering, ...named(kind, (name) => !kind.steps[name]!.aside), 'reopen']

/** What stands under "more". */
export const asideSteps = (kind: MatterKind): readonly string[] => [...named(kind, (name) => kind.steps[name]!.aside === true), ...anyTime]

/** What cannot be taken back. */
export const graveSteps = (kind: MatterKind): readonly string[] => [...named(kind, (name) => kind.steps[name]!.grave === true), 'sendBack']
