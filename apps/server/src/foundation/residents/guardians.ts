import { addGuardian, endGuardian, guardiansOf } from '@balian/contract/residents'
import { command } from '../../platform/command.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { personCards } from '../people/index.ts'
import { residentSubject } from './invite.ts'
import { t } from './tables.ts'

export const guardiansHandler = read(guardiansOf, {
  subject: residentSubject,
  shows: 'nobody',
  run: async ({ tx, input, today }) => {
    const rows = await t(tx).selectFrom('guardians').selectAll().where('ward', '=', input.person).orderBy('from_day', 'desc').execute()
    const cards = await personCards(
      tx,
      rows.map((row) => row.guardian),
    )
    return {
      items: rows.map((row) => ({
        id: row.id,
        guardian: row.guardian,
        name: cards.get(row.guardian)?.name ?? '',
        basis: row.basis,
        paper: row.paper,
        fromDay: row.from_day,
        toDay: row.to_day,
        madeBy: row.made_name,
        live: row.to_day === null || row.to_day >= today,
        version: row.version,
      })),
    }
  },
})

export const addGuardianHandler = command(addGuardian, {
  subject: residentSubject,
  audit: ({ input, subject }) => ({ on: ['guardian', input.id], place: subject.place, people: [input.person, input.guardian] }),
  run: async ({ tx, me, input, subject, now }) => {
    if (input.guardian === input.person) wrong('guardian', 'self', '监护人不能是本人，请另选一人。', 'Nobody is one’s own guardian: choose somebody else.')
    if (!(await personCards(tx, [input.guardian])).has(input.guardian))
      wrong('guardian', 'register', '请从人口台账中选择本辖区居民。', 'Choose a resident of your places.')
    await t(tx)
      .insertInto('guardians')
      .values({
        county: subject.place.slice(0, 6),
        id: input.id,
        ward: input.person,
        guardian: input.guardian,
        place: subject.place,
        basis: input.basis,
        paper: input.paper,
        from_day: input.fromDay,
        to_day: input.toDay ?? null,
        made_by: me.account,
        made_name: me.name,
        made_at: now.toISOString(),
        version: 1,
      })
      .execute()
    return { id: input.id }
  },
})

export const endGuardianHandler = command(endGuardian, {
  subject: async (c) => {
    const subject = await residentSubject(c)
    const row = await t(c.tx).selectFrom('guardians').selectAll().where('id', '=', c.input.id).where('ward', '=', c.input.person).forUpdate().executeTakeFirst()
    return { ...subject, row: row ?? fail('not-found'), version: row?.version ?? 0 }
  },
  audit: ({ input, subject }) => ({ on: ['guardian', input.id], place: subject.place, people: [input.person, subject.row.guardian] }),
  run: async ({ tx, subject: { row }, services, now }) => {
    // From today on it stands for nothing: the last day is yesterday, or the first day itself where it began today.
    const yesterday = services.clock.day(new Date(now.getTime() - 86_400_000))
    if (row.from_day > yesterday) wrong('id', 'today', '今天才开始的监护登记，明天起可以结束。', 'What began today can be ended from tomorrow on.')
    const change = { to_day: yesterday, version: row.version + 1 }
    await t(tx).updateTable('guardians').set(change).where('county', '=', row.county).where('id', '=', row.id).execute()
    return {}
  },
})
