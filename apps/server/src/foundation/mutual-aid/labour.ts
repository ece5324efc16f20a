import type { Can } from '@balian/contract/can'
import { addLabour, answerLabour, labourBook } from '@balian/contract/mutual-aid'
import type { Caller } from '../../platform/caller.ts'
import { command } from '../../platform/command.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { alive, leadsIt, loadGroup, nameIn } from './load.ts'
import { balancesOf, changeLabour, insertLabour, labourOf, lockLabour } from './store.ts'
import type { LabourTable } from './tables.ts'

type Sides = Pick<LabourTable, 'giver' | 'receiver' | 'giver_agreed' | 'receiver_agreed' | 'state' | 'in_group' | 'entered_by'>

/** Which sides the caller may speak for: the own one, or as leader those that have not spoken. */
const speaksFor = (me: Caller, entry: Sides): ('giver' | 'receiver')[] =>
  (['giver', 'receiver'] as const).filter((side) => entry[`${side}_agreed`] === null && (entry[side] === me.person || leadsIt(me, entry.in_group)))

const isParty = (me: Caller, entry: Sides): boolean => me.person === entry.giver || me.person === entry.receiver

function canDo(me: Caller, entry: Sides): Can {
  const open = entry.state === 'waiting' || entry.state === 'disputed'
  return {
    agree: open && speaksFor(me, entry).length > 0 ? true : 'done',
    dispute: entry.state === 'waiting' && isParty(me, entry) ? true : 'done',
    strike: open && (entry.entered_by === me.account || leadsIt(me, entry.in_group)) ? true : 'done',
  }
}

/** The book of a group's exchange of labour (换工账): for its members and leader, no office reads it. */
export const labourBookHandler = read(labourBook, {
  subject: loadGroup,
  shows: 'nobody',
  run: async ({ tx, me, subject: { group } }) => {
    const { members, named } = await nameIn(tx, group.id)
    const entries = await labourOf(tx, group)
    const balances = await balancesOf(tx, group)
    return {
      entries: entries.map((one) => ({
        id: one.id,
        giver: named(one.giver),
        receiver: named(one.receiver),
        halfDays: one.half_days,
        doneOn: one.done_on,
        work: one.work,
        giverAgreed: one.giver_agreed,
        receiverAgreed: one.receiver_agreed,
        state: one.state,
        why: one.why,
        can: canDo(me, one),
      })),
      balances: balances.map(({ person, given, received }) => ({ ...named(person), given, received })),
      members: [...members],
      leading: leadsIt(me, group.id),
      me: me.person,
    }
  },
})

export const addLabourHandler = command(addLabour, {
  subject: loadGroup,
  audit: ({ input, subject: { group } }) => ({ on: ['group', group.id], place: group.place, detail: { entry: input.entry } }),
  run: async ({ tx, me, input, now, today, subject: { group } }) => {
    alive(group, 'add')
    if (input.giver === input.receiver) wrong('receiver', 'same', '帮工和受助不能是同一人。', 'Nobody helps themselves: choose two members.')
    if (input.doneOn > today) wrong('doneOn', 'day-ahead', '日期不能晚于今天。', 'The day cannot lie after today.')
    const { has } = await nameIn(tx, group.id)
    for (const side of ['giver', 'receiver'] as const) if (!has(input[side])) wrong(side, 'member-not', '请从本组成员中选择。', 'Choose a member of the group.')
    if (!isParty(me, { ...input, in_group: group.id } as never) && !leadsIt(me, group.id))
      wrong(
        'giver',
        'not-yours',
        '只能登记与自己有关的换工；别人之间的由组长登记。',
        'Write down what you gave or received; the leader writes down the others’.',
      )
    const agreed = (side: 'giver' | 'receiver') => (input[side] === me.person ? ('own' as const) : null)
    await insertLabour(tx, {
      county: group.county,
      id: input.entry,
      in_group: group.id,
      place: group.place,
      giver: input.giver,
      receiver: input.receiver,
      half_days: input.halfDays,
      done_on: input.doneOn,
      work: input.work,
      giver_agreed: agreed('giver'),
      receiver_agreed: agreed('receiver'),
      state: 'waiting',
      why: '',
      entered_by: me.account!,
      entered_at: now.toISOString(),
    })
    return { state: 'waiting' as const }
  },
})

export const answerLabourHandler = command(answerLabour, {
  subject: async (c) => ({ ...(await loadGroup(c)), entry: (await lockLabour(c.tx, { ...(await loadGroup(c)).group }, c.input.entry)) ?? fail('not-found') }),
  audit: ({ input, subject: { group } }) => ({ on: ['group', group.id], place: group.place, detail: { entry: input.entry, answer: input.answer } }),
  run: async ({ tx, me, input, subject: { entry } }) => {
    if (canDo(me, entry)[input.answer] !== true) fail('wrong-step', { state: entry.state, step: input.answer })
    if (input.answer !== 'agree') {
      if (!input.why) wrong('why', 'needed', '请写明原因。', 'Say why.')
      const state = input.answer === 'dispute' ? 'disputed' : 'struck'
      await changeLabour(tx, entry, { state, why: input.why })
      return { state } as const
    }
    const mine = speaksFor(me, entry)
    const side = input.side ?? mine.find((one) => entry[one] === me.person) ?? mine[0]!
    if (!mine.includes(side)) fail('wrong-step', { state: entry.state, step: 'agree' })
    const said = { [`${side}_agreed`]: entry[side] === me.person ? 'own' : 'spoken' }
    const other = side === 'giver' ? entry.receiver_agreed : entry.giver_agreed
    const state = other === null ? 'waiting' : 'agreed'
    await changeLabour(tx, entry, { ...said, state, why: '' })
    return { state } as const
  },
})
