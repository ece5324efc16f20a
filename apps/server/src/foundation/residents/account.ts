import { type Id, newId } from '@balian/contract/ids'
import { hash } from '@node-rs/argon2'
import type { Tx } from '../../platform/db/index.ts'
import { readName } from '../../platform/pinyin.ts'
import { hashOf, newToken, openSession } from '../access/index.ts'
import { insertAccount } from '../officers/index.ts'
import { accountOfPerson } from './store.ts'

/** The resident's account; made at the first time, with a password that nobody knows: residents sign in by phone. Null when it was closed. */
export async function accountFor(tx: Tx, person: { id: Id; name: string }, now: Date): Promise<Id | null> {
  const known = await accountOfPerson(tx, person.id)
  if (known) return known.closed ? null : known.id
  const id = newId(now.getTime())
  await insertAccount(tx, {
    id,
    login: `r-${id}`,
    name: person.name,
    ...readName(person.name),
    password: await hash(newToken()),
    first_password: false,
    office: null,
    office_phone: null,
    person: person.id,
    made_at: now.toISOString(),
  })
  return id
}

/** Opens a session of the account; answers its token. */
export async function sessionFor(
  tx: Tx,
  account: Id,
  { now, minutes, device, ...helper }: { now: Date; minutes: number; device: string; helper?: Id; helper_role?: string | null; helper_office?: string | null },
): Promise<string> {
  const token = newToken()
  const at = now.toISOString()
  const ends = new Date(now.getTime() + minutes * 60_000).toISOString()
  await openSession(tx, { id: newId(now.getTime()), token: hashOf(token), account, since: at, seen: at, ends, device, ...helper })
  return token
}
