import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { balian, type RunningServer, startServer } from '../../test/server.ts'
import { openDb } from '../platform/db/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'balian-cli-'))
const env = { BALIAN_DATA: join(folder, 'data'), BALIAN_DEMO: '0', DATABASE_URL: '' }
const run = (...words: string[]) => balian(env, folder, ...words)
let server: RunningServer

beforeAll(async () => {
  server = await startServer(env)
}, 60_000)
afterAll(async () => {
  await server.kill()
  rmSync(folder, { recursive: true, force: true })
})

test('help and wrong words need no database', async () => {
  const help = await run('help')
  expect(help).toMatchObject({ code: 0, notes: '' })
  expect(help.out).toContain('backup')
  expect(await run('nix')).toMatchObject({ code: 2, notes: expect.stringContaining('There is no command "nix"') })
  expect(await run('backup')).toMatchObject({ code: 2, notes: expect.stringContaining('backup takes FILE') })
  expect(await run('backup', 'a', '--colour')).toMatchObject({ code: 2, notes: expect.stringContaining('--colour') })
})

test('while the server runs it carries the command out, in the caller’s folder', { timeout: 60_000 }, async () => {
  const socket = statSync(join(env.BALIAN_DATA, 'control.sock'))
  expect(socket.mode & 0o777).toBe(0o600)
  const { code, out, notes } = await run('backup', 'one.gz', '--json')
  expect({ code, notes }).toEqual({ code: 0, notes: '' })
  expect(JSON.parse(out)).toMatchObject({ file: join(folder, 'one.gz'), bytes: statSync(join(folder, 'one.gz')).size })
  expect(statSync(join(folder, 'one.gz')).mode & 0o777).toBe(0o600)
  expect(await run('backup', 'nowhere/one.gz')).toMatchObject({ code: 1, notes: expect.stringContaining('ENOENT') })
  expect(await run('restore', 'one.gz')).toMatchObject({ code: 1, notes: expect.stringContaining('Stop it first') })
})

test('several commands at once are all answered', { timeout: 60_000 }, async () => {
  const all = await Promise.all([1, 2, 3].map((n) => run('backup', `at-once-${n}.gz`, '--json')))
  expect(all.map(({ code }) => code)).toEqual([0, 0, 0])
})

test('without a server the command opens the folder itself, also after a kill -9', { timeout: 60_000 }, async () => {
  await server.kill()
  expect(await run('migrate', '--json')).toMatchObject({ code: 0, out: '{"applied":[]}\n' })
  const db = await openDb({ folder: env.BALIAN_DATA })
  await db.system((tx) => sql`insert into job_rounds values ('a.round', now())`.execute(tx))
  await db.close()
  expect(await run('restore', 'one.gz')).toMatchObject({ code: 1, notes: expect.stringContaining('--replace') })
  const { code, out } = await run('restore', 'one.gz', '--replace', '--json')
  expect({ code, restored: JSON.parse(out) }).toMatchObject({ code: 0, restored: { file: join(folder, 'one.gz') } })
  writeFileSync(join(folder, 'text.gz'), 'no gzip at all')
  expect(await run('restore', 'text.gz', '--replace')).toMatchObject({ code: 1, notes: expect.stringContaining('incorrect header') })
  expect(await run('restore', 'missing.gz', '--replace')).toMatchObject({ code: 1, notes: expect.stringContaining('There is no file') })
  server = await startServer(env)
})

test('a second server on the folder is refused in words; one on a folder too deep for a socket’s name is served all the same', {
  timeout: 60_000,
}, async () => {
  const deep = join(folder, 'a-folder-with-a-long-name'.repeat(4), 'data')
  mkdirSync(deep, { recursive: true })
  const second = startServer({ ...env, PORT: '0' })
  await expect(second).rejects.toThrow(/is in use by another process \(process \d+\)(?![\s\S]*\n {4}at )/)
  const other = await startServer({ ...env, BALIAN_DATA: deep })
  expect(await balian({ ...env, BALIAN_DATA: deep }, folder, 'migrate')).toMatchObject({ code: 0, out: 'The schema is up to date.\n' })
  await other.stop()
})
