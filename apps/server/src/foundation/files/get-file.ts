import { getFile } from '@balian/contract/files'
import type { Id } from '@balian/contract/ids'
import type { Caller } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Handler, Subject } from '../../platform/handler.ts'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { may, type Policy } from '../access/index.ts'
import { bytesOf, fileHead, ownerOf, showOwner } from './store.ts'

/** A kind of record that files belong to. Whoever may read the record may read its files, and nobody else. */
export interface FileOwner {
  readonly kind: string
  /** The read route of the record, whose rule is the rule of its files. */
  readonly route: string
  /** The record as far as the rule needs it; null when this transaction does not see it. */
  readonly find: (tx: Tx, id: Id) => Promise<Subject | null>
  /** A rule beyond that of the route, where kinds of records differ in who reads them. */
  readonly open?: (me: Caller, subject: Subject) => boolean
  /** Residents whose file is opened by reading such an attachment; none when not told. */
  readonly shows?: (subject: Subject) => readonly Id[]
}

interface FileSubject extends Subject {
  readonly county: string
  readonly shown: readonly Id[]
}

/** The download, composed by the app with every module's kinds of owners. */
export function getFileHandler({ policy, owners }: { policy: Policy; owners: readonly FileOwner[] }): Handler {
  const byKind = new Map(owners.map((owner) => [owner.kind, owner]))
  return read<typeof getFile, FileSubject>(getFile, {
    shows: ({ input, subject }) => ({ on: ['file', input.id], place: subject.place ?? null, people: subject.shown }),
    subject: async ({ tx, me, input }) => {
      const owned = await ownerOf(tx, input.id)
      const owner = owned && byKind.get(owned.kind)
      const record = owner ? await owner.find(tx, owned.id) : null
      if (owned && !(owner && record && may(me, policy[owner.route], record).yes && (owner.open?.(me, record) ?? true))) return fail('not-found')
      if (owned) await showOwner(tx, owned.id)
      const head = (await fileHead(tx, input.id)) ?? fail('not-found')
      return { place: head.place, county: head.county, shown: (record && owner?.shows?.(record)) ?? [] }
    },
    run: async ({ tx, input, subject }) => {
      const { name, type, bytes } = (await bytesOf(tx, subject.county, input.id)) ?? fail('not-found')
      return { name, type, body: bytes, inline: type.startsWith('image/') || type === 'application/pdf' }
    },
  })
}
