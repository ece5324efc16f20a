import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FolderInUse, openDb } from './index.ts'

let folder: string
const writer = join(import.meta.dirname, '../../../test/writer.ts')
const children: ChildProcess[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'balian-folder-'))
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** Another process that holds the folder and writes rows; `lines` are the numbers whose write it was told is done. */
function startWriter() {
  const child = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  return { child, lines: createInterface({ input: child.stdout }) }
}

const written = async () => {
  const db = await openDb({ folder })
  const { rows } = await db.system((tx) => sql<{ n: number }>`select n from written order by n`.execute(tx))
  await db.close()
  return rows.map(({ n }) => n)
}

test('a second process is refused, told who holds the folder; a killed one stands in nobody’s way and lost nothing', { timeout: 60_000 }, async () => {
  for (let round = 0; round < 3; round += 1) {
    const { child, lines } = startWriter()
    const acknowledged: number[] = []
    lines.on('line', (line) => acknowledged.push(Number(line)))
    while (acknowledged.length < 50) await once(lines, 'line')
    const refused = await openDb({ folder }).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(FolderInUse)
    expect(refused).toMatchObject({ pid: child.pid })
    child.kill('SIGKILL')
    await once(child, 'exit')
    const kept = await written()
    expect(new Set(kept).size).toBe(kept.length)
    expect(kept).toEqual(expect.arrayContaining(acknowledged))
  }
})

test('within one process the folder opens once at a time', { timeout: 30_000 }, async () => {
  const db = await openDb({ folder })
  await expect(openDb({ folder })).rejects.toBeInstanceOf(FolderInUse)
  await db.close()
  const again = await openDb({ folder })
  await again.close()
})

test('a first start that was cut off leaves no half database', { timeout: 30_000 }, async () => {
  mkdirSync(join(folder, 'database-new-half/base'), { recursive: true })
  const db = await openDb({ folder })
  expect(await db.system(async (tx) => (await sql`show fsync`.execute(tx)).rows)).toEqual([{ fsync: 'on' }])
  await db.close()
  expect(
    readdirSync(folder)
      .filter((name) => name.startsWith('database'))
      .sort(),
  ).toEqual(['database'])
  expect(statSync(join(folder, 'database')).mode & 0o077).toBe(0)
})
