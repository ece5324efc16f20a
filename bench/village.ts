import { newId } from '@balian/contract/ids'
import type { World } from '../apps/server/test/world.ts'

const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'
const given = '建国秀英玉兰志强桂花海军春梅文明永红小平德福金山'

/** Invented rows of the table `people`, spread over the villages of the first township. */
function* peopleRows(w: World, count: number) {
  const { a } = w.place
  const villages = [a.village1, a.village2, a.village10]
  for (let n = 0; n < count; n += 1) {
    const name = surnames[n % surnames.length]! + given[(n * 7) % given.length]! + given[(n * 3 + 1) % given.length]!
    const birth = `${1940 + (n % 80)}-0${1 + (n % 9)}-1${n % 9}`
    yield [w.county, newId(), `${villages[n % 3]}0${1 + (n % 2)}`, name, 'x', 'x', n % 2 ? '1' : '2', birth, '2026-01-01T00:00:00Z']
  }
}
const columns = ['county', 'id', 'place', 'name', 'pinyin', 'initials', 'sex', 'birth', 'made_at']

/** Loads people by COPY, past the application. */
export const loadPeople = (w: World, count: number): Promise<number> =>
  w.services.db.system((tx) => w.services.db.copyIn(tx, 'people', columns, peopleRows(w, count)))

/** A spreadsheet of so many residents of a village, no two alike, as an import takes it. */
export function sheet(count: number): { name: string; bytes: Buffer } {
  const lines = ['姓名,性别,出生日期,住址']
  const at = (text: string, n: number): string => text[Math.floor(n) % 20]!
  for (let n = 0; n < count; n += 1)
    lines.push(`${at(surnames, n)}${at(given, n / 20)}${at(given, n / 400)},${n % 2 ? '男' : '女'},${1950 + (n % 50)}-12-${10 + (n % 18)},大营村${n}号`)
  return { name: '导入.csv', bytes: Buffer.from(lines.join('\n')) }
}
