import type { Id } from '@balian/contract/ids'
import type { Tx } from '../../platform/db/index.ts'
import type { Subject } from '../../platform/handler.ts'
import { fail } from '../../platform/problem.ts'
import type { AnyKind } from './kind.ts'
import { type CaseRow, findCase } from './store.ts'

/** A case with what the question "may this caller?" needs. */
export type CaseSubject = Subject & { readonly row: CaseRow }

const takingPart = (row: CaseRow) => ({ people: row.people, groups: row.groups, assigned: row.workers })

/** For reading: whoever is over its place or its desk, works on it, or takes part. */
export const readSubject = (row: CaseRow): CaseSubject => ({ row, place: row.place, desk: row.desk, ...takingPart(row) })

/** For acting: the office that handles it now, those above it, and who works on it; no longer the office that handed it on. */
export const actSubject = (row: CaseRow): CaseSubject => ({ row, place: row.desk, ...takingPart(row) })

/** For answering an offer: the office that it was offered to. */
export const offerSubject = (row: CaseRow): CaseSubject => (row.offered ? { row, place: row.offered } : actSubject(row))

interface Asked {
  readonly tx: Tx
  readonly input: { readonly id: Id }
}

/** Loads the case of a read. */
export const caseSubject =
  (kind: AnyKind) =>
  async ({ tx, input }: Asked): Promise<CaseSubject> =>
    readSubject((await findCase(tx, kind, input.id, false)) ?? fail('not-found'))

/** Loads and locks the case of a command, which must name the version that the caller saw. */
export const deskSubject =
  (kind: AnyKind, shape: (row: CaseRow) => CaseSubject = actSubject) =>
  async ({ tx, input }: Asked & { readonly input: { readonly version: number } }): Promise<CaseSubject> => {
    const row = (await findCase(tx, kind, input.id, true)) ?? fail('not-found')
    return { ...shape(row), version: row.version }
  }
