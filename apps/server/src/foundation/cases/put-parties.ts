import type { PartyInput } from '@balian/contract/cases'
import type { Id } from '@balian/contract/ids'
import type { Keys } from '../../platform/crypto.ts'
import { namedParties } from './named.ts'
import { partyRows, peopleOf } from './open.ts'
import type { Acting } from './step.ts'
import type { CaseRow } from './store.ts'
import { insertParties, partiesOf, updateParty } from './store-parts.ts'

/** Who the parties are after a change: their residents go into the step's `change`. */
export interface PartiesNow {
  readonly people: Id[]
  readonly names: string[]
}

/** Adds parties, mends known ones by their id (a phone not told stays), and takes some out. */
export async function putParties(
  c: Acting & { readonly keys: Keys },
  row: CaseRow,
  { put, remove }: { readonly put: readonly PartyInput[]; readonly remove: readonly Id[] },
): Promise<PartiesNow> {
  const present = await partiesOf(c.tx, row)
  const known = new Map(present.map((one) => [one.id, one]))
  const names = new Map(present.map((one) => [one.id, one.name]))
  const named = await namedParties(c.tx, put, 'put', names)
  const last = Math.max(0, ...present.map((one) => one.n))
  const rows = partyRows(c.keys, row, named, last + 1)
  for (const one of rows.filter(({ id }) => known.has(id))) {
    const before = known.get(one.id)!
    await updateParty(c.tx, row, one.id, { ...one, n: before.n, phone: one.phone ?? before.phone, agent_phone: one.agent_phone ?? before.agent_phone })
  }
  const added = rows.filter(({ id }) => !known.has(id))
  if (added.length > 0) await insertParties(c.tx, added)
  for (const id of remove) await updateParty(c.tx, row, id, { gone_at: c.now.toISOString() })
  const after = await partiesOf(c.tx, row)
  return { people: peopleOf(after), names: after.map((one) => one.name) }
}
