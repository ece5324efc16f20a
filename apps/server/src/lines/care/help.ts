import { helpGiven } from '@balian/contract/care-help'
import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { sql } from 'kysely'
import { markChanged } from '../../foundation/indicators/index.ts'
import type { Values } from '../../foundation/registers/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { wrong } from '../../platform/problem.ts'

/** A day that must have come. */
export const notAhead = (values: Values, name: string, today: Day): void => {
  if (String(values[name] ?? '') > today) wrong(`values.${name}`, 'day-ahead', '日期不能晚于今天', 'The day must not lie after today')
}

/** What must be told with each kind of help. */
export function checkHelp(values: Values, { today }: { readonly today: Day }): void {
  notAhead(values, 'givenOn', today)
  if ((values.kind === 'money' || values.kind === 'guarantee') && !values.amount)
    wrong('values.amount', 'needed', '资金和信用担保请填写金额', 'Say how much, for money and for a guarantee')
  if (values.kind === 'labour' && !values.labourDays) wrong('values.labourDays', 'needed', '劳力帮工请填写天数', 'Say how many days, for labour')
}

/** Who was helped is counted once, at the first help: where others of the same person stand, that may have changed. */
export async function markHelped(person: Id, { tx }: { readonly tx: Tx }): Promise<void> {
  const { rows } = await sql<{ place: PlaceCode }>`select distinct place from care_help_given where person = ${person}`.execute(tx)
  if (rows.length > 0) await markChanged(tx, helpGiven.name, ...rows.map((row) => row.place))
}
