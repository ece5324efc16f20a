import { randomInt } from 'node:crypto'
import type { Id } from '@balian/contract/ids'
import { endInvitation, invitationDays, invitationSlip, inviteResident, residentAccess } from '@balian/contract/residents'
import { command } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/index.ts'
import { dayInWords, type PrintDocument, printed } from '../../platform/print/index.ts'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { hashOf } from '../access/index.ts'
import { maskedPhone, phoneOf } from '../people/index.ts'
import { spokenNames } from '../places/index.ts'
import { accountOfPerson, endInvitations, insertInvitation, invitationById, invitationsOf } from './store.ts'

// Accounts are the owner's tables: these run under its role, and `may` has asked for the resident's place before.

/** A resident who lives here, by id. */
export async function residentSubject({ tx, input }: { readonly tx: Tx; readonly input: { readonly person: Id } }) {
  const person = await phoneOf(tx, input.person)
  if (!person || !['present', 'away'].includes(person.state)) return fail('not-found')
  return { place: person.place, people: [person.id], person }
}

/** Letters and digits that cannot be taken for each other, read aloud or written by hand. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const newCode = (): string => Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join('')
const inParts = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`
export const invitationHash = (code: string): string => hashOf(`invitation ${code}`)

export const accessHandler = read(residentAccess, {
  owner: true,
  subject: residentSubject,
  shows: 'nobody',
  run: async ({ tx, subject: { person }, services, now }) => {
    const account = await accountOfPerson(tx, person.id)
    const rows = await invitationsOf(tx, person.id)
    return {
      account: account && !account.closed ? { since: account.madeAt, phone: maskedPhone(services.keys, account.phone) } : null,
      phone: maskedPhone(services.keys, person.phone_sealed),
      invitations: rows.map((row) => ({
        id: row.id,
        madeBy: row.made_name,
        madeAt: row.made_at,
        expiresAt: row.expires_at,
        live: row.used_at === null && row.ended_at === null && Date.parse(row.expires_at) > now.getTime(),
      })),
    }
  },
})

export const inviteHandler = command(inviteResident, {
  owner: true,
  // The code is shown once and kept nowhere.
  fleeting: true,
  subject: residentSubject,
  audit: ({ input, subject }) => ({ on: ['resident-invitation', input.id], place: subject.place, people: [input.person], purpose: 'identity' }),
  run: async ({ tx, me, input, subject: { person }, now }) => {
    if (!person.phone_blind) fail('phone-needed')
    const code = newCode()
    const at = now.toISOString()
    const expires = new Date(now.getTime() + invitationDays * 86_400_000).toISOString()
    await endInvitations(tx, person.id, at)
    const made = { made_by: me.account!, made_name: me.name, made_at: at, expires_at: expires, used_at: null, ended_at: null }
    await insertInvitation(tx, { county: person.place.slice(0, 6), id: input.id, person: person.id, place: person.place, code: invitationHash(code), ...made })
    return { id: input.id, code: inParts(code), expiresAt: expires }
  },
})

export const endInvitationHandler = command(endInvitation, {
  owner: true,
  subject: residentSubject,
  audit: ({ input, subject }) => ({ on: ['resident-invitation', input.id], place: subject.place }),
  run: async ({ tx, input, now }) => {
    if ((await endInvitations(tx, input.person, now.toISOString(), input.id)) === 0) fail('not-found')
    return {}
  },
})

/** What the resident takes home: to be read by an old person, so in large type and few words. */
function slip(told: { name: string; place: string; code: string; until: string; by: string; today: string }): PrintDocument {
  return {
    name: '群众主页登录邀请',
    size: 'three',
    pageNumbers: false,
    blocks: [
      { kind: 'title', above: told.place, text: '群众主页登录邀请' },
      { kind: 'paragraph', indent: 0, text: `${told.name}：` },
      { kind: 'paragraph', text: '用手机就能办事、看进度、看谁看过您的档案。第一次登录这样做：' },
      { kind: 'clause', number: '一、', text: '用手机打开本平台网址，网址后面加“/my”。' },
      { kind: 'clause', number: '二、', text: '点“第一次登录”，填写下面的邀请码和您在村里登记的手机号。' },
      { kind: 'clause', number: '三、', text: '把手机收到的六位验证码填上，就登录了。以后只用手机号和验证码。' },
      {
        kind: 'form',
        columns: [1, 2],
        rows: [
          {
            cells: [
              { text: '邀请码', label: true },
              { text: [{ text: told.code, bold: true }], align: 'center' },
            ],
            height: 16,
          },
        ],
      },
      { kind: 'paragraph', text: `邀请码${told.until}前有效，只能用一次。请不要给别人看，也不要念给打电话来的人听：工作人员不会向您要验证码。` },
      { kind: 'paragraph', text: '不会用手机，可以到村站或乡镇窗口，由工作人员当面帮您打开。' },
      { kind: 'seal', office: `${told.place}（经办：${told.by}）`, date: told.today },
    ],
  }
}

export const slipHandler = command(invitationSlip, {
  owner: true,
  fleeting: true,
  subject: async (c) => {
    const subject = await residentSubject(c)
    const row = await invitationById(c.tx, c.input.id)
    if (!row || row.person !== c.input.person || row.code !== invitationHash(c.input.code)) return fail('not-found')
    return { ...subject, row }
  },
  audit: ({ input, subject }) => ({ on: ['resident-invitation', input.id], place: subject.place }),
  run: async ({ tx, me, input, subject: { person, row }, services, today }) => {
    const office = person.place.slice(0, 12)
    const place = (await spokenNames(tx, [office])).get(office) ?? ''
    const until = dayInWords(services.clock.day(new Date(row.expires_at)))
    const told = { name: person.name, place, code: inParts(input.code), until, by: me.name, today: dayInWords(today) }
    return printed('pdf', slip(told), `登录邀请-${person.name}`)
  },
})
