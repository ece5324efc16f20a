import type { Id } from '@balian/contract/ids'

/** By which a report is known when the name that the other end gave was lost: sixteen bits from the random ends of both ids. */
export const referenceOf = (dispatch: Id, person: Id): number => Number.parseInt(dispatch.slice(-4), 16) ^ Number.parseInt(person.slice(-4), 16)
