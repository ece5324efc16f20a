import type { ChannelName } from '@balian/contract/channels'
import { countLimit } from '@balian/contract/page'
import { type ServiceKind, serviceEstimate, serviceKinds, serviceList, servicePage } from '@balian/contract/service-messages'
import { sql } from 'kysely'
import { groupNames } from '../../../foundation/groups/index.ts'
import { clockTime, deliveriesOf, liveNames } from '../../../foundation/messages/index.ts'
import { under } from '../../../foundation/people/index.ts'
import { read } from '../../../platform/read.ts'
import type { Services } from '../../../platform/services.ts'
import { estimateOf } from './audience.ts'
import { approvableBy, ofOwnLines, refuseAudience } from './own-line.ts'
import { audienceOf, serviceSubject, shownServices } from './shape.ts'
import { type ServiceTable, stepsOf } from './store.ts'

export const serviceListHandler = read(serviceList, {
  shows: 'nobody',
  run: async ({ tx, me, input }) => {
    const place = input.place ? under('r.place', input.place) : sql`true`
    const scope = sql`${ofOwnLines(me)} and ${place}`
    const kind = input.kind ? sql`r.kind = ${input.kind}` : sql`true`
    const state = input.state ? sql`r.state = ${input.state}` : sql`true`
    const approvable = input.approvable ? approvableBy(me) : sql`true`
    const where = sql`${scope} and ${kind} and ${state} and ${approvable}`
    const { rows } = await sql<ServiceTable>`
      select r.* from service_messages r where ${where} order by r.id desc limit ${input.size} offset ${(input.page - 1) * input.size}`.execute(tx)
    const total = (await sql<{ n: number }>`select count(*)::int as n from service_messages r where ${where}`.execute(tx)).rows[0]!.n
    const sent = await sql<{ kind: ServiceKind; messages: number; delivered: number; read: number }>`
      select r.kind, count(distinct r.id)::int as messages, count(*) filter (where s.state in ('sent', 'delivered'))::int as delivered, count(s.read_at)::int as read
      from service_messages r left join deliveries s on s.dispatch = r.id
      where ${scope} and r.state = 'sent' group by 1`.execute(tx)
    const nothing = { messages: 0, delivered: 0, read: 0 }
    const kinds = (Object.keys(serviceKinds) as ServiceKind[]).map((one) => sent.rows.find((row) => row.kind === one) ?? { kind: one, ...nothing })
    return { items: await shownServices(tx, me, rows), total: Math.min(total, countLimit), more: total > countLimit, kinds }
  },
})

export const servicePageHandler = read(servicePage, {
  subject: serviceSubject,
  shows: 'nobody',
  run: async ({ tx, me, subject: { row }, services }) => {
    const [shown] = await shownServices(tx, me, [row])
    const [group] = row.mutual_group ? await groupNames(tx, [row.mutual_group]) : []
    const steps = stepsOf(row).map(({ at, by, step, why }) => ({ at, by, step, why }))
    return {
      ...shown!,
      text: row.body,
      audience: audienceOf(row),
      groupName: group?.name ?? null,
      steps,
      byChannel: await deliveriesOf(tx, row.id),
      sms: smsTerms(services),
    }
  },
})

const smsTerms = ({ config: { outgoing } }: Services) => ({ sign: outgoing.sign, fen: outgoing.smsFen })

/** Numbers alone: an audience never becomes a list of names. */
export const serviceEstimateHandler = read(serviceEstimate, {
  subject: async ({ input }) => ({ place: input.place }),
  shows: 'nobody',
  run: async ({ tx, me, input, today, services }) => {
    refuseAudience(me, input.place, input)
    const { place, household, register, kind } = input
    const { ageFrom = null, ageTo = null, group = null, line = null } = input
    const audience = { place, household, register, ageFrom, ageTo, group, line }
    const found = await estimateOf(tx, { audience, kind, today, ways: input.ways.split(',') as ChannelName[], live: liveNames(services) })
    const { from, to } = services.config.outgoing.quiet
    const reachable = found.ways.reduce((sum, one) => sum + one.first, 0)
    return { ...found, reachable, sms: smsTerms(services), quiet: { from: clockTime(from), to: clockTime(to) } }
  },
})
