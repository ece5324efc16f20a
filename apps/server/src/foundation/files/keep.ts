import { createHash } from 'node:crypto'
import { type FileInfo, fileMegabytes, fileTypes } from '@balian/contract/files'
import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import type { Caller } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { cleanName, kindOf } from './kind.ts'
import { withoutWhereabouts } from './photograph.ts'
import { bytesOf, copyFile, filesOfOwner, insertFile, ownFile, showOwner } from './store.ts'

/** The record that files belong to. */
export interface Owner {
  readonly kind: string
  readonly id: Id
  readonly place: PlaceCode
}

export interface NewFile {
  readonly id: Id
  readonly place: PlaceCode
  readonly owner: Owner | null
  readonly name: string
  readonly bytes: Buffer
  readonly me: Caller
  readonly now: Date
}

const allowed = 'JPG PNG WebP PDF DOCX XLSX'
export const countyOf = (place: PlaceCode): string => place.slice(0, 6)

/** Keeps a file in this transaction: its type found from its bytes, its name cleaned, what a photograph says of where it was taken left out, its sha-256 written down. */
export async function putFile(tx: Tx, { id, place, owner, name, bytes: sent, me, now }: NewFile): Promise<FileInfo> {
  if (sent.length > fileMegabytes * 1024 * 1024) fail('too-large', { limit: fileMegabytes })
  const kind = kindOf(sent) ?? fail('wrong-file', { allowed })
  const bytes = kind === 'jpg' ? withoutWhereabouts(sent) : sent
  const info = {
    id,
    name: cleanName(name, kind),
    type: fileTypes[kind].type,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    at: now.toISOString(),
  }
  const ownership = { owner: owner?.id ?? null, owner_kind: owner?.kind ?? null, account: me.account, account_name: me.name }
  await insertFile(tx, { ...info, ...ownership, county: countyOf(place), place, bytes })
  return { ...info, by: me.name }
}

/** Gives a second record of the same county the files of a first that the caller was found to see: old id → new id. */
export async function copyFiles(tx: Tx, me: Caller, from: { readonly county: string; readonly id: Id }, owner: Owner): Promise<Map<Id, Id>> {
  await showOwner(tx, from.id)
  const files = await filesOfOwner(tx, from.county, from.id)
  const copies = new Map(files.map((file) => [file.id, newId()]))
  for (const [old, id] of copies) await copyFile(tx, from.county, old, id, owner, me.account)
  return copies
}

/**
 * Gives files that the caller has uploaded to the record, in the transaction of the record's own command. `path` is the item of the
 * input that named them, for the problem when one is not there (gone after a day, somebody else's, of another county).
 */
export async function takeFiles(tx: Tx, ids: readonly Id[], owner: Owner, path = 'files'): Promise<void> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return
  // Whoever acts on the record may stand outside its place: the leader of a group, the resident whose own it is.
  await showOwner(tx, owner.id)
  const taken = await ownFile(tx, countyOf(owner.place), wanted, owner)
  if (taken < wanted.length) wrong(path, 'file-gone', '附件已失效，请重新上传。', 'The file is no longer there. Upload it again.')
}

/** As `takeFiles`, of whatever is still there: for a record that must not fail over it. */
export async function takeThose(tx: Tx, ids: readonly Id[], owner: Owner): Promise<void> {
  if (ids.length === 0) return
  await showOwner(tx, owner.id)
  await ownFile(tx, countyOf(owner.place), ids, owner)
}

/** The bytes of a record's photographs that are JPEG, the caller having been found to see the record; at most so many bytes in all. */
export async function photographsOf(tx: Tx, owner: Pick<Owner, 'id' | 'place'>, most: number): Promise<Map<Id, Buffer>> {
  const photographs = (await filesOf(tx, owner)).filter((file) => file.type === fileTypes.jpg.type)
  const found = new Map<Id, Buffer>()
  let bytes = 0
  for (const file of photographs) {
    bytes += file.size
    if (bytes > most) break
    const read = await bytesOf(tx, countyOf(owner.place), file.id)
    if (read) found.set(file.id, read.bytes)
  }
  return found
}

/** The files of a record that the caller was found to see. */
export async function filesOf(tx: Tx, owner: Pick<Owner, 'id' | 'place'>): Promise<FileInfo[]> {
  await showOwner(tx, owner.id)
  return filesOfOwner(tx, countyOf(owner.place), owner.id)
}
