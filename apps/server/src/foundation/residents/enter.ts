import { randomInt } from 'node:crypto'
import { type Id, newId } from '@balian/contract/ids'
import { askPhoneCode, enterResident, phoneCodeMinutes } from '@balian/contract/residents'
import { command } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/index.ts'
import { fail, failKeeping } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { hashOf } from '../access/index.ts'
import { phoneOf } from '../people/index.ts'
import { accountFor, sessionFor } from './account.ts'
import { invitationHash } from './invite.ts'
import { sendPhoneCode } from './send-code.ts'
import {
  accountsOfPhone,
  bindPhone,
  changePhoneCode,
  insertPhoneCode,
  invitationById,
  type Known,
  liveInvitation,
  lockPhoneCode,
  recentCodes,
  useInvitation,
} from './store.ts'
import type { InvitationTable, PhoneCodeTable } from './tables.ts'

/** Between two codes to one phone, and how many within an hour. */
const waitSeconds = 60
const hourly = 6
/** So many wrong codes within a quarter of an hour, and the phone waits. */
const wrongTries = 5
const lockMinutes = 15
/** How long a resident stays signed in without being asked again. */
const signedInDays = 7

const codeHash = (challenge: Id, code: string): string => hashOf(`phone ${challenge} ${code}`)

/** The invitation lets in whoever it was made for, on the phone of the e-file. */
async function invited(tx: Tx, code: string, blind: string, now: Date): Promise<InvitationTable | null> {
  const row = await liveInvitation(tx, invitationHash(code), now.toISOString())
  if (!row) return null
  const person = await phoneOf(tx, row.person)
  return person?.phone_blind === blind && ['present', 'away'].includes(person.state) ? row : null
}

async function mayAsk(tx: Tx, blind: string, now: Date): Promise<void> {
  const recent = await recentCodes(tx, blind, now.toISOString())
  if (recent.wrong >= wrongTries) fail('locked-out', { minutes: lockMinutes })
  if (recent.hour >= hourly || (recent.last !== null && now.getTime() - Date.parse(recent.last) < waitSeconds * 1000)) fail('too-many')
}

export const phoneCodeHandler = command(askPhoneCode, {
  owner: true,
  // In the demo the reply holds the code, which is kept nowhere.
  fleeting: true,
  audit: ({ result }) => ({ on: ['phone-code', result.challenge] }),
  run: async ({ tx, input, services, now }) => {
    const blind = services.keys.blind('phone', input.phone)
    await mayAsk(tx, blind, now)
    const invitation = input.invitation ? await invited(tx, input.invitation, blind, now) : null
    const letsIn = input.invitation ? invitation !== null : (await accountsOfPhone(tx, blind)).length > 0
    const challenge = newId(now.getTime())
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    await insertPhoneCode(tx, {
      id: challenge,
      phone: blind,
      sealed: services.keys.seal(input.phone),
      invitation: invitation?.id ?? null,
      code: letsIn ? codeHash(challenge, code) : null,
      made_at: now.toISOString(),
      expires_at: new Date(now.getTime() + phoneCodeMinutes * 60_000).toISOString(),
      tries: 0,
      used_at: null,
    })
    const shown = letsIn ? await sendPhoneCode({ tx, services, now }, input.phone, code) : null
    return { challenge, minutes: phoneCodeMinutes, shown }
  },
})

/** Counted although the request fails. */
async function wrongCode(tx: Tx, row: PhoneCodeTable | undefined): Promise<never> {
  if (row) await changePhoneCode(tx, row.id, { tries: row.tries + 1 })
  return failKeeping('wrong-phone-code')
}

interface Entering {
  readonly tx: Tx
  readonly services: Services
  readonly now: Date
}

/** Whom the code lets in: by the invitation whoever it was made for, else those whose codes go to this phone. */
async function letIn({ tx, now }: Entering, row: PhoneCodeTable): Promise<Known[]> {
  if (row.invitation === null) return accountsOfPhone(tx, row.phone)
  const invitation = await invitationById(tx, row.invitation)
  if (!invitation || invitation.used_at || invitation.ended_at) return []
  const person = await phoneOf(tx, invitation.person)
  const account = person ? await accountFor(tx, person, now) : null
  if (!person || !account) return []
  await bindPhone(tx, { account, blind: row.phone, sealed: row.sealed, since: now.toISOString() })
  await useInvitation(tx, invitation, now.toISOString())
  return [{ account, name: person.name, person: person.id }]
}

/** 王建国 → 王*国: enough for two of one household to tell each other apart. */
const halfName = (name: string): string => (name.length < 3 ? `${name.slice(0, 1)}*` : `${name.slice(0, 1)}*${name.slice(-1)}`)

export const enterHandler = command(enterResident, {
  owner: true,
  audit: ({ input }) => ({ on: ['phone-code', input.challenge] }),
  run: async ({ tx, input, services, now, exchange }) => {
    const row = await lockPhoneCode(tx, input.challenge)
    if (!row || row.used_at !== null || Date.parse(row.expires_at) <= now.getTime()) return wrongCode(tx, undefined)
    const { wrong } = await recentCodes(tx, row.phone, now.toISOString())
    if (wrong >= wrongTries) fail('locked-out', { minutes: lockMinutes })
    if (row.code !== codeHash(row.id, input.code)) return wrongCode(tx, row)
    const known = await letIn({ tx, services, now }, row)
    if (known.length === 0) return wrongCode(tx, row)
    const one = known.length === 1 ? known[0] : known.find((each) => each.account === input.who)
    if (!one) return { name: null, choose: known.map(({ account, name }) => ({ account, name: halfName(name) })) }
    await changePhoneCode(tx, row.id, { used_at: now.toISOString() })
    exchange.setSession(await sessionFor(tx, one.account, { now, minutes: signedInDays * 24 * 60, device: exchange.device }), {
      days: signedInDays,
      door: 'my',
    })
    return { name: one.name, choose: [] }
  },
})
