import dayjs from 'dayjs'
import type { Entered } from './entered.ts'

const slot = 'balian.disputes.draft'

/** What was entered so far, kept for this window only: it names people, and goes with the window. */
export const keepDraft = (entered: Entered): void => sessionStorage.setItem(slot, JSON.stringify(entered))
export const clearDraft = (): void => sessionStorage.removeItem(slot)

export function readDraft(): Entered | null {
  const text = sessionStorage.getItem(slot)
  if (!text) return null
  const draft = JSON.parse(text) as Entered
  return { ...draft, occurredOn: draft.occurredOn ? dayjs(draft.occurredOn) : undefined }
}
