import type { Id, PlaceCode } from '@balian/contract/ids'
import { eventKind } from '../../platform/event.ts'

/** A vote of a group has begun: those on its roll may hear of it. */
export const votingStarted = eventKind<{ readonly election: Id; readonly place: PlaceCode; readonly group: string; readonly people: readonly Id[] }>(
  'elections.votingStarted',
)
