import { openElection, withdrawElection } from '@balian/contract/elections'
import { command } from '../../platform/command.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { makeBallot } from '../ballots/index.ts'
import { leads, lockGroup, membersNow, termsOf } from '../groups/index.ts'
import { tellResidents } from '../messages/index.ts'
import { act, after, loadElectionLocked, mayNow } from './load.ts'
import { changeElection, insertElection } from './store.ts'

/** Calls an election: when and where it is voted, how, and what follows equal votes. */
export const openElectionHandler = command(openElection, {
  subject: async ({ tx, input }) => {
    const group = (await lockGroup(tx, input.group)) ?? fail('not-found')
    return { group, place: group.place }
  },
  audit: ({ input, subject: { group } }) => ({ on: ['election', input.id], place: group.place, detail: { group: group.id, kind: input.kind } }),
  run: async ({ tx, me, input, now, today, subject: { group } }) => {
    if (group.ended_on) fail('wrong-step', { state: 'dissolved', step: 'open' })
    if (input.voteOn < today) wrong('voteOn', 'day-past', '投票日期不能早于今天。', 'The day of the vote cannot lie before today.')
    if (input.kind === 'recall') {
      const term = (await termsOf(tx, group)).find((one) => one.id === input.recalled)
      if (!term || !leads(term, today)) wrong('recalled', 'leads-not', '请选择在任的组长。', 'Choose a leader in office.')
      if (!input.why) wrong('why', 'needed', '请写明罢免理由。', 'Say why the recall is asked for.')
    } else {
      const from = input.fromDay ?? input.voteOn
      if (input.toDay && input.toDay <= from) wrong('toDay', 'before-start', '截止日期须晚于起始日期。', 'The last day must come after the first.')
    }
    await makeBallot(tx, { county: group.county, id: input.id, place: group.place, in_group: group.id, method: input.method })
    await insertElection(tx, {
      county: group.county,
      id: input.id,
      in_group: group.id,
      place: group.place,
      kind: input.kind,
      method: input.method,
      seats: input.kind === 'recall' ? 1 : input.seats,
      tie: input.tie,
      replaces: input.kind === 'lead' && input.replaces,
      recalled: input.kind === 'recall' ? input.recalled! : null,
      why: input.why,
      vote_on: input.voteOn,
      vote_place: input.votePlace,
      objection_days: input.objectionDays,
      from_day: input.fromDay ?? null,
      to_day: input.toDay ?? null,
      state: 'nominating',
      outcome: null,
      winners: [],
      votes_for: null,
      votes_against: null,
      blank: null,
      invalid: null,
      present: null,
      opened_by: me.account!,
      opened_at: now.toISOString(),
      objections_until: null,
      decided_on: null,
      note: '',
      version: 1,
    })
    const about = { kind: 'election', id: input.id, place: group.place }
    const params = { group: group.name, day: input.voteOn, place: input.votePlace }
    await tellResidents(tx, { key: `elections.called.${input.kind}`, params, about }, await membersNow(tx, group), now)
    return { id: input.id, version: 1, state: 'nominating' as const }
  },
})

export const withdrawElectionHandler = command(withdrawElection, {
  subject: loadElectionLocked,
  audit: ({ input, subject: { election } }) => ({ ...act(election), purpose: input.why }),
  run: async ({ tx, input, today, subject: { election } }) => {
    mayNow(election, 'withdraw')
    await changeElection(tx, election, { state: 'withdrawn', note: input.why, decided_on: today })
    return after(election, 'withdrawn')
  },
})
