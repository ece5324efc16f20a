import { type ActivityKindName, activityKindOf } from '@balian/contract/activity-kinds'
import { newId } from '@balian/contract/ids'
import { wholeItems } from '@balian/contract/registers'
import { answersOf, faultsOf } from '@balian/touch/faults'
import { words as spoken } from '@balian/touch/words'
import { expect, it } from 'vitest'
import type { Around, Asking, Built, Deed, Row } from '../deeds/deed.ts'
import { words as common } from '../deeds/words.ts'
import { words as care } from './care/words.ts'
import { deeds } from './deeds.ts'
import { words as disputes } from './disputes/words.ts'
import { words as errands } from './errands/words.ts'
import { filled } from './filled.ts'
import { words as groups } from './groups/words.ts'
import { words as intake } from './intake/words.ts'
import { words as learning } from './learning/words.ts'
import { words as organizations } from './organizations/words.ts'
import { words as population } from './population/words.ts'
import { words as safety } from './safety/words.ts'

const said: Readonly<Record<string, string>> = Object.assign(
  {},
  ...[common, care, disputes, errands, groups, intake, learning, organizations, population, safety].map((one) => one.zh),
)
const today = '2026-11-24'
const village = '621102112201'
const place = { place: village, placeName: '东街村' }
const errandId = newId()
const paper = { id: newId(), errand: errandId, version: 3, title: '养老认证', name: '身份证', offered: false, ...place }
const matter = { id: newId(), version: 4, title: '地界', state: 'accepted', kind: 'dispute', values: { mode: 'for-you' }, ...place }
const register = { id: newId(), title: '王小明', version: 2, values: { school: '一中', expiresOn: today }, shown: { person: '王小明' }, ...place }
const service = { id: newId(), title: '养老认证', mode: 'for-you', goesTo: '社保', materials: '身份证\n户口簿' }
const plan = newId()
const groupsLed = ['种植组', '养殖组'].map((name) => ({ id: newId(), name, place: village }))
/** Two members of each group. */
const members = groupsLed.flatMap(({ id }) => ['张三', '李四'].map((name) => ({ id: newId(), person: newId(), group: id, name, ...place })))

/** A row of each stream that a deed may be about. */
const rows: Readonly<Record<string, Row>> = {
  cases: matter,
  errands: matter,
  screening: { round: newId(), from: today, to: today, ...place },
  patrols: { id: newId(), version: 1, teamName: '义务队', plan, day: today, from: '20:00', to: '22:00', duty: [{ id: newId(), name: '王五' }], ...place },
  'population.boarders': register,
  'population.floatingResidents': register,
  people: { id: newId(), name: '张三', version: 5, ...place },
  care: { id: newId(), name: '张奶奶', days: 31, due: today, mine: true, lastSeen: null, ...place },
  papers: paper,
  'papers-offered': { ...paper, offered: true },
}
const held: Readonly<Record<string, readonly Row[]>> = {
  catalogue: [service],
  members,
  papers: [paper],
  'papers-offered': [{ ...paper, offered: true }],
  'safety.patrolSpots': [{ id: newId(), title: '村口', values: { spot: '村口', plan } }],
}

const around = (leader: boolean): Around => ({
  t: (key, params = {}) => {
    if (!said[key]) throw new Error(`no words for ${key}`)
    return said[key].replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '')
  },
  language: 'zh',
  today,
  now: () => new Date('2026-11-24T02:00:00Z'),
  seen: '2026-11-24T01:00:00.000Z',
  places: [
    { value: village, label: '东街村' },
    { value: `${village}01`, label: '一社' },
  ],
  leads: groupsLed,
  leader,
  account: { id: newId(), name: '李四' },
  may: () => !leader,
  find: (source, where) => async () => {
    if (source !== 'person' || !where) return [{ value: source === 'catalogue' ? service.id : newId(), label: source }]
    return members.filter((one) => where(one.person)).map((one) => ({ value: one.person, label: one.name }))
  },
  known: (source) => source,
  placeOf: () => village,
  all: (stream) => held[stream] ?? [],
})

function check(one: Built): void {
  expect(() => one.route.input.parse(one.input), JSON.stringify(one.input)).not.toThrow()
  const input = one.input as { files?: readonly string[]; kind?: string; values?: Record<string, unknown> }
  expect(input.files ?? []).toEqual((one.files ?? []).map((file) => file.id))
  if ((one.files ?? []).length > 0) expect(one.place).toMatch(/^\d{12,14}$/)
  if (one.route.name === 'activities.record') wholeItems(activityKindOf(input.kind as ActivityKindName).items ?? []).parse(input.values)
  expect(one.subject).toMatch(/^[0-9a-f-]{36}$/)
  expect(one.title.length).toBeGreaterThan(3)
}

async function walk(deed: Deed, leader: boolean, n: number, all: boolean): Promise<readonly Built[]> {
  const stream = deed.on?.[0]
  const at: Asking = { ...around(leader), row: (stream && rows[stream]) as Row }
  const items = deed.items(at)
  const values = await filled(items, deed.start?.(at) ?? {}, { today, n, all })
  expect(faultsOf(items, values, spoken.zh)).toEqual({})
  expect(deed.about?.(at) ?? '').not.toContain('undefined')
  return deed.build(answersOf(items, values), at)
}

it.each([...deeds.values()])('$name: whatever is answered, each command that it becomes fits its route', async (deed) => {
  for (const leader of [false, true])
    for (const n of [0, 1, 2, 9]) {
      for (const all of [true, false]) {
        const made = await walk(deed, leader, n, all)
        expect(made.length).toBeGreaterThan(0)
        for (const one of made) check(one)
      }
    }
})

it('an errand done for somebody keeps papers, photos and the signed mandate, each command on the version that the former leaves', async () => {
  const made = await walk(deeds.get('errands.takeIn')!, false, 1, true)
  expect(made.map((one) => one.route.name)).toEqual(['errand-matters.open', 'errand-papers.take', 'errand-matters.addPapers', 'errand-matters.takeIn'])
  expect(made.map((one) => (one.input as { version?: number }).version)).toEqual([undefined, 1, 2, 3])
  expect(made.map((one) => one.files?.length ?? 0)).toEqual([0, 1, 1, 0])
})

it('a leader writes for the own group; an officer for none', async () => {
  const groupOf = async (leader: boolean) => ((await walk(deeds.get('disputes.report')!, leader, 0, true))[0]!.input as { group?: string }).group
  expect(await groupOf(true)).toMatch(/^[0-9a-f-]{36}$/)
  expect(await groupOf(false)).toBeUndefined()
})
