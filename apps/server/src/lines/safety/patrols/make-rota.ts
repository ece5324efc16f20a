import { newId } from '@balian/contract/ids'
import { safetyRotaMake } from '@balian/contract/safety-patrol-log'
import { markChanged } from '../../../foundation/indicators/index.ts'
import { addDays, daysBetween } from '../../../platform/calendar.ts'
import { command } from '../../../platform/command.ts'
import type { Subject } from '../../../platform/handler.ts'
import { fail, wrong } from '../../../platform/problem.ts'
import { membersOf } from './members.ts'
import { daysOf, drawRota, longestRota, rhythmOf } from './rules.ts'
import { daysTaken, insertPatrols, lockPlan, type PlanRow, turnsOf } from './store.ts'
import { patrols } from './subject.ts'

/** Turns older than this no longer count, so that whoever joins does not go every night. */
const turnsDays = 60

/** Draws the rota of a plan: what has a patrol already stays as it is. */
export const makeRotaHandler = command(safetyRotaMake, {
  subject: async ({ tx, input }): Promise<Subject & { readonly plan: PlanRow }> => {
    const plan = (await lockPlan(tx, input.id)) ?? fail('not-found')
    return { place: plan.place, plan }
  },
  audit: ({ subject, input }) => ({ on: ['safety.patrolPlans', input.id], place: subject.plan.place, detail: { from: input.from, to: input.to } }),
  run: async ({ tx, me, input, subject, now, today }) => {
    const { plan } = subject
    const { from, to } = input
    if (plan.ended_on !== null) wrong('id', 'ended', '这个计划已经结束', 'This plan has ended')
    if (from < today) wrong('from', 'past', '只能排今天及以后的班', 'Only from today on')
    if (to < from || daysBetween(from, to) > longestRota) wrong('to', 'too-long', '一次最多排 62 天', 'At most 62 days at once')
    const members = await membersOf(tx, plan.team)
    if (members.length < plan.people)
      wrong(
        'id',
        'too-few',
        `队员只有 ${members.length} 人，不够每班 ${plan.people} 人`,
        `The team has ${members.length} members, too few for ${plan.people} each time`,
      )
    const days = daysOf(rhythmOf(plan), from, to)
    const taken = await daysTaken(tx, plan, from)
    const free = days.filter((day) => !taken.has(day))
    const turns = await turnsOf(tx, plan.team, addDays(today, -turnsDays))
    const rota = drawRota(
      members.map((one) => one.id),
      plan.people,
      free,
      turns,
    )
    const { county, place, team, starts_at, ends_at } = plan
    const common = { county, place, plan: plan.id, team, from_time: starts_at, to_time: ends_at, by: me.name, made_at: now.toISOString() }
    const blank = { came: [], started_at: null, ended_at: null, cancelled_at: null, note: '', why: '', version: 1 }
    if (free.length > 0)
      await insertPatrols(
        tx,
        free.map((day) => ({ ...common, ...blank, id: newId(), day, duty: rota.get(day)! })),
      )
    if (free.length > 0) await markChanged(tx, patrols, place)
    return { made: free.length, kept: days.length - free.length }
  },
})
