import { recordActivity } from '@balian/contract/activities'
import { newId } from '@balian/contract/ids'
import { sql } from 'kysely'
import { afterAll, expect, it } from 'vitest'
import { accepted } from '../../test/disputes.ts'
import { world } from '../../test/world.ts'
import { sealAudit } from '../foundation/audit/index.ts'
import { runCommand } from './run.ts'
import { verify } from './verify.ts'

const w = await world()
afterAll(() => w.close())

async function run(...words: string[]): Promise<{ code: number; out: string }> {
  const lines: string[] = []
  const out = { line: (text: string) => void lines.push(text), json: (value: unknown) => void lines.push(JSON.stringify(value)), note: () => undefined }
  const code = await runCommand([verify], w.services, { words: ['verify', ...words], cwd: '/' }, out)
  return { code, out: lines.join('\n') }
}

it('says that all is well, in words and for programs, and exits with 1 when it is not', async () => {
  const officer = await w.officer('safety-officer', w.place.a.village1)
  await officer.do(recordActivity, { id: newId(), kind: 'patrol', place: w.place.a.village1, day: '2026-11-24', theme: '巡逻' })
  const mediator = await w.officer('mediator', w.place.a.village1)
  const { id } = await accepted(mediator, w.place.a.village1)
  await sealAudit(w.services)
  expect(await run()).toMatchObject({ code: 0, out: expect.stringMatching(/✓ audit: .*\n✓ states: 1 cases\n✓ indicators: /) })
  const { code, out } = await run('--json')
  expect({ code, report: JSON.parse(out) }).toMatchObject({ code: 0, report: { clean: true, audit: { differences: [] }, indicators: { differing: 0 } } })
  await w.services.db.system((tx) => sql`update indicator_cells set own = 5 where place = ${w.place.a.village1} and indicator = 'activities.held'`.execute(tx))
  expect(await run()).toMatchObject({ code: 1, out: expect.stringContaining('✗ indicators') })
  expect(JSON.parse((await run('--json')).out)).toMatchObject({ clean: false, indicators: { differing: 6 } })
  await w.services.db.system((tx) => sql`update cases set state = 'settled' where id = ${id}`.execute(tx))
  expect(JSON.parse((await run('--json')).out)).toMatchObject({ states: { cases: 1, differences: [expect.stringContaining(id)] } })
})
