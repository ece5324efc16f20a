import { sql } from 'kysely'
import { hears } from '../../../platform/event.ts'
import { personMoved } from '../../people/index.ts'
import { placesMoved } from '../../places/index.ts'
import { repointing } from '../../registers/index.ts'

/** Whoever moves takes the consents along. */
const moving = hears(personMoved, async ({ person, to }, { tx }) => {
  await sql`update consents set place = ${to} where person = ${person} and county = ${to.slice(0, 6)}`.execute(tx)
})

/** Places that go on under another code take what stands there along. */
const renamed = hears(placesMoved, async ({ moved }, { tx }) => {
  const [before, after] = [moved.map((one) => one.from), moved.map((one) => one.to)]
  await sql`update consents c set place = m.after from unnest(${before}::text[], ${after}::text[]) as m (before, after) where c.place = m.before`.execute(tx)
})

const said = { zh: '本人', en: 'The person', purpose: { zh: '', en: '' } }

export const following = [moving, renamed, ...repointing({ table: 'consents', items: [{ name: 'person', kind: 'person', ...said }] })]
