import type { TopicState } from '@balian/contract/deliberation'
import type { Tone } from '@balian/ui/status-tag'

export const topicTones: Readonly<Record<TopicState, Tone>> = {
  proposed: 'warn',
  discussing: 'active',
  voting: 'active',
  counting: 'warn',
  decided: 'warn',
  objections: 'info',
  carrying: 'active',
  done: 'good',
  failed: 'bad',
  declined: 'plain',
  withdrawn: 'plain',
}
