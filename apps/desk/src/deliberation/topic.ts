import type { topicPage } from '@balian/contract/deliberation'
import type { Reply } from '@balian/contract/route'

export type Topic = Reply<typeof topicPage>
