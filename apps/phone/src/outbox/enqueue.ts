import { newId } from '@balian/contract/ids'
import type { Route, Sent } from '@balian/contract/route'
import { serverNow } from '../store/clock.ts'
import { seal, sealBytes } from '../store/crypto.ts'
import { database } from '../store/database.ts'
import { current } from '../store/vault.ts'
import { flush } from './flush.ts'
import type { Content, ItemFile } from './item.ts'

/** A photo or paper to send along; its id stands in the command's input too (`files: [id]`). */
export interface NewFile {
  readonly id: string
  readonly name: string
  readonly blob: Blob
}

interface Options {
  /** The id of the record that the command is about: commands on one record are sent in the order of writing. */
  readonly subject: string
  /** In words, for the list of what waits: "Visit: 张奶奶". */
  readonly title: string
  readonly files?: readonly NewFile[]
  /** The place of the record, needed with files. */
  readonly place?: string
}

/** The phone has no room left for what was written: said before anything is lost. */
export class StorageFull extends Error {}

/**
 * Puts a command into the outbox. When it resolves, the command is safe in this phone: only then may a screen say "saved". It is sent as
 * soon as there is network; with its id, so that it acts once however often it is sent.
 */
export async function enqueue<R extends Route>(route: R, input: Sent<R>, { subject, title, files = [], place = '' }: Options): Promise<string> {
  const at = current()
  if (!at) throw new Error('Nothing can be written while the phone is locked.')
  const id = newId()
  const { name, path, carries } = route
  const content: Content = {
    way: { name, path, carries },
    input,
    subject,
    title,
    written: serverNow().toISOString(),
    refusal: null,
    files: files.map((file): ItemFile => ({ id: file.id, name: file.name, type: file.blob.type, size: file.blob.size, place, sent: 0 })),
  }
  const sealed = await Promise.all(
    files.map(async (file) => ({ id: file.id, account: at.account, item: id, bytes: await sealBytes(at.key, await file.blob.arrayBuffer()) })),
  )
  const row = { account: at.account, id, state: 'waiting' as const, tries: 0, content: await seal(at.key, content) }
  await stored(() =>
    database.transaction('rw', database.outbox, database.files, async () => {
      await database.files.bulkAdd(sealed)
      await database.outbox.add(row)
    }),
  )
  void flush()
  return id
}

async function stored(write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (/quota/i.test(String((error as Error | null)?.name) + String(error))) throw new StorageFull()
    throw error
  }
}
