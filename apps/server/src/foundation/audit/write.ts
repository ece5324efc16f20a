import { newId } from '@balian/contract/ids'
import type { Hooks } from '../../platform/engine.ts'
import { insertEntry, insertOpenings } from './store.ts'

/** The county of entries that belong to no place. */
const nowhere = '000000'

/** Writes the act, and for each resident whose file it touched an entry of 谁看过我的档案, in the transaction of the act. */
export const writeAudit: Hooks['audit'] = async (tx, { on: [kind, subject], ...entry }) => {
  const { me } = entry
  const at = entry.at.toISOString()
  const place = entry.place ?? me.posts[0]?.place ?? null
  const people = [...new Set(entry.people ?? [])]
  const post = me.posts.find((held) => place?.startsWith(held.place)) ?? me.posts[0]
  const who = { account: me.account, name: me.name, role: post?.role ?? roleWithoutPost(me), office: post?.place ?? null }
  const id = newId(entry.at.getTime())
  const purpose = entry.purpose ?? null
  const county = place && place.length >= 6 ? place.slice(0, 6) : nowhere
  const detail = JSON.stringify(entry.detail ?? {})
  await insertEntry(tx, { ...who, county, id, at, verb: entry.verb, kind, subject, place, people, purpose, detail, command: entry.command })
  const others = people.filter((person) => person !== me.person)
  const opening = { ...who, audit: id, at, verb: entry.verb, purpose, shown_from: at, law: null }
  if (others.length > 0)
    await insertOpenings(
      tx,
      others.map((person) => ({ ...opening, person })),
    )
}

const roleWithoutPost = (me: { groups: readonly string[]; person: string | null }): string | null =>
  me.groups.length > 0 ? 'group-leader' : me.person ? 'resident' : null
