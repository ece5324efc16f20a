import { identityFaults, readIdentity } from '@balian/contract/identity-number'
import type { Day, Id } from '@balian/contract/ids'
import { cleanPhone, isPhone, phoneFault } from '@balian/contract/phone-number'
import type { Keys } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db/index.ts'
import { maskIdentity, maskPhone } from '../../platform/mask.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { t } from './store.ts'
import type { PersonTable } from './tables.ts'

type IdentityColumns = Pick<PersonTable, 'identity_sealed' | 'identity_blind'>
type PhoneColumns = Pick<PersonTable, 'phone_sealed' | 'phone_blind'>

/** The columns of an identity number that is known to be right. */
export const identityColumns = (keys: Keys, number: string): IdentityColumns => ({
  identity_sealed: keys.seal(number),
  identity_blind: keys.blind('identity', number),
})

export const phoneColumns = (keys: Keys, phone: string): PhoneColumns => ({ phone_sealed: keys.seal(phone), phone_blind: keys.blind('phone', phone) })

/** Checks what was typed and seals it; an identity number must agree with the birth date and sex of the file. */
export function sealIdentity(keys: Keys, typed: string | null, today: Day, person: Pick<PersonTable, 'birth' | 'sex'>): IdentityColumns {
  if (typed === null || typed === '') return { identity_sealed: null, identity_blind: null }
  const read = readIdentity(typed, today)
  if (!read.ok) return wrong('identity', `identity.${read.fault}`, identityFaults[read.fault].zh, identityFaults[read.fault].en)
  if (read.birth !== person.birth) wrong('birth', 'identity.birth', birthFault(read.birth).zh, birthFault(read.birth).en)
  if (person.sex !== '0' && person.sex !== '9' && read.sex !== person.sex) wrong('sex', 'identity.sex', sexFault.zh, sexFault.en)
  return identityColumns(keys, read.number)
}

export const birthFault = (birth: Day) => ({
  zh: `出生日期与身份号码（${birth}）不一致，请核对`,
  en: `The birth date does not agree with the identity number (${birth}). Check both`,
})
export const sexFault = { zh: '性别与身份号码不一致，请核对', en: 'The sex does not agree with the identity number. Check both' }

export function sealPhone(keys: Keys, typed: string | null): PhoneColumns {
  if (typed === null || typed === '') return { phone_sealed: null, phone_blind: null }
  if (!isPhone(typed)) wrong('phone', 'phone', phoneFault.zh, phoneFault.en)
  return phoneColumns(keys, cleanPhone(typed))
}

export const maskedIdentity = (keys: Keys, sealed: string | null): string | null => (sealed === null ? null : maskIdentity(keys.open(sealed)))
export const maskedPhone = (keys: Keys, sealed: string | null): string | null => (sealed === null ? null : maskPhone(keys.open(sealed)))

/** One identity number, one person, in all counties: takes the number for the person, or `identity-known`. */
export async function claimIdentity(tx: Tx, blind: string | null, person: Id): Promise<void> {
  if (blind === null) return
  const { numInsertedOrUpdatedRows } = await t(tx)
    .insertInto('identities')
    .values({ blind, person })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 0n) return
  const held = await t(tx).selectFrom('identities').select('person').where('blind', '=', blind).executeTakeFirst()
  if (held && held.person !== person) fail('identity-known')
}

export async function releaseIdentity(tx: Tx, blind: string | null, person: Id): Promise<void> {
  if (blind !== null) await t(tx).deleteFrom('identities').where('blind', '=', blind).where('person', '=', person).execute()
}
