import type { Me } from '@balian/contract/session'

type Whose = Pick<Me, 'account'>
const slot = (form: string, me: Whose) => `balian.${form}.draft.${me.account}`

/** What was entered into a form so far, kept for this account in this window only: it names people, and goes with the window. */
export const keepDraft = (form: string, me: Whose, entered: object): void => sessionStorage.setItem(slot(form, me), JSON.stringify(entered))
export const clearDraft = (form: string, me: Whose): void => sessionStorage.removeItem(slot(form, me))

/** As it was kept: a day is a text. */
export function readDraft<Entered>(form: string, me: Whose): Entered | null {
  const text = sessionStorage.getItem(slot(form, me))
  return text ? (JSON.parse(text) as Entered) : null
}
