import { type Day, newId, type PlaceCode } from '@balian/contract/ids'
import { markChanged } from '../../../foundation/indicators/index.ts'
import { personCards } from '../../../foundation/people/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Services } from '../../../platform/services.ts'
import { candidatesFor, keeperColumns, keyOfFile, leaderKey, officerKey } from './keeping.ts'
import { daysBetween, dueOf, intervalOf, ruleDays } from './rules.ts'
import { type Candidate, shareOut } from './share-out.ts'
import { beginSpell, setOpenSpell, spells } from './spells.ts'
import { caredIn, pairsOf, placesToShare, type Cared as Standing } from './standing.ts'
import { type CareFileTable, t, updateFile } from './store.ts'

/** What markChanged calls them. */
export const files = 'care_files'

export interface At {
  readonly tx: Tx
  readonly now: Date
  readonly today: Day
}

const filesIn = (tx: Tx, place: PlaceCode) =>
  t(tx).selectFrom('care_files').selectAll().where('place', '>=', place).where('place', '<', `${place}:`).forUpdate().execute()

type Cared = Standing & { readonly name: string }

async function caredByPerson(tx: Tx, place: PlaceCode): Promise<Map<string, Cared>> {
  const standing = await caredIn(tx, place)
  const cards = await personCards(
    tx,
    standing.map((one) => one.person),
  )
  return new Map(standing.flatMap((one) => (cards.has(one.person) ? [[one.person, { ...one, name: cards.get(one.person)!.name }] as const] : [])))
}

/** Opens, changes and closes the care files of a place as its registers say. */
async function follow({ tx, now, today }: At, place: PlaceCode): Promise<void> {
  const cared = await caredByPerson(tx, place)
  for (const file of await filesIn(tx, place)) {
    const is = cared.get(file.person)
    cared.delete(file.person)
    if (!is && file.closed_on === null) await closeFile({ tx, now, today }, file)
    if (is) await followOne(tx, file, is, today)
  }
  const elsewhere = await t(tx)
    .selectFrom('care_files')
    .selectAll()
    .where('person', 'in', [...cared.keys(), newId()])
    .forUpdate()
    .execute()
  for (const file of elsewhere) {
    await followOne(tx, file, cared.get(file.person)!, today)
    cared.delete(file.person)
  }
  for (const is of cared.values()) await openFile({ tx, now, today }, is)
}

async function openFile({ tx, now, today }: At, is: Cared): Promise<void> {
  const since = is.since > today ? today : is.since
  const file: CareFileTable = {
    county: is.place.slice(0, 6),
    id: newId(now.getTime()),
    place: is.place,
    person: is.person,
    name: is.name,
    reasons: is.reasons,
    since,
    rule_days: ruleDays(is.reasons),
    plan_days: null,
    plan_why: '',
    last_seen: null,
    ...keeperColumns(null),
    by_hand: false,
    shared_on: null,
    closed_on: null,
    version: 1,
    made_at: now.toISOString(),
  }
  await t(tx).insertInto('care_files').values(file).execute()
  await markChanged(tx, files, file.place)
  await beginSpell(tx, file, since, 0)
}

async function followOne(tx: Tx, file: CareFileTable, is: Cared, today: Day): Promise<void> {
  const moved = file.place !== is.place && file.county === is.place.slice(0, 6)
  const rule_days = ruleDays(is.reasons)
  const again = file.closed_on !== null
  const same = rule_days === file.rule_days && is.reasons.join() === file.reasons.join() && is.name === file.name
  if (same && !moved && !again) return
  const place = moved ? is.place : file.place
  // Who comes back is due an interval after coming back.
  const back = again ? { closed_on: null, since: today, last_seen: null } : {}
  await updateFile(tx, file, { place, name: is.name, reasons: is.reasons, rule_days, ...back })
  if (moved) {
    for (const table of ['care_visits', 'care_spells'] as const)
      await t(tx).updateTable(table).set({ place }).where('county', '=', file.county).where('file', '=', file.id).execute()
    for (const what of [files, spells, 'care_visits']) await markChanged(tx, what, file.place, place)
  }
  const now = { ...file, place, rule_days, ...back }
  if (again) await beginSpell(tx, now, today, 0)
  else if (rule_days !== file.rule_days) await setOpenSpell(tx, now, { days: intervalOf(now) })
  await markChanged(tx, files, place)
}

/** Not cared for any more: no visit is due, what was done stays. */
export async function closeFile({ tx, today }: At, file: CareFileTable): Promise<void> {
  await updateFile(tx, file, { closed_on: today, by_hand: false, ...keeperColumns(null) })
  await setOpenSpell(tx, file, { ended: today })
  await markChanged(tx, files, file.place)
}

/** Brings the files of one village (or of an office above) up to date and shares them out; tells how many there are and how many changed hands. */
export async function shareVillage(at: At, village: PlaceCode): Promise<{ cared: number; changed: number }> {
  const { tx, today } = at
  await follow(at, village)
  const kept = (await filesIn(tx, village)).filter((file) => file.closed_on === null && (village.length === 12 || file.place.length <= village.length))
  const candidates = await candidatesFor(tx, village, kept, today)
  const paired = await pairsOf(
    tx,
    kept.map((file) => file.person),
  )
  // Whom an officer put on stays as long as they may keep the file at all.
  const stays = (file: CareFileTable): boolean => file.by_hand && (candidates.get(file.person) ?? []).some(({ keeper }) => keeper === keyOfFile(file))
  const fixedOf = (file: CareFileTable): string | null => (stays(file) ? keyOfFile(file) : pairKey(file, paired, candidates.get(file.person) ?? []))
  const shares = shareOut(
    kept.map((file) => ({
      id: file.id,
      urgency: daysBetween(dueOf(file), today),
      candidates: candidates.get(file.person) ?? [],
      keeper: keyOfFile(file),
      fixed: fixedOf(file),
    })),
  )
  let changed = 0
  for (const file of kept) {
    const keeper = shares.get(file.id) ?? null
    const differs = keeper !== keyOfFile(file)
    if (differs) changed += 1
    if (differs || file.shared_on !== today) await updateFile(tx, file, { ...keeperColumns(keeper), by_hand: stays(file), shared_on: today })
  }
  return { cared: kept.length, changed }
}

/** A paired officer keeps them; so does a paired leader of one of their groups. */
function pairKey(file: CareFileTable, pairs: Awaited<ReturnType<typeof pairsOf>>, candidates: readonly Candidate[]): string | null {
  for (const pair of pairs) {
    if (pair.person !== file.person) continue
    if (pair.account) return officerKey(pair.account)
    const leads = candidates.find(({ keeper }) => pair.helper && keeper.startsWith(leaderKey(pair.helper, '')))
    if (leads) return leads.keeper
  }
  return null
}

/** The daily round: whatever is not as the registers say, and whatever was not shared out today. */
export async function shareAll({ db, clock }: Services): Promise<void> {
  const now = clock.now()
  const today = clock.day(now)
  const places = await db.system((tx) => placesToShare(tx, today))
  for (const place of places) await db.system((tx) => shareVillage({ tx, now, today }, place))
}
