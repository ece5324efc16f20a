import { auditList } from '@balian/contract/audit'
import { whoAmI } from '@balian/contract/session'
import { sql } from 'kysely'
import { afterAll, expect, it } from 'vitest'
import { As } from '../../test/as.ts'
import { world } from '../../test/world.ts'
import { firstAdministrators, setPassword } from './administrators.ts'
import type { CliCommand } from './command.ts'

const w = await world()
afterAll(() => w.close())

/** What the command prints for programs. */
async function run(command: CliCommand, ...args: string[]): Promise<unknown> {
  let printed: unknown
  const out = { line: () => undefined, note: () => undefined, json: (value: unknown) => void (printed = value) }
  await command.run({ services: w.services, args, options: {}, asJson: true, cwd: '', out })
  return printed
}
const signIn = ({ login, password }: { login: string; password: string }) => As.signIn(w.http, { id: '', account: login, password, name: '' })

it('a new installation gets its three administrators, once; a forgotten password is set at the server', async () => {
  await expect(run(firstAdministrators, '620000')).rejects.toThrow('no township')
  const made = (await run(firstAdministrators, w.place.county)) as { login: string; password: string }[]
  expect(made.map((one) => one.login)).toEqual(['auditor', 'security-admin', 'system-admin'])
  const auditor = await signIn(made[0]!)
  expect(await auditor.read(whoAmI, {})).toMatchObject({ firstPassword: true, posts: [{ role: 'auditor', place: w.place.county }] })
  await expect(run(firstAdministrators, w.place.county)).rejects.toThrow('accounts already')

  const fresh = (await run(setPassword, 'Security-Admin')) as { login: string; password: string }
  await expect(signIn(made[1]!)).rejects.toMatchObject({ code: 'wrong-password' })
  await expect(signIn(fresh)).resolves.toBeInstanceOf(As)
  await expect(run(setPassword, 'nobody')).rejects.toThrow('No open account')
  expect((await auditor.read(auditList, { verb: 'officers.resetPassword' })).items).toMatchObject([{ name: 'balian (command line)', account: null }])
  const open = await w.services.db.system((tx) => sql<{ n: number }>`select count(*)::int as n from sessions`.execute(tx))
  expect(open.rows[0]!.n).toBe(2)
})
