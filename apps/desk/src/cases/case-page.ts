import type { Can } from '@balian/contract/can'
import type { CaseHead, caseLink, Deadline, Party, TimelineStep, Transfer, Worker } from '@balian/contract/cases'
import type { casePaper } from '@balian/contract/dossier'
import type { z } from 'zod'

/** What the page of a case of any kind replies; the steps' forms and the parts beside the matter need no more. */
export interface CasePage {
  readonly head: CaseHead
  readonly parties: readonly Party[]
  readonly workers: readonly Worker[]
  readonly steps: readonly TimelineStep[]
  readonly deadlines: readonly Deadline[]
  readonly transfers: readonly Transfer[]
  readonly links: readonly z.output<typeof caseLink>[]
  readonly papers: readonly z.output<typeof casePaper>[]
  readonly can: Can
}

/** What every part of a case's page takes. */
export interface CasePart {
  readonly page: CasePage
  /** The kind's module: its own words come before those that all kinds share. */
  readonly module: string
}
