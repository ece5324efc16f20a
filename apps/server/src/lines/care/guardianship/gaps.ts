import { careGuardianshipGaps, endsSoonDays, type GuardianshipGap } from '@balian/contract/care-guardianship'
import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { countLimit } from '@balian/contract/page'
import { sql } from 'kysely'
import { personCards, under, within } from '../../../foundation/people/index.ts'
import { spokenNames } from '../../../foundation/places/index.ts'
import { read } from '../../../platform/read.ts'
import { asHelper } from '../visits/subject.ts'

interface Child {
  readonly child: Id
  readonly place: PlaceCode
  readonly agreement: Id | null
  readonly until: Day | null
  readonly gap: GuardianshipGap | 'fine'
}

/** Left-behind children (category 03), each with the agreement that runs longest and what is amiss with it. */
const children = (today: Day) => sql`
  select distinct on (l.person) l.person as child, l.place, g.id as agreement, g.until_on as until,
    case when g.id is null then 'none' when g.until_on < ${today}::date then 'over' when g.signed_on is null then 'unsigned'
      when g.until_on <= ${today}::date + ${endsSoonDays}::int then 'soon' else 'fine' end as gap
  from left_behind l left join care_guardianships g on g.county = l.county and g.child = l.person and g.ended_on is null
  where l.category = '03' and l.ended_on is null
  order by l.person, g.until_on desc nulls last`

const worst: readonly (GuardianshipGap | 'fine')[] = ['none', 'over', 'unsigned', 'soon']

/** Children without a valid agreement, the worst first. */
export const guardianshipGapsHandler = read(careGuardianshipGaps, {
  shows: 'nobody',
  run: async ({ tx, me, input, today }) => {
    const scope = sql`${within('c.place', asHelper(me))} and ${input.place ? under('c.place', input.place) : sql`true`}`
    const gap = input.gap ? sql`c.gap = ${input.gap}` : sql`c.gap <> 'fine'`
    const { rows } = await sql<Child>`select c.* from (${children(today)}) c where ${scope} and ${gap}
      order by array_position(${[...worst]}::text[], c.gap), c.until, c.place, c.child limit ${input.size} offset ${(input.page - 1) * input.size}`.execute(tx)
    const counted = await sql<{ children: number; covered: number; total: number }>`
      select count(*)::int as children, count(*) filter (where c.gap in ('fine', 'soon'))::int as covered, count(*) filter (where ${gap})::int as total
      from (${children(today)}) c where ${scope}`.execute(tx)
    const { total, ...counts } = counted.rows[0]!
    const cards = await personCards(
      tx,
      rows.map((row) => row.child),
    )
    const places = await spokenNames(
      tx,
      rows.map((row) => row.place),
    )
    const items = rows.flatMap((row) => {
      const card = cards.get(row.child)
      return card ? [{ ...row, gap: row.gap as GuardianshipGap, name: card.name, birth: card.birth, placeName: places.get(row.place)! }] : []
    })
    return { items, total: Math.min(total, countLimit), more: total > countLimit, ...counts }
  },
})
