import { hash } from '@node-rs/argon2'
import { sql } from 'kysely'
import { recountIndicators } from '../foundation/indicators/index.ts'
import { newPersonRows } from '../foundation/people/index.ts'
import { indicators } from '../modules.ts'
import type { Tx } from '../platform/db/index.ts'
import type { Services } from '../platform/services.ts'
import { demoPassword } from './accounts.ts'
import { tellCareActivities } from './care/activities.ts'
import { careRows } from './care/files.ts'
import { tellCareRequests } from './care/requests.ts'
import { demoRepresentatives, tellDeliberation } from './deliberation.ts'
import { tellPetitions } from './disputes/petitions.ts'
import { tellScreening } from './disputes/screening.ts'
import { tellDisputes } from './disputes/tell.ts'
import { type Division, divisions } from './divisions.ts'
import { tellErrands } from './errands/tell.ts'
import { agreements, tellCalls, tellEvaluation } from './evaluation.ts'
import { tellGroupActivities } from './group-activities.ts'
import { groupWork } from './group-work.ts'
import { tellIntake } from './intake.ts'
import { tellLearning } from './learning.ts'
import { tellLibrary } from './library/tell.ts'
import { type Demo, makeDemo, type Wanted } from './make.ts'
import { tellOpenings } from './openings.ts'
import { tellOrganizations } from './organizations.ts'
import { demoPatrols } from './patrols.ts'
import { tellPhones } from './phones.ts'
import { type Deed, Player } from './play.ts'
import { addedRow, demoRegisters, registerRow, type Told } from './registers/index.ts'
import { basesOf, tellHelp } from './reintegration/tell.ts'
import { tellReports } from './reports.ts'
import { registeredElsewhere } from './residence/rows.ts'
import { tellResidence } from './residence/tell.ts'
import { tellResidents } from './residents.ts'
import { tellRights } from './rights.ts'
import type { Row } from './rows.ts'
import * as rows from './rows.ts'
import { tellSafety } from './safety.ts'

/** One seed, one demo. */
const seed = 'balian 2013'

type Say = (line: string) => void

/** Whether this database has never been filled: no place, no account. */
export const isEmpty = (services: Services): Promise<boolean> =>
  services.db.system(async (tx) => {
    const found = await sql`select code from places union all select login from accounts limit 1`.execute(tx)
    return found.rows.length === 0
  })

interface Stage {
  readonly zh: string
  readonly en: string
  readonly table: string
  readonly count: number
  /** Rows are made when they are needed. */
  readonly rows: () => readonly Row[]
}

const stage = <T>(zh: string, en: string, table: string, things: readonly T[], row: (thing: T) => Row): Stage => ({
  zh,
  en,
  table,
  count: things.length,
  rows: () => things.map(row),
})
const same = (row: object): Row => ({ ...row })

/** What is loaded, in the order in which it refers to what came before. */
function stages(places: readonly Division[], demo: Demo, told: readonly Told[], password: string, { keys }: Services): Stage[] {
  const { homes, officers, groups, madeAt } = demo
  const people = homes.flatMap((home) => home.people)
  const elsewhere = registeredElsewhere(told)
  const registered = newPersonRows(
    keys,
    people.map((one) => rows.newPerson(one, elsewhere.get(one.id))),
    madeAt,
  )
  return [
    stage('区划', 'divisions', 'places', places, rows.placeRow),
    stage(
      '平台建成',
      'platforms built',
      'place_changes',
      places.filter(({ platformBuilt }) => platformBuilt !== null),
      rows.platformRow,
    ),
    stage('户', 'households', 'households', homes, (one) => rows.householdRow(one, madeAt)),
    stage('居民', 'residents', 'people', registered.people, same),
    stage('身份号码索引', 'index of identity numbers', 'identities', registered.identities, same),
    stage('档案变更', 'changes of e-files', 'person_changes', people, (one) => rows.changeRow(one, madeAt)),
    stage('账号', 'accounts', 'accounts', officers, (one) => rows.accountRow(one, password, madeAt)),
    stage(
      '任职',
      'posts',
      'posts',
      officers.flatMap((one) => rows.postRows(one, madeAt)),
      same,
    ),
    stage('互助组', 'mutual-aid groups', 'groups', groups, (one) => rows.groupRow(one, madeAt)),
    stage('互助组成员', 'members of groups', 'group_members', groups.flatMap(rows.memberRows), same),
    stage('互助组组长', 'leaders of groups', 'group_leaders', groups, rows.leaderRow),
  ]
}

/** The registers of the lines, each a stage. */
const registerStages = (rows: readonly Told[], demo: Demo, { keys }: Services): Stage[] => [
  ...[...Map.groupBy(rows, ({ register }) => register)].map(([{ zh, en, table }, told]) =>
    stage(zh, en.toLowerCase(), table, told, (one) => registerRow(one, demo.madeAt, keys)),
  ),
  stage('台账登记', 'entries of registers', 'register_changes', rows, (one) => addedRow(one, demo.madeAt)),
]

/** Who is cared for, with the visits so far. */
function careStages(told: readonly Told[], demo: Demo, wanted: Wanted): Stage[] {
  const { files, visits, spells } = careRows(told, demo, wanted)
  return [
    stage('帮扶档案', 'care files', 'care_files', files, same),
    stage('走访记录', 'visits', 'care_visits', visits, same),
    stage('走访间隔', 'times between visits', 'care_spells', spells, same),
  ]
}

/** What members of groups do for each other, a stage a table. */
const groupStages = (demo: Demo, wanted: Wanted): Stage[] => groupWork(demo, wanted).map(({ table, zh, en, rows: told }) => stage(zh, en, table, told, same))

/** Patrols of the last weeks and the rota ahead. */
function patrolStages(registered: readonly Told[], wanted: Wanted): Stage[] {
  const { patrols, checks, findings, steps } = demoPatrols(registered, wanted)
  return [
    stage('巡逻', 'patrols', 'patrols', patrols, same),
    stage('巡逻打卡', 'check-ins', 'patrol_checks', checks, same),
    stage('巡逻发现', 'findings', 'safety_findings', findings, same),
    stage('发现处理', 'what was done', 'safety_finding_steps', steps, same),
  ]
}

async function copyAll(services: Services, tx: Tx, all: readonly Stage[], say: Say): Promise<void> {
  const total = all.reduce((sum, { count }) => sum + count, 0)
  let done = 0
  for (const { zh, en, table, count, rows: make } of all) {
    const made = make()
    if (made.length > 0)
      done += await services.db.copyIn(
        tx,
        table,
        Object.keys(made[0]!),
        made.map((row) => Object.values(row)),
      )
    say(`  ${String(Math.floor((done / total) * 100)).padStart(3)}%  ${zh} ${en}: ${count.toLocaleString('en')}`)
  }
}

/** This morning everybody cared for was shared out. */
const sharing = ({ now }: Wanted): Deed => ({ at: now, act: (player) => player.round('care.shareOut') })

/** Lets half a year pass, and tells each fifth part of it. */
async function playAll(services: Services, tx: Tx, places: readonly Division[], demo: Demo, wanted: Wanted, rows: readonly Told[], say: Say): Promise<void> {
  const disputes = tellDisputes(places, demo, wanted)
  const told = [...disputes.flatMap((one) => one.deeds), ...tellPetitions(demo, disputes, wanted)]
  const deeds = [
    ...told,
    ...tellErrands(demo, rows, wanted),
    ...tellScreening(demo, wanted),
    ...tellOpenings(demo, wanted),
    ...tellResidents(demo, wanted),
    ...tellRights(demo, wanted),
    ...tellGroupActivities(demo, wanted),
    ...tellLearning(demo, wanted),
    ...tellIntake(demo, wanted),
    ...tellPhones(demo, wanted),
    ...tellHelp(demo, wanted, basesOf(rows)),
    ...tellResidence(demo, wanted, rows),
    ...tellCareRequests(demo, wanted),
    ...tellCareActivities(demo, wanted),
    sharing(wanted),
    ...tellReports(demo, wanted),
    ...tellSafety(demo, rows, wanted),
    ...tellOrganizations(demo, rows, wanted),
    ...tellDeliberation(demo, wanted),
    ...tellLibrary(demo, wanted),
  ]
  const player = new Player(services, tx, new Map(places.map(({ code, name }) => [code, name])))
  await player.play(deeds, (done) => {
    if (done === deeds.length || done % Math.ceil(deeds.length / 5) === 0)
      say(`  ${String(Math.floor((done / deeds.length) * 100)).padStart(3)}%  半年的工作 half a year of work: ${done}`)
  })
}

/** People are called back, everything is counted, and the work of offices and officers is evaluated by those numbers. */
async function evaluateAll(services: Services, tx: Tx, places: readonly Division[], demo: Demo, wanted: Wanted): Promise<void> {
  const player = new Player(services, tx, new Map(places.map(({ code, name }) => [code, name])))
  await agreements(tx)
  await player.play(tellCalls(demo, wanted))
  const db = { ...services.db, system: <T>(work: (tx: Tx) => Promise<T>) => work(tx) }
  await recountIndicators({ ...services, db }, indicators)
  await player.play(tellEvaluation(demo, wanted))
}

/**
 * Loads the demo in one transaction: a start that was broken off left nothing, and the next one loads it anew.
 * The same seed gives the same people and the same stories on the same day. `villages`: only these.
 */
export async function loadDemo(services: Services, say: Say, villages?: readonly string[]): Promise<void> {
  const now = services.clock.now()
  say('首次启动，载入演示数据 … First start: loading the demo …')
  const places = divisions()
  const wanted: Wanted = { seed, today: services.clock.day(now), now, ...(villages ? { villages } : {}) }
  const demo = makeDemo(places, wanted)
  const registered = demoRegisters(places, demo, wanted)
  const password = await hash(demoPassword)
  await services.db.system(async (tx) => {
    const kept = [
      ...registerStages(registered, demo, services),
      ...careStages(registered, demo, wanted),
      ...groupStages(demo, wanted),
      ...patrolStages(registered, wanted),
      stage('村民代表', 'representatives', 'representatives', demoRepresentatives(demo, wanted), same),
    ]
    await copyAll(services, tx, [...stages(places, demo, registered, password, services), ...kept], say)
    // What is counted and looked up while half a year passes is planned by what the tables hold.
    await sql`analyze`.execute(tx)
    await playAll(services, tx, places, demo, wanted, registered, say)
    await evaluateAll(services, tx, places, demo, wanted)
    say('  考评 evaluation: 3')
  })
  await services.db.outside('analyze')
}
