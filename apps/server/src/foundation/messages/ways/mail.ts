import { randomInt } from 'node:crypto'
import type { Instant } from '@balian/contract/ids'
import { messageConfirmMail, messageSetMail } from '@balian/contract/ways'
import { sql } from 'kysely'
import { command } from '../../../platform/command.ts'
import { fail, wrong } from '../../../platform/problem.ts'
import { sendSecret } from './secret.ts'
import { ownAudit, ownWays } from './ways.ts'

const validMinutes = 30
/** So soon no other code is sent; and after so many wrong ones, a new code is needed. */
const pauseMs = 60_000
const mostTries = 5
const mailForm = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/

export const messageSetMailHandler = command(messageSetMail, {
  subject: ownWays,
  audit: ownAudit,
  run: async ({ tx, me, input, subject, now, services }) => {
    const { keys } = services
    const { address } = input
    if (address !== null && !mailForm.test(address)) wrong('address', 'mail', '请填邮箱地址，如 name@example.com', 'Give a mail address, like name@example.com')
    const { rows } = await sql<{ sent: Instant | null }>`select code_sent_at as sent from mail_addresses where person = ${me.person}`.execute(tx)
    if (address !== null && rows[0]?.sent && now.getTime() - new Date(rows[0].sent).getTime() < pauseMs) fail('too-many')
    await sql`delete from mail_addresses where person = ${me.person}`.execute(tx)
    if (address === null) return {}
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    const until = new Date(now.getTime() + validMinutes * 60_000)
    await sql`insert into mail_addresses (county, person, place, address_sealed, code_sealed, code_until, code_sent_at)
      values (${subject.place!.slice(0, 6)}, ${me.person}, ${subject.place}, ${keys.seal(address)}, ${keys.seal(code)}, ${until.toISOString()}::timestamptz,
        ${now.toISOString()}::timestamptz)`.execute(tx)
    const text = `【${services.config.outgoing.sign}】邮箱验证码 ${code}，${validMinutes}分钟内有效。`
    if (!(await sendSecret({ tx, services, now, channel: 'mail', address, text })))
      wrong('address', 'off', '邮件还没有开通，请选别的方式', 'Mail is not set up here. Choose another way')
    return {}
  },
})

interface Row {
  readonly code_sealed: string | null
  readonly code_until: Instant | null
  readonly code_tries: number
}

export const messageConfirmMailHandler = command(messageConfirmMail, {
  subject: ownWays,
  audit: ownAudit,
  run: async ({ tx, me, input, now, services: { keys } }) => {
    const { rows } = await sql<Row>`select * from mail_addresses where person = ${me.person} for update`.execute(tx)
    const row = rows[0]
    if (!row?.code_sealed || row.code_tries >= mostTries || new Date(row.code_until!) < now) return { confirmed: false }
    const right = keys.open(row.code_sealed) === input.code
    if (right) await sql`update mail_addresses set confirmed_at = ${now.toISOString()}::timestamptz, code_sealed = null where person = ${me.person}`.execute(tx)
    else await sql`update mail_addresses set code_tries = code_tries + 1 where person = ${me.person}`.execute(tx)
    return { confirmed: right }
  },
})
