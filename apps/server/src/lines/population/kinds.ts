import { boarders, floatingResidents, rentalHouses } from '@balian/contract/residence'
import { houseChecks, policeReferrals } from '@balian/contract/residence-checks'
import { markChanged } from '../../foundation/indicators/index.ts'
import type { Kept, RegisterKind, Values } from '../../foundation/registers/index.ts'
import type { Context, Subject } from '../../platform/handler.ts'
import { wrong } from '../../platform/problem.ts'
import { followChecks } from './houses/store.ts'
import { registrars } from './policy.ts'
import { mendPeriod, periodsOf } from './stays/store.ts'

function stayInOrder({ registeredOn, expiresOn }: Values): void {
  if (registeredOn && expiresOn && String(expiresOn) <= String(registeredOn))
    wrong('values.expiresOn', 'order', '到期日期应晚于登记日期', 'The registration runs out after it was made')
}

function termInOrder({ fromOn, untilOn }: Values): void {
  if (fromOn && untilOn && String(untilOn) <= String(fromOn)) wrong('values.untilOn', 'order', '责任期止应晚于责任期起', 'The term ends after it begins')
}

function checkInOrder(values: Values, { today }: { readonly today: string }): void {
  const on = String(values.checkedOn)
  if (on > today) wrong('values.checkedOn', 'day-ahead', '检查日期不能晚于今天', 'The day must not lie after today')
  if (values.hazard && !values.dueOn) wrong('values.dueOn', 'needed', '有隐患的，请填写整改期限', 'Where something is amiss, say until when it is to be mended')
  if (values.dueOn && String(values.dueOn) < on) wrong('values.dueOn', 'order', '整改期限不能早于检查日期', 'It cannot be mended before the check')
  if (values.result && !values.recheckedOn) wrong('values.recheckedOn', 'needed', '请填写复查日期', 'Say when the second look was')
  if (values.recheckedOn && String(values.recheckedOn) < on)
    wrong('values.recheckedOn', 'order', '复查日期不能早于检查日期', 'The second look comes after the first')
}

const month = /^\d{4}-(0[1-9]|1[0-2])$/
function numbersInOrder(values: Values, { today }: { readonly today: string }): void {
  const text = String(values.month)
  if (!month.test(text)) wrong('values.month', 'month', '请按“2026-10”的格式填写月份', 'Write the month as 2026-10')
  if (text > today.slice(0, 7)) wrong('values.month', 'day-ahead', '月份不能晚于本月', 'The month must not lie ahead')
}

/** A correction of the day on which a registration runs out mends its last period. */
async function periodFollows(rows: readonly Kept[], { tx }: Context<never, Subject>) {
  for (const { before, after, row } of rows) {
    if (before === null || before.expiresOn === after.expiresOn) continue
    const county = row.place.slice(0, 6)
    const [last] = await periodsOf(tx, { county, id: row.id })
    if (last) await mendPeriod(tx, { county, id: last.id }, String(after.expiresOn))
  }
}

async function houseFollows(rows: readonly Kept[], { tx }: Context<never, Subject>) {
  for (const house of new Set(rows.map(({ after }) => String(after.house)))) await followChecks(tx, house)
  await markChanged(tx, rentalHouses.name, ...new Set(rows.map(({ row }) => row.place)))
}

export const kinds: readonly RegisterKind[] = [
  { register: rentalHouses, reading: registrars, keeping: registrars },
  { register: houseChecks, reading: registrars, keeping: registrars, check: checkInOrder, kept: houseFollows },
  { register: floatingResidents, reading: registrars, keeping: registrars, check: stayInOrder, kept: periodFollows },
  { register: boarders, reading: registrars, keeping: registrars, check: termInOrder },
  { register: policeReferrals, reading: registrars, keeping: registrars, check: numbersInOrder },
]
