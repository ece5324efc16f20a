import { newId } from '@balian/contract/ids'
import { markRead, messageList, messageUnread } from '@balian/contract/messages'
import { type Sample, sample } from './sample.ts'

export const samples: readonly Sample[] = [
  sample(messageList, 'me', () => ({})),
  sample(messageUnread, 'me', () => ({})),
  sample(markRead, 'me', () => ({ upTo: newId() })),
]
