import { type BoarderGap, boarderGaps, fiveParties } from '@balian/contract/boarders'
import type { Day } from '@balian/contract/ids'
import { type RawBuilder, sql } from 'kysely'

/** The columns that name a party and say how to call it. */
export const partyColumns = fiveParties.map(({ party, name, phone }) => {
  const snake = (item: string) => item.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  return { party, name: snake(name), phone: `${snake(phone)}_sealed` }
})

/** Days since the last check-in, or since the boarder was registered. Over `r` (boarders). */
export const daysUnseen = (today: Day) => sql<number>`(${today}::date - coalesce(r.last_seen, (r.made_at at time zone 'Asia/Shanghai')::date))`

/** Whether a gap stands. A party is whole when it is named and can be called. */
const when = (gap: BoarderGap, today: Day, days: number): RawBuilder<boolean> => {
  if (gap === 'unsigned') return sql`not r.signed`
  if (gap === 'over') return sql`r.signed and r.until_on < ${today}::date`
  if (gap === 'unseen') return sql`${daysUnseen(today)} >= ${days}`
  const { name, phone } = partyColumns.find(({ party }) => party === gap)!
  return sql`(${sql.ref(`r.${name}`)} = '' or ${sql.ref(`r.${phone}`)} is null)`
}

/** The gaps of a boarder's card, as an array of text. Over `r` (boarders). */
export const gapsOf = (today: Day, days: number): RawBuilder<BoarderGap[]> =>
  sql`array_remove(array[${sql.join(boarderGaps.map((gap) => sql`case when ${when(gap, today, days)} then ${sql.lit(gap)} end`))}]::text[], null)`
