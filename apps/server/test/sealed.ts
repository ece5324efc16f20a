import { householdAdd } from '@balian/contract/households'
import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import { peopleAdd } from '@balian/contract/people'
import { helpPage } from '@balian/contract/reintegration'
import { baseRoutes } from '@balian/contract/reintegration-bases'
import * as work from '@balian/contract/reintegration-work'
import { roles } from '@balian/contract/roles'
import { sql } from 'kysely'
import { handlers } from '../src/app.ts'
import type { Handler } from '../src/platform/handler.ts'
import type { As } from './as.ts'
import { helped } from './help.ts'
import { samples } from './samples/index.ts'
import type { Makers } from './samples/makers.ts'
import type { World } from './world.ts'
import { zipParts } from './zip-part.ts'

/** Somebody who must not know: who, and as whom the database sees them. */
export interface Outsider {
  readonly name: string
  readonly as: As
  readonly scope: Parameters<World['services']['db']['as']>[0]
}

export interface Family {
  readonly person: Id
  readonly mother: Id
  readonly household: Id
}

/** Somebody with a mother in one household: she has an account of her own. */
export async function family(w: World, place: PlaceCode): Promise<Family> {
  const registrar = await w.officer('population-registrar', place)
  const household = newId()
  await registrar.do(householdAdd, { id: household, place, number: newId().slice(-6) })
  const add = async (name: string, relation: string, birth: string) =>
    (await registrar.do(peopleAdd, { id: newId(), place, household, relation, name, sex: relation === '02' ? '1' : '2', birth })).id
  return { household, person: await add('封存明', '02', '1985-01-01'), mother: await add('封母兰', '52', '1960-01-01') }
}

/** Roles that are asked from the village and the county too: those nearest to the person and those with most in sight. */
const nearest = ['reintegration-helper', 'population-registrar', 'manager', 'auditor']

/** Everyone of every role above the person, the mother, and nobody; the supervisor of another township is an outsider too. */
export async function outsiders(w: World, { mother }: Family): Promise<Outsider[]> {
  const { a, b, county } = w.place
  const posts = roles.flatMap((role) =>
    (role === 'help-supervisor' ? [b.code] : nearest.includes(role) ? [a.village1, a.code, county] : [a.code]).map((place) => ({ role, place })),
  )
  const officers = posts.map(async ({ role, place }) => {
    const as = await w.officer(role, place)
    return { name: `${role} of ${place}`, as, scope: { prefixes: [place], account: as.login!.id, person: null, groups: [], posts: [{ role, place }] } }
  })
  const as = await w.account(mother, '母亲')
  const nobody = { name: 'nobody', as: w.nobody, scope: { prefixes: [], account: null, person: null, groups: [] } }
  return [...(await Promise.all(officers)), { name: 'the mother', as, scope: { prefixes: [], account: as.login!.id, person: mother, groups: [] } }, nobody]
}

/** A file with everything that a file can hold, each with words that stand nowhere else. */
export async function fullFile(helper: As, supervisor: As, person: Id, base: Id): Promise<{ file: Id; markers: string[] }> {
  const ids = Array.from({ length: 8 }, () => newId())
  const [member, measure, visit, loan, job, stay, child, assessment] = ids as [Id, Id, Id, Id, Id, Id, Id, Id]
  const word = (n: number) => `密语${String.fromCodePoint(0x4e94 + n)}${n}号`
  const on = '2026-11-20'
  let now = await helped(helper, person, word(0))
  const file = now.id
  now = await helper.do(work.putMember, { ...now, member, part: 'employer', name: word(1), relation: word(2), fromDay: on })
  now = await helper.do(work.putMeasure, { ...now, measure, what: word(3), dueOn: on })
  now = await helper.do(work.visitHelped, { ...now, visit, on, way: 'home', note: word(4) })
  now = await helper.do(work.putLoan, { ...now, loan, bank: word(5), guarantor: word(6), grantedOn: on, fen: 7_654_321, months: 12 })
  now = await helper.do(work.putJob, { ...now, job, kind: 'employed', employer: word(7), contactedOn: on })
  now = await helper.do(work.putStay, { ...now, stay, base, fromDay: on })
  now = await helper.do(work.putChild, { ...now, child, name: word(8), aid: 'fees', on })
  await helper.do(work.assessHelp, { ...now, assessment, on, living: word(9), work: '', needs: '' })
  await supervisor.read(helpPage, { id: file, purpose: word(10) })
  return { file, markers: [file, ...ids, ...Array.from({ length: 11 }, (_, n) => word(n)), '7654321', '76,543', '76543.21'] }
}

/** Replies that grow with every request, whoever asked: there only the markers are looked for. */
const growing = /^(audit\.|session\.|messages\.|reintegration\.occupancy)/

export interface Asked {
  readonly handler: Handler
  readonly input: Record<string, unknown>
}

/** Every read, and every command that hands out a file, with its sample; and what asks for the person, their household and what was done to them. */
export async function questions(w: World, make: Makers, { person, household }: Family): Promise<Asked[]> {
  const wanted = handlers.filter(({ route, kind }) => (kind === 'read' || route.carries === 'download') && !route.name.startsWith('session.'))
  const all: Asked[] = []
  for (const handler of wanted) {
    const input = await samples.get(handler.route.name)!.input(make, w.place.a.village1)
    all.push({ handler, input })
  }
  const near = (name: string, input: Record<string, unknown>): Asked => ({ handler: handlers.find(({ route }) => route.name === name)!, input })
  return [
    ...all,
    near('people.open', { id: person }),
    near('people.find', { q: '封存明' }),
    near('people.list', { q: '封存' }),
    near('households.open', { id: household }),
    near('audit.list', { person }),
    near('audit.list', { verb: 'reintegration', size: '100' }),
    near('audit.list', { verb: 'sealed', size: '100' }),
    near('cases.find', { text: '密语' }),
    near('indicators.figures', { place: w.county, from: '2020-01-01', to: '2030-12-31', below: 'true' }),
    near('indicators.figures', { place: w.place.a.village1, from: '2020-01-01', to: '2030-12-31', line: 'reintegration', below: 'true' }),
  ]
}

/** What was answered, as words: a spreadsheet or a document unpacked, moments and traces blanked. */
async function answer(as: As, { handler, input }: Asked): Promise<string> {
  const reply = await as.send(handler.route, input)
  const zipped = reply.rawPayload.subarray(0, 2).toString('latin1') === 'PK'
  const text = zipped ? zipParts(reply.rawPayload) : reply.rawPayload.toString(handler.route.carries === 'download' ? 'latin1' : 'utf8')
  const told = `${reply.statusCode} ${reply.headers['content-disposition'] ?? ''} ${text}`
  return told.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'moment').replace(/"waiting":(true|false)/g, '')
}

/** All answers to all outsiders, by question and asker. */
export async function answers(asked: readonly Asked[], all: readonly Outsider[]): Promise<Map<string, string>> {
  const told = new Map<string, string>()
  for (const [n, one] of asked.entries()) for (const { name, as } of all) told.set(`${one.handler.route.name} ${n} as ${name}`, await answer(as, one))
  return told
}

/** Markers in answers, and answers that are not what they were without the file. */
export function leaks(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>, markers: readonly string[]): string[] {
  return [...after].flatMap(([key, text]) => {
    const shown = markers.filter((marker) => text.includes(marker)).map((marker) => `${key} shows ${marker}`)
    const same = growing.test(key) || / pdf|PDF-/.test(text) || before.get(key) === text
    return same ? shown : [...shown, `${key} answers otherwise: ${difference(before.get(key) ?? '', text)}`]
  })
}

function difference(a: string, b: string): string {
  const at = [...a].findIndex((letter, i) => letter !== b[i])
  return `${a.slice(Math.max(0, at - 40), at + 60)} → ${b.slice(Math.max(0, at - 40), at + 60)}`
}

/** Rows of any table that hold a marker and that the database itself, asked without any condition, shows to an outsider. */
export async function shownRows(w: World, all: readonly Outsider[], markers: readonly string[]): Promise<string[]> {
  const { rows: tables } = await w.services.db.system((tx) =>
    sql<{ name: string }>`
    select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`.execute(tx),
  )
  const found: string[] = []
  for (const { name: asker, scope } of all) {
    for (const { name } of tables) {
      const query = sql<{
        marker: string
      }>`select m as marker from unnest(${markers}::text[]) m where exists (select from ${sql.table(name)} t where t::text like '%' || m || '%')`
      const { rows } = await w.services.db
        .as(scope, (tx) => query.execute(tx))
        .catch((error: Error) => (/permission denied/.test(error.message) ? { rows: [] } : Promise.reject(error)))
      found.push(...rows.map(({ marker }) => `${name} shows ${marker} to ${asker}`))
    }
  }
  return found
}

export const aBase = async (manager: As, place: PlaceCode): Promise<Id> =>
  (await manager.do(baseRoutes.add, { id: newId(), place, values: { title: '过渡安置厂', baseKind: 'enterprise', capacity: 9 } as never })).id
