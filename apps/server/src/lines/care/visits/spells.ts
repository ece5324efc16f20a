import { type Day, newId } from '@balian/contract/ids'
import { sql } from 'kysely'
import { markChanged } from '../../../foundation/indicators/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { intervalOf } from './rules.ts'
import { type CareFileTable, t } from './store.ts'

/** What markChanged calls them. */
export const spells = 'care_spells'

type File = Pick<CareFileTable, 'county' | 'id' | 'place' | 'rule_days' | 'plan_days' | 'closed_on'>

const spellsOf = (tx: Tx, file: File) => t(tx).selectFrom('care_spells').selectAll().where('county', '=', file.county).where('file', '=', file.id)
const change = (tx: Tx, file: File, id: string) => t(tx).updateTable('care_spells').where('county', '=', file.county).where('id', '=', id)

/** A contact on a day (`contacts` 0: the file was opened) cuts the spell that it falls into. */
export async function beginSpell(tx: Tx, file: File, on: Day, contacts: 0 | 1): Promise<void> {
  const same = await spellsOf(tx, file).where('began', '=', on).executeTakeFirst()
  await markChanged(tx, spells, file.place)
  if (same) {
    await change(tx, file, same.id)
      .set({ contacts: same.contacts + contacts })
      .execute()
    return
  }
  const before = await spellsOf(tx, file).where('began', '<', on).orderBy('began', 'desc').limit(1).executeTakeFirst()
  const after = await spellsOf(tx, file).where('began', '>', on).orderBy('began').limit(1).executeTakeFirst()
  if (before) await change(tx, file, before.id).set({ ended: on }).execute()
  const ended = after?.began ?? file.closed_on
  const { county, id, place } = file
  await t(tx)
    .insertInto('care_spells')
    .values({ county, id: newId(), file: id, place, began: on, ended, contacts, days: intervalOf(file) })
    .execute()
}

/** A contact that was none: its spell and the one before are one again. */
export async function dropContact(tx: Tx, file: File, on: Day): Promise<void> {
  const spell = await spellsOf(tx, file).where('began', '=', on).executeTakeFirst()
  if (!spell) return
  await markChanged(tx, spells, file.place)
  const before = await spellsOf(tx, file).where('began', '<', on).orderBy('began', 'desc').limit(1).executeTakeFirst()
  if (spell.contacts > 1 || !before) {
    await change(tx, file, spell.id)
      .set({ contacts: Math.max(0, spell.contacts - 1) })
      .execute()
    return
  }
  await t(tx).deleteFrom('care_spells').where('county', '=', file.county).where('id', '=', spell.id).execute()
  await change(tx, file, before.id).set({ ended: spell.ended }).execute()
}

/** The last day of contact, by what stands. */
export async function lastContact(tx: Tx, file: File): Promise<Day | null> {
  const last = await spellsOf(tx, file).where('contacts', '>', 0).orderBy('began', 'desc').limit(1).executeTakeFirst()
  return last?.began ?? null
}

/** From now on another interval; or, with the file, no spell at all any more. */
export async function setOpenSpell(tx: Tx, file: File, to: { readonly days: number } | { readonly ended: Day }): Promise<void> {
  await markChanged(tx, spells, file.place)
  const open = t(tx).updateTable('care_spells').where('county', '=', file.county).where('file', '=', file.id).where('ended', 'is', null)
  await ('days' in to ? open.set({ days: to.days }) : open.set({ ended: sql<Day>`greatest(began, ${to.ended}::date)` })).execute()
}
