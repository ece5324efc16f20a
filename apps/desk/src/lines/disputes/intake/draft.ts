import { newId } from '@balian/contract/ids'
import type { ScreeningFinding } from '@balian/contract/screening'
import type { Me } from '@balian/contract/session'
import dayjs from 'dayjs'
import { clearDraft as clear, keepDraft as keep, readDraft as read } from '../../../frame/draft.ts'
import type { Entered } from './entered.ts'

type Whose = Pick<Me, 'account'>
const name = 'disputes'

export const keepDraft = (me: Whose, entered: Entered): void => keep(name, me, entered)
export const clearDraft = (me: Whose): void => clear(name, me)

export function readDraft(me: Whose): Entered | null {
  const draft = read<Entered>(name, me)
  return draft && { ...draft, occurredOn: draft.occurredOn ? dayjs(draft.occurredOn) : undefined }
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

/** Whether somebody reports as the leader of a group, having no post. */
export const leadsOnly = (me: Me): boolean => me.posts.length === 0 && me.groups.length > 0

/** The empty form of this reader: a leader's names the group; a resident is a party, and tells the other by name only. */
export function draftOf(me: Me, place: string): Entered {
  const fresh = freshDraft(place)
  if (me.posts.length > 0) return fresh
  if (leadsOnly(me)) return { ...fresh, group: me.groups[0]!.id }
  const self = me.person ? { person: me.person, known: me.name } : {}
  return {
    ...fresh,
    parties: [
      { role: 'applicant', kind: 'person', ...self },
      { role: 'respondent', kind: 'outsider' },
    ],
  }
}

/** Begins a draft with what a screening round found, for the dispute that it becomes. */
export const draftFinding = (me: Whose, { place, class: of, brief, peopleCount, urgent }: ScreeningFinding): void =>
  keepDraft(me, { ...freshDraft(place), class: of, title: brief.slice(0, 40), brief, peopleCount, source: 'proactive', mayEscalate: urgent })
