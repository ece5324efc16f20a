import { newId } from '@balian/contract/ids'
import type { ScreeningFinding } from '@balian/contract/screening'
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

/** What an empty form begins with. */
export const freshDraft = (place: string): Entered => ({
  id: newId(),
  ...(place.length >= 9 ? { place } : {}),
  source: 'on_application',
  severity: 'ordinary',
  parties: [
    { role: 'applicant', kind: 'person' },
    { role: 'respondent', kind: 'person' },
  ],
})

/** Begins a draft with what a screening round found, for the dispute that it becomes. */
export const draftFinding = ({ place, class: of, brief, peopleCount, urgent }: ScreeningFinding): void =>
  keepDraft({ ...freshDraft(place), class: of, title: brief.slice(0, 40), brief, peopleCount, source: 'proactive', mayEscalate: urgent })
