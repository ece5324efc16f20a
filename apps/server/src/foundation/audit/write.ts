import { newId } from '@balian/contract/ids'
import type { Keys } from '../../platform/crypto.ts'
import type { Hooks } from '../../platform/engine.ts'
import { type AuditTable, insertEntry, insertOpenings } from './store.ts'

/** The county of entries that belong to no place. */
const nowhere = '000000'

/** The verb, kind and subject of every entry about something sealed. */
export const sealedWord = 'sealed'

type Entry = Parameters<Hooks['audit']>[1]

/** Writes the act, and for each resident whose file it touched an entry of 谁看过我的档案, in the transaction of the act. */
export const writeAudit: Hooks['audit'] = (tx, entry) => write(tx, entry, (row) => row)

/** The writer of the server, which can keep acts on sealed files apart. */
export const auditWriter =
  (keys: Pick<Keys, 'seal'>): Hooks['audit'] =>
  (tx, entry) =>
    write(tx, entry, entry.sealed ? (row) => covered(row, entry, keys) : (row) => row)

/** What is written of an act on a sealed file: who, when, from which office. All else stands encrypted in it, under the chain's seal too. */
function covered(row: AuditTable, { me }: Entry, keys: Pick<Keys, 'seal'>): AuditTable {
  const { verb, kind, subject, place, people, purpose, detail, command } = row
  const office = row.office ?? me.posts[0]?.place ?? null
  return {
    ...row,
    county: office && office.length >= 6 ? office.slice(0, 6) : nowhere,
    verb: sealedWord,
    kind: sealedWord,
    subject: sealedWord,
    place: office,
    people: [],
    purpose: null,
    command: null,
    detail: JSON.stringify({ sealed: keys.seal(JSON.stringify({ verb, kind, subject, place, people, purpose, detail, command })) }),
  }
}

async function write(tx: Parameters<Hooks['audit']>[0], { on: [kind, subject], ...entry }: Entry, cover: (row: AuditTable) => AuditTable): Promise<void> {
  const { me } = entry
  const at = entry.at.toISOString()
  const place = entry.place ?? me.posts[0]?.place ?? null
  const people = [...new Set(entry.people ?? [])]
  const post = me.posts.find((held) => place?.startsWith(held.place)) ?? me.posts[0]
  const who = { account: me.account, name: me.name, role: post?.role ?? roleWithoutPost(me), office: post?.place ?? null }
  const id = newId(entry.at.getTime())
  const purpose = entry.purpose ?? null
  const county = place && place.length >= 6 ? place.slice(0, 6) : nowhere
  const detail = JSON.stringify({ ...entry.detail, ...(me.helper ? { helper: me.helper.account, helperName: me.helper.name } : {}) })
  await insertEntry(tx, cover({ ...who, county, id, at, verb: entry.verb, kind, subject, place, people, purpose, detail, command: entry.command }))
  const others = people.filter((person) => person !== me.person)
  const opening = { ...who, audit: id, at, verb: entry.verb, purpose, shown_from: at, law: null, sealed: entry.sealed ?? false }
  if (others.length > 0)
    await insertOpenings(
      tx,
      others.map((person) => ({ ...opening, person })),
    )
}

const roleWithoutPost = (me: { groups: readonly string[]; person: string | null }): string | null =>
  me.groups.length > 0 ? 'group-leader' : me.person ? 'resident' : null
