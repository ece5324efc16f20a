import { type Id, newId } from '@balian/contract/ids'
import type { PersonChange } from '@balian/contract/people'
import type { Caller } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { FieldChange } from './columns.ts'
import { t } from './store.ts'
import type { PersonTable } from './tables.ts'

interface Noted {
  readonly kind: PersonChange['kind']
  readonly changes?: readonly FieldChange[]
  readonly reason?: string
}

/** Writes what happened into the history of an e-file. */
export async function note(c: { tx: Tx; me: Caller; now: Date }, person: PersonTable, what: Noted): Promise<void> {
  await t(c.tx)
    .insertInto('person_changes')
    .values({
      county: person.county,
      id: newId(c.now.getTime()),
      person: person.id,
      place: person.place,
      at: c.now.toISOString(),
      account: c.me.account,
      name: c.me.name,
      kind: what.kind,
      changes: JSON.stringify(what.changes ?? []),
      reason: what.reason ?? '',
    })
    .execute()
}

/** What was changed after a moment, the newest first, with who did it. */
export async function changesSince(tx: Tx, { county, id }: Pick<PersonTable, 'county' | 'id'>, moment: string) {
  const rows = await t(tx)
    .selectFrom('person_changes')
    .select(['at', 'account', 'name', 'changes'])
    .where('county', '=', county)
    .where('person', '=', id)
    .where('at', '>', moment)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ name, changes, ...row }) => ({ ...row, by: name, changes: changes as never as FieldChange[] }))
}

/** The latest entries, newest first. */
export async function historyOf(tx: Tx, county: string, person: Id): Promise<PersonChange[]> {
  const rows = await t(tx)
    .selectFrom('person_changes')
    .select(['id', 'at', 'name', 'kind', 'changes', 'reason'])
    .where('county', '=', county)
    .where('person', '=', person)
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
  return rows.map(({ name, kind, changes, ...row }) => ({ ...row, by: name, kind: kind as PersonChange['kind'], changes: changes as never as FieldChange[] }))
}
