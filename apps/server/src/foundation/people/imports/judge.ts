import type { PlaceCode } from '@balian/contract/ids'
import type { ImportFault, ImportVerdict } from '@balian/contract/people-import'
import { registerField } from '@balian/contract/register-fields'
import type { Keys } from '../../../platform/crypto.ts'
import { columnLetters } from '../../../platform/sheets/index.ts'
import { columns } from '../columns.ts'
import { headRelation } from '../membership.ts'
import type { HouseholdTable, PersonTable } from '../tables.ts'
import { householdKey, type Known, nameKey } from './known.ts'
import type { RowFields, RowRead } from './read-row.ts'

export interface Judged {
  readonly row: number
  readonly fields: RowFields
  readonly verdict: ImportVerdict
  /** The known person that the row changes, is, or may be. */
  readonly person: PersonTable | null
  readonly household: HouseholdTable | null
  readonly faults: ImportFault[]
  readonly differs: string[]
}

/** What earlier rows of the same file said, by row number. */
export interface Seen {
  readonly identities: Map<string, number>
  readonly names: Map<string, number>
  readonly heads: Map<string, number>
}
export const nothingSeen = (): Seen => ({ identities: new Map(), names: new Map(), heads: new Map() })

export interface Judging {
  readonly keys: Keys
  readonly known: Known
  readonly seen: Seen
  readonly at: ReadonlyMap<string, number>
  readonly placeName: (code: PlaceCode) => string
}

type Say = (key: string, zh: string, en: string) => void

/** What letting the row in would do. */
export function judge(row: number, read: RowRead, c: Judging): Judged {
  const { fields } = read
  const faults = [...read.faults]
  const say: Say = (key, zh, en) => {
    const column = c.at.get(key)
    faults.push({ column: column === undefined ? '' : columnLetters(column), field: registerField(key)?.zh ?? '', zh, en })
  }
  const household = fields.place && fields.householdNumber ? (c.known.households.get(householdKey(fields.place, fields.householdNumber)) ?? null) : null
  const answer = (verdict: ImportVerdict, person: PersonTable | null = null, differs: string[] = []): Judged =>
    faults.length > 0 && verdict !== 'duplicate'
      ? { row, fields, verdict: 'wrong', person, household, faults, differs: [] }
      : { row, fields, verdict, person, household, faults, differs }

  repeated(row, fields, c, say)
  const { person, maybe } = personOf(fields, household, c, say)
  checkHead(row, fields, person, household, c, say)
  if (faults.length > 0) return answer('wrong', person)
  if (person) {
    checkStays(fields, person, household, c, say)
    const differs = differing(fields, person, c.keys)
    return answer(differs.length > 0 ? 'changed' : 'same', person, differs)
  }
  if (!maybe) return answer('new')
  say(
    'name',
    `可能与已有档案重复：姓名、出生日期相同（${c.placeName(maybe.place)}）`,
    `May be somebody known: same name and birth date (${c.placeName(maybe.place)})`,
  )
  return answer('duplicate', maybe)
}

/** The same person twice in one file. */
function repeated(row: number, fields: RowFields, { keys, seen }: Judging, say: Say): void {
  if (fields.identity) {
    const blind = keys.blind('identity', fields.identity)
    const before = seen.identities.get(blind)
    if (before !== undefined) say('identity', `与第 ${before} 行的身份号码相同`, `Same identity number as row ${before}`)
    else seen.identities.set(blind, row)
  } else if (fields.name && fields.birth) {
    const key = `${nameKey(fields.name, fields.birth)} ${fields.place} ${fields.householdNumber ?? ''}`
    const before = seen.names.get(key)
    if (before !== undefined) say('name', `与第 ${before} 行是同一个人（姓名、出生日期、住处相同）`, `Same person as row ${before} (name, birth date and home)`)
    else seen.names.set(key, row)
  }
}

/** The e-file that the row is about: by its number; without a number by name, birth and home, when that leaves one. */
function personOf(fields: RowFields, household: HouseholdTable | null, c: Judging, say: Say): { person: PersonTable | null; maybe: PersonTable | null } {
  const none = { person: null, maybe: null }
  const blind = fields.identity ? c.keys.blind('identity', fields.identity) : null
  const held = blind ? c.known.byIdentity.get(blind) : undefined
  if (held === null) {
    say('identity', '该身份号码已在别处建档，请先办理迁移', 'This identity number has an e-file elsewhere: arrange a move first')
    return none
  }
  if (held && held.state !== 'present' && held.state !== 'away') {
    say('identity', '该人的档案已注销或迁出，请先核对', 'The e-file of this person is closed: check it first')
    return none
  }
  if (held) return { person: held, maybe: null }
  const alike = fields.name && fields.birth ? (c.known.byName.get(nameKey(fields.name, fields.birth)) ?? []) : []
  if (alike.length === 0) return none
  const home = alike.filter((one) => one.place === fields.place && one.household === (household?.id ?? null))
  if (!blind && home.length === 1) return { person: home[0]!, maybe: null }
  // Two people of one name and birth date with two identity numbers are two people.
  const unsure = alike.find((one) => blind === null || one.identity_blind === null)
  return { person: null, maybe: unsure ?? null }
}

/** One head a household. */
function checkHead(row: number, fields: RowFields, person: PersonTable | null, household: HouseholdTable | null, { seen }: Judging, say: Say): void {
  if (fields.relation !== headRelation || !fields.householdNumber || !fields.place) return
  const key = householdKey(fields.place, fields.householdNumber)
  const before = seen.heads.get(key)
  if (before !== undefined && before !== row) say('relation', `第 ${before} 行已是这一户的户主`, `Row ${before} is the head of this household already`)
  else if (household?.head && household.head !== person?.id)
    say('relation', '这一户已有户主，换户主请在家庭页面办理', 'The household has a head; change it on the page of the household')
  else seen.heads.set(key, row)
}

/** Moves between places, households and heads have consequences: they are done on the file, not by a spreadsheet. */
function checkStays(fields: RowFields, person: PersonTable, household: HouseholdTable | null, c: Judging, say: Say): void {
  const place = fields.place!
  if (place !== person.place && !person.place.startsWith(place))
    say('place', `档案在${c.placeName(person.place)}，搬迁请在档案里办理`, `The e-file is in ${c.placeName(person.place)}: record a move there`)
  if (fields.householdNumber && person.household && household?.id !== person.household)
    say('householdNumber', '此人已在另一户，换户请在家庭页面办理', 'This person is in another household: change that on its page')
  if (fields.relation && person.household && fields.relation !== person.relation && (fields.relation === headRelation || person.relation === headRelation))
    say('relation', '换户主请在家庭页面办理', 'Change the head on the page of the household')
}

/** Fields whose value would change; blank cells change nothing. */
export function differing(fields: RowFields, person: PersonTable, keys: Keys): string[] {
  const differs = Object.entries(columns)
    .filter(([key, column]) => fields[key] !== undefined && fields[key] !== (person[column] ?? ''))
    .map(([key]) => key)
  if (fields.relation && fields.relation !== person.relation) differs.push('relation')
  if (fields.householdNumber && person.household === null) differs.push('householdNumber')
  if (fields.identity && keys.blind('identity', fields.identity) !== person.identity_blind) differs.push('identity')
  if (fields.phone && keys.blind('phone', fields.phone) !== person.phone_blind) differs.push('phone')
  return differs
}
