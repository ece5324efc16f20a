import { hash } from '@node-rs/argon2'
import { sql } from 'kysely'
import type { Tx } from '../platform/db/index.ts'
import type { Services } from '../platform/services.ts'
import { demoPassword } from './accounts.ts'
import { type Division, divisions, placeColumns, placeRow } from './divisions.ts'
import { type Demo, makeDemo } from './make.ts'
import * as rows from './rows.ts'

/** One seed, one demo. */
const seed = 'balian 2013'

type Say = (line: string) => void

/** Whether this database has never been filled: no place, no account. */
export const isEmpty = (services: Services): Promise<boolean> =>
  services.db.system(async (tx) => {
    const found = await sql`select code from places union all select login from accounts limit 1`.execute(tx)
    return found.rows.length === 0
  })

type Stage = readonly [zh: string, en: string, table: string, columns: readonly string[], rows: () => Iterable<readonly unknown[]>, count: number]

/** What is loaded, in the order in which it refers to what came before. Rows are made when they are needed. */
function stages(places: readonly Division[], demo: Demo, password: string, { keys }: Services): Stage[] {
  const { homes, officers, groups, madeAt } = demo
  const people = homes.flatMap((home) => home.people)
  const posts = officers.flatMap((one) => rows.postRows(one, madeAt))
  const members = groups.flatMap(rows.memberRows)
  return [
    ['区划', 'divisions', 'places', placeColumns, () => places.map(placeRow), places.length],
    ['户', 'households', 'households', rows.householdColumns, () => homes.map((home) => rows.householdRow(home, madeAt)), homes.length],
    ['居民', 'residents', 'people', rows.peopleColumns, () => people.map((one) => rows.personRow(one, madeAt, keys)), people.length],
    ['身份号码索引', 'index of identity numbers', 'identities', rows.identityColumns, () => people.map((one) => rows.identityRow(one, keys)), people.length],
    ['档案变更', 'changes of e-files', 'person_changes', rows.changeColumns, () => people.map((one) => rows.changeRow(one, madeAt)), people.length],
    ['账号', 'accounts', 'accounts', rows.accountColumns, () => officers.map((one) => rows.accountRow(one, password, madeAt)), officers.length],
    ['八员任职', 'posts', 'posts', rows.postColumns, () => posts, posts.length],
    ['互助组', 'mutual-aid groups', 'groups', rows.groupColumns, () => groups.map((one) => rows.groupRow(one, madeAt)), groups.length],
    ['互助组成员', 'members of groups', 'group_members', rows.memberColumns, () => members, members.length],
    ['互助组组长', 'leaders of groups', 'group_leaders', rows.leaderColumns, () => groups.map(rows.leaderRow), groups.length],
  ]
}

async function copyAll(services: Services, tx: Tx, all: readonly Stage[], say: Say): Promise<void> {
  const total = all.reduce((sum, stage) => sum + stage[5], 0)
  let done = 0
  for (const [zh, en, table, columns, make, count] of all) {
    done += await services.db.copyIn(tx, table, columns, make())
    say(`  ${String(Math.floor((done / total) * 100)).padStart(3)}%  ${zh} ${en}: ${count.toLocaleString('en')}`)
  }
}

/**
 * Loads the demo in one transaction: a start that was broken off left nothing, and the next one loads it anew.
 * The same seed gives the same people on the same day.
 */
export async function loadDemo(services: Services, say: Say, only?: readonly string[]): Promise<Demo> {
  const now = services.clock.now()
  say('首次启动，载入演示数据 … First start: loading the demo …')
  const places = divisions()
  const demo = makeDemo(places, { seed, today: services.clock.day(now), now, ...(only ? { villages: only } : {}) })
  const password = await hash(demoPassword)
  await services.db.system((tx) => copyAll(services, tx, stages(places, demo, password, services), say))
  await services.db.outside('analyze')
  return demo
}
