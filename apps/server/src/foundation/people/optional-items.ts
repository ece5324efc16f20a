import type { Id } from '@balian/contract/ids'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

/** Deletes the optional items of an e-file, which the person no longer agrees to; its history says so. */
export const dropOptionalItems = (tx: Tx, person: Id, byName: string) =>
  sql`select drop_optional_items(${person}::uuid, ${byName}, '撤回同意：删除选填信息')`.execute(tx)
