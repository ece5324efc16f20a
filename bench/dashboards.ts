import { casesAttention } from '@balian/contract/attention'
import type { PlaceCode } from '@balian/contract/ids'
import { indicatorFigures, indicatorSeries } from '@balian/contract/indicators'
import type { Role } from '@balian/contract/roles'
import type pg from 'pg'
import { headlines } from '../apps/desk/src/overview/headlines.ts'
import { indicators } from '../apps/server/src/modules.ts'
import type { Ground } from './ground.ts'
import type { Pair } from './measure.ts'

/** The numbers of a dashboard as it asks for them, and those that are counted for them: a ratio needs two. */
const names = headlines.flatMap(({ of }) => of)
const cells = indicators.filter((one) => names.includes(one.name)).flatMap((one) => (one.kind === 'ratio' ? [one.of, one.over] : [one.name]))
const stocks = indicators.filter((one) => one.kind === 'stock' && cells.includes(one.name)).map(({ name }) => name)

const numbersOf = `with places_shown as (select code, name from places where code = $1 or parent = $1)
  select s.code, s.name, i.indicator, sum(i.total) from places_shown s join indicator_cells i on i.county = left(s.code, 6) and i.place = s.code
  where i.indicator = any ($2) and i.day <= $4 and (i.indicator = any ($3) or i.day >= $5) group by 1, 2, 3`

const open = "from cases c where c.closed_at is null and not c.sealed and c.place >= $1 and c.place < $1 || ':'"
const heaps = `count(*), count(*) filter (where c.next_due < $2), count(*) filter (where c.next_due between $2 and $2::date + 3), count(c.offered)`

/** The three requests of one dashboard of the desk: its numbers with those of the places below, what needs attention, a trend. */
async function ofPlace(sql: pg.Client, on: Ground, what: string, place: PlaceCode, role: Role, today: string): Promise<Pair[]> {
  const as = await on.as(role, place)
  const period = { place, from: `${today.slice(0, 4)}-01-01`, to: today }
  const below = { 4: 6, 6: 9, 9: 12, 12: 14 }[place.length]
  return [
    {
      name: `dashboard of the ${what}: numbers`,
      kind: 'dashboard',
      balian: () => as.read(indicatorFigures, { ...period, names: names.join(), below: 'true' }),
      bare: () => sql.query(numbersOf, [place, cells, stocks, period.to, period.from]),
    },
    {
      name: `dashboard of the ${what}: what needs attention`,
      kind: 'dashboard',
      balian: () => as.read(casesAttention, { place }),
      bare: async () => {
        await sql.query(`select c.line, ${heaps} ${open} group by 1`, [place, today])
        await sql.query(`select l.name, n.* from (select left(c.place, ${below}) as code, ${heaps} ${open} group by 1) n join places l using (code)`, [
          place,
          today,
        ])
        await sql.query(`select c.* ${open} and c.next_due < $2 order by c.next_due, c.opened_at, c.id limit 10`, [place, today])
      },
    },
    {
      name: `dashboard of the ${what}: a trend`,
      kind: 'dashboard',
      balian: () => as.read(indicatorSeries, { ...period, name: 'disputes.opened', by: 'month' }),
      bare: () =>
        sql.query(
          `select to_char(day, 'YYYY-MM'), sum(total) from indicator_cells where county = left($1, 6) and place = $1 and indicator = 'disputes.opened'
           and day between $2 and $3 group by 1 order by 1`,
          [place, period.from, period.to],
        ),
    },
  ]
}

export async function dashboards(sql: pg.Client, on: Ground, today: string): Promise<Pair[]> {
  return [
    ...(await ofPlace(sql, on, 'city', on.city, 'manager', today)),
    ...(await ofPlace(sql, on, 'county', on.county, 'manager', today)),
    ...(await ofPlace(sql, on, 'township', on.township, 'manager', today)),
    ...(await ofPlace(sql, on, 'village', on.village, 'mediator', today)),
  ]
}
