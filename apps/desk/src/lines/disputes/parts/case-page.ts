import type { Can } from '@balian/contract/can'
import type { CaseHead, Deadline, Party, TimelineStep, Transfer, Worker } from '@balian/contract/cases'
import type { disputePage } from '@balian/contract/disputes'
import type { Reply } from '@balian/contract/route'

/** What the page of a case of any kind replies; the steps' forms and the parts beside the matter need no more. */
export interface CasePage {
  readonly head: CaseHead
  readonly parties: readonly Party[]
  readonly workers: readonly Worker[]
  readonly steps: readonly TimelineStep[]
  readonly deadlines: readonly Deadline[]
  readonly transfers: readonly Transfer[]
  readonly links: Reply<typeof disputePage>['links']
  readonly can: Can
}
