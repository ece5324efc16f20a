import type { Id } from '@balian/contract/ids'
import { addSign, closeSession, lectureSession, lectureSessions, openSession, removeSign } from '@balian/contract/lectures'
import { canOf } from '../../foundation/access/index.ts'
import { activityRecorded, writeActivity } from '../../foundation/activities/index.ts'
import { personCards } from '../../foundation/people/index.ts'
import { spokenNames } from '../../foundation/places/index.ts'
import { command } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/index.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { codeAt, newSecret } from './code.ts'
import { policy } from './policy.ts'
import { dropSign, endSession, insertSession, insertSign, lockSession, peopleAt, planDone, planOf, sessionOf, sessionsOf, signsOf } from './store.ts'
import type { SessionTable, SignTable } from './tables.ts'

const shown = (row: SessionTable, place: string, people: number) => ({
  id: row.id,
  place: row.place,
  placeName: place,
  theme: row.theme,
  area: row.area,
  openedAt: row.opened_at,
  openedBy: row.opened_name,
  closedAt: row.closed_at,
  activity: row.activity,
  people,
})

export const sessionsHandler = read(lectureSessions, {
  shows: 'nobody',
  run: async ({ tx, input }) => {
    const rows = await sessionsOf(tx, input.place, input.open)
    const places = await spokenNames(
      tx,
      rows.map((row) => row.place),
    )
    const people = await peopleAt(
      tx,
      rows.map((row) => row.id),
    )
    return { items: rows.map((row) => shown(row, places.get(row.place) ?? row.place, people.get(row.id) ?? 0)) }
  },
})

export async function loadSession({ tx, input }: { tx: Tx; input: { id: Id } }) {
  const session = (await sessionOf(tx, input.id)) ?? fail('not-found')
  return { session, place: session.place }
}
async function loadOpen({ tx, input }: { tx: Tx; input: { id: Id } }) {
  const session = (await lockSession(tx, input.id)) ?? fail('not-found')
  return { session, place: session.place }
}
const stillOpen = (session: SessionTable, step: string): void => {
  if (session.closed_at) fail('wrong-step', { state: 'session-closed', step })
}

/** Names of those who signed in by name; whoever is no longer known is counted all the same. */
export async function signsNamed(tx: Tx, signs: readonly SignTable[]) {
  const cards = await personCards(
    tx,
    signs.flatMap((one) => one.person ?? []),
  )
  return signs
    .filter((one) => one.person !== null || one.name !== '')
    .map((one) => ({ id: one.id, name: (one.person && cards.get(one.person)?.name) || one.name || '—', own: one.own, count: one.count, at: one.at }))
}

export const sessionHandler = read(lectureSession, {
  subject: loadSession,
  shows: 'nobody',
  run: async ({ tx, me, now, subject }) => {
    const { session } = subject
    const signs = await signsOf(tx, session)
    const places = await spokenNames(tx, [session.place])
    const total = signs.reduce((sum, one) => sum + one.count, 0)
    const open = session.closed_at === null || 'session-closed'
    const named = await signsNamed(tx, signs)
    return {
      ...shown(session, places.get(session.place) ?? session.place, total),
      code: session.closed_at === null ? codeAt(session.secret, now) : null,
      guests: total - named.reduce((sum, one) => sum + one.count, 0),
      signs: named,
      can: canOf(me, policy, 'learning', subject, { addSign: open, removeSign: open, closeSession: open }),
    }
  },
})

export const openSessionHandler = command(openSession, {
  subject: async ({ input }) => ({ place: input.place }),
  audit: ({ input }) => ({ on: ['lecture-session', input.id], place: input.place, detail: { plan: input.plan ?? null } }),
  run: async ({ tx, me, input, now }) => {
    const plan = input.plan ? await planOf(tx, input.plan) : null
    if (input.plan && (!plan || plan.place.slice(0, 6) !== input.place.slice(0, 6)))
      wrong('plan', 'unknown', '没有这个计划，请重新选择。', 'There is no such plan. Choose again.')
    const row = { county: input.place.slice(0, 6), id: input.id, place: input.place, theme: input.theme, area: input.area }
    const about = { plan: input.plan ?? null, tutor: input.tutor ?? null, material: input.material ?? null }
    const opened = { secret: newSecret(), opened_by: me.account!, opened_name: me.name, opened_at: now.toISOString() }
    await insertSession(tx, { ...row, ...about, ...opened, closed_at: null, activity: null })
    return { id: input.id }
  },
})

export const addSignHandler = command(addSign, {
  subject: loadOpen,
  audit: ({ input, subject: { session } }) => ({
    on: ['lecture-session', session.id],
    place: session.place,
    ...(input.person ? { people: [input.person], purpose: 'upkeep' } : {}),
    detail: { count: input.count },
  }),
  run: async ({ tx, input, now, subject: { session } }) => {
    stillOpen(session, 'addSign')
    if (input.person) {
      if (!(await personCards(tx, [input.person])).has(input.person)) wrong('person', 'unknown', '请从本辖区居民中选择。', 'Choose a resident of your places.')
      if ((await signsOf(tx, session)).some((one) => one.person === input.person))
        wrong('person', 'signed', '此人已签到。', 'This person has signed in already.')
    }
    const row = { county: session.county, id: input.sign, session: session.id, place: session.place, person: input.person ?? null }
    await insertSign(tx, { ...row, account: null, name: '', count: input.person ? 1 : input.count, own: false, at: now.toISOString() })
    return {}
  },
})

export const removeSignHandler = command(removeSign, {
  subject: loadOpen,
  audit: ({ input, subject: { session } }) => ({ on: ['lecture-session', session.id], place: session.place, detail: { removed: input.sign } }),
  run: async ({ tx, input, subject: { session } }) => {
    stillOpen(session, 'removeSign')
    if (!(await dropSign(tx, session, input.sign))) fail('not-found')
    return {}
  },
})

/** The lecture is recorded with how many came; photographs may be added to the activity afterwards. */
export const closeSessionHandler = command(closeSession, {
  subject: loadOpen,
  audit: ({ subject: { session }, result }) => ({ on: ['lecture-session', session.id], place: session.place, detail: { reached: result.reached } }),
  run: async ({ tx, me, input, now, today, services, subject: { session }, say }) => {
    stillOpen(session, 'closeSession')
    const reached = (await signsOf(tx, session)).reduce((sum, one) => sum + one.count, 0)
    if (reached === 0) wrong('id', 'nobody', '还没有人签到，请先登记人数。', 'Nobody has signed in yet. Write down how many came.')
    const { area, tutor, material } = session
    const values = { area, tutor, material, handed: input.handed }
    const deed = { id: input.activity, kind: 'lecture' as const, place: session.place, day: today, from: null, to: null, theme: session.theme, spot: '' }
    const who = [{ account: session.opened_by, name: session.opened_name, duty: '' }]
    const { findings, groups, files } = input
    await writeActivity(tx, { ...deed, who, reached, findings, groups, files, values }, { me, now, keys: services.keys })
    await say(activityRecorded.of({ id: deed.id, kind: deed.kind, place: deed.place, day: today, groups, values, version: 1 }))
    await endSession(tx, session, { closed_at: now.toISOString(), activity: input.activity })
    await planDone(tx, session)
    return { activity: input.activity, reached }
  },
})
