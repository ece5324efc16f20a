import type { Id, PlaceCode } from '@balian/contract/ids'
import { eventKind } from '../../platform/event.ts'

/** A resident agrees, or agrees no more: what rests on it begins or stops. */
export const consentChanged = eventKind<{ readonly person: Id; readonly place: PlaceCode; readonly key: string; readonly given: boolean; readonly by: string }>(
  'rights.consentChanged',
)
