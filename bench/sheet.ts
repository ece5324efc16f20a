import { newId, type PlaceCode } from '@balian/contract/ids'
import { importApply, importCheck, importState } from '@balian/contract/people-import'
import { openDb } from '../apps/server/src/platform/db/index.ts'
import type { Ground } from './ground.ts'
import { timed } from './measure.ts'

const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'
const given = '建国秀英玉兰志强桂花海军春梅文明永红小平德福金山'

/** A spreadsheet of so many residents of a village, no two alike, as an import takes it. */
function sheet(count: number): { name: string; bytes: Buffer } {
  const lines = ['姓名,性别,出生日期,住址']
  const at = (text: string, n: number): string => text[Math.floor(n) % 20]!
  for (let n = 0; n < count; n += 1)
    lines.push(`${at(surnames, n)}${at(given, n / 20)}${at(given, n / 400)},${n % 2 ? '男' : '女'},${1950 + (n % 50)}-12-${10 + (n % 18)},大营村${n}号`)
  return { name: '导入.csv', bytes: Buffer.from(lines.join('\n')) }
}

function* rows(place: PlaceCode, count: number) {
  for (let n = 0; n < count; n += 1)
    yield [
      place.slice(0, 6),
      newId(),
      place,
      `${surnames[n % 20]}${given[(n * 7) % 20]}`,
      '1',
      `19${50 + (n % 50)}-12-1${n % 9}`,
      `大营村${n}号`,
      '2026-01-01T00:00:00Z',
    ]
}

/** Seconds that a spreadsheet takes from upload to the last row in, and COPY of as many rows into the same table, taken back again. */
export async function importing(on: Ground, url: string, count: number): Promise<{ rows: number; seconds: number; bare: number }> {
  const registrar = await on.as('population-registrar', on.village)
  const id = newId()
  const until = async (state: string) => {
    while ((await registrar.read(importState, { id })).state !== state) await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const took = await timed(async () => {
    await registrar.upload(importCheck, { id, place: on.village }, sheet(count))
    await until('checked')
    await registrar.do(importApply, { id })
    await until('applied')
  })
  const { applied } = await registrar.read(importState, { id })
  if (applied < count * 0.9) throw new Error(`Only ${applied} of ${count} rows went in.`)
  const db = await openDb({ url })
  const columns = ['county', 'id', 'place', 'name', 'sex', 'birth', 'address', 'made_at']
  const bare = await timed(() =>
    db
      .system(async (tx) => {
        await db.copyIn(tx, 'people', columns, rows(on.village, applied))
        throw new Error('taken back')
      })
      .catch((error: Error) => {
        if (error.message !== 'taken back') throw error
      }),
  )
  await db.close()
  return { rows: applied, seconds: took / 1000, bare: bare / 1000 }
}
