import type { Id } from '@balian/contract/ids'
import { type RawBuilder, sql } from 'kysely'
import { within } from '../../../foundation/people/index.ts'
import type { Caller } from '../../../platform/caller.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Subject } from '../../../platform/handler.ts'
import { fail } from '../../../platform/problem.ts'
import { helperRoles } from '../policy.ts'
import { type CareFileTable, fileOf, lockFile } from './store.ts'

export type FileSubject = Subject & { readonly file: CareFileTable }

export const subjectOf = (file: CareFileTable): FileSubject => ({
  file,
  place: file.place,
  groups: file.keeper_group ? [file.keeper_group] : [],
  assigned: file.keeper_account ? [file.keeper_account] : [],
})

interface Asked {
  readonly tx: Tx
  readonly input: { readonly id: Id }
}
export const fileSubject = async ({ tx, input }: Asked): Promise<FileSubject> => subjectOf((await fileOf(tx, input.id)) ?? fail('not-found'))
export const lockedFile = async ({ tx, input }: Asked): Promise<FileSubject> => subjectOf((await lockFile(tx, input.id)) ?? fail('not-found'))
/** For an edit, which names the version that the caller saw. */
export const editedFile = async (c: Asked): Promise<FileSubject> => {
  const subject = await lockedFile(c)
  return { ...subject, version: subject.file.version }
}

/** Only the posts by which one looks after people in need: a mediator's open nothing here. */
export const asHelper = (me: Caller): Caller => ({ ...me, posts: me.posts.filter(({ role }) => (helperRoles as readonly string[]).includes(role)) })

/** The caller is the keeper: as an officer, or as the leader of the group. Over `f` (care_files). */
export const keptBy = (me: Caller): RawBuilder<boolean> => sql<boolean>`
  (coalesce(f.keeper_account = ${me.account}::uuid, false)
    or (coalesce(f.keeper_person = ${me.person}::uuid, false) and f.keeper_group = any (${[...me.groups]}::uuid[])))`

/** The files that the caller may see in lists. */
export const fileReach = (me: Caller): RawBuilder<boolean> => sql<boolean>`(${within('f.place', asHelper(me))} or ${keptBy(me)})`
