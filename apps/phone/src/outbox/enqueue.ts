import { newId } from '@balian/contract/ids'
import type { Route, Sent } from '@balian/contract/route'
import { serverNow } from '../store/clock.ts'
import { seal, sealBytes } from '../store/crypto.ts'
import { database, type FileRow, type OutboxRow } from '../store/database.ts'
import { current, type Opened } from '../store/vault.ts'
import { flush } from './flush.ts'
import type { Content, ItemFile } from './item.ts'

/** A photo or paper to send along; its id stands in the command's input too (`files: [id]`). */
export interface NewFile {
  readonly id: string
  readonly name: string
  readonly blob: Blob
}

/** A command to be sent, and what it is about. */
export interface Command<R extends Route = Route> {
  readonly route: R
  readonly input: Sent<R>
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
 * Puts commands into the outbox, all of them or none. When it resolves, they are safe in this phone: only then may a screen say "saved". They
 * are sent in this order as soon as there is network; each with its id, so that it acts once however often it is sent.
 */
export async function enqueue(commands: readonly Command[]): Promise<readonly string[]> {
  const at = current()
  if (!at) throw new Error('Nothing can be written while the phone is locked.')
  const made = await Promise.all(commands.map((one) => rowsOf(at, one)))
  await stored(() =>
    database.transaction('rw', database.outbox, database.files, async () => {
      await database.files.bulkAdd(made.flatMap(({ files }) => files))
      await database.outbox.bulkAdd(made.map(({ row }) => row))
    }),
  )
  void flush()
  return made.map(({ row }) => row.id)
}

/** A command as it lies in this phone: encrypted, its files apart. */
async function rowsOf(
  { account, key }: Opened,
  { route, input, subject, title, files = [], place = '' }: Command,
): Promise<{ row: OutboxRow; files: FileRow[] }> {
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
  const sealed = files.map(async (file) => ({ id: file.id, account, item: id, bytes: await sealBytes(key, await file.blob.arrayBuffer()) }))
  return { row: { account, id, state: 'waiting', tries: 0, content: await seal(key, content) }, files: await Promise.all(sealed) }
}

async function stored(write: () => Promise<unknown>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (/quota/i.test(String((error as Error | null)?.name) + String(error))) throw new StorageFull()
    throw error
  }
}
