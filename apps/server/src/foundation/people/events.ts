import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { eventKind } from '../../platform/event.ts'

/** A person lives somewhere else now. Records that stand where the person lives hear it. */
export const personMoved = eventKind<{ readonly person: Id; readonly from: PlaceCode; readonly to: PlaceCode; readonly day: Day }>('people.moved')

/** A person died or left for good on a day. */
export const personEnded = eventKind<{ readonly person: Id; readonly place: PlaceCode; readonly state: 'dead' | 'gone'; readonly day: Day }>('people.ended')

/**
 * Two e-files were of one person: records that name `gone` must name `kept` from now on. A hearer notes what it repointed with
 * `noteRepointed`, so that it can be taken back.
 */
export const peopleMerged = eventKind<{ readonly merge: Id; readonly county: string; readonly kept: Id; readonly gone: Id }>('people.merged')

/** The merge was taken back: what `repointedBy` lists names `gone` again. */
export const peopleUnmerged = eventKind<{ readonly merge: Id; readonly county: string; readonly kept: Id; readonly gone: Id }>('people.unmerged')

/** A resident, or who stands for one, asked an office why a file was opened (about a sealed one, its supervisor); it was answered. */
export const whyAsked = eventKind<{ readonly question: Id; readonly office: PlaceCode; readonly sealed: boolean }>('people.whyAsked')
export const whyAnswered = eventKind<{ readonly question: Id; readonly person: Id; readonly askedBy: Id | null }>('people.whyAnswered')
