import { answerObjection, installElected, objectElection } from '@balian/contract/elections'
import { newId } from '@balian/contract/ids'
import { command } from '../../platform/command.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { changeObjection, insertObjection, objectionsTo } from '../ballots/index.ts'
import { endTerm, insertTerm, leads, termsOf } from '../groups/index.ts'
import { act, after, loadElection, loadElectionLocked, mayNow } from './load.ts'
import { changeElection, nomineesOf } from './store.ts'
import type { ElectionTable, NomineeTable } from './tables.ts'

export const objectElectionHandler = command(objectElection, {
  subject: loadElection,
  audit: ({ input, subject: { election } }) => act(election, { objection: input.objection }),
  run: async ({ tx, me, input, now, today, subject: { election } }) => {
    mayNow(election, 'object')
    if (today > election.objections_until!) fail('wrong-step', { state: 'objections-over', step: 'object' })
    const row = { county: election.county, id: input.objection, ballot: election.id, person: me.person, text: input.text }
    await insertObjection(tx, { ...row, made_at: now.toISOString() })
    return {}
  },
})

/** Upheld, the vote is undone and a new one may be called. */
export const answerObjectionHandler = command(answerObjection, {
  subject: async ({ tx, input }) => ({ ...(await loadElectionLocked({ tx, input })) }),
  audit: ({ input, subject: { election } }) => act(election, { objection: input.objection, upheld: input.upheld }),
  run: async ({ tx, input, now, subject: { election } }) => {
    mayNow(election, 'answerObjection')
    const objection = (await objectionsTo(tx, election)).find((one) => one.id === input.objection) ?? fail('not-found')
    if (objection.answer !== null) fail('wrong-step', { state: 'answered', step: 'answerObjection' })
    await changeObjection(tx, objection, { answer: input.answer, upheld: input.upheld, answered_at: now.toISOString() })
    const state = input.upheld ? 'failed' : 'objections'
    await changeElection(tx, election, input.upheld ? { state, outcome: 'objection', winners: [] } : {})
    return after(election, state)
  },
})

/** The first day of office: as called, or the day after the time for objections. */
const firstDay = (election: ElectionTable, today: string): string => (election.from_day && election.from_day > today ? election.from_day : today)

const term = (election: ElectionTable, { person, origin }: NomineeTable, from: string) => ({
  county: election.county,
  id: newId(),
  in_group: election.in_group,
  place: election.place,
  person,
  origin,
  chosen: 'elected' as const,
  from_day: from,
  to_day: election.to_day && election.to_day > from ? election.to_day : null,
  ended_at: null,
  ended_why: null,
})

export const installElectedHandler = command(installElected, {
  subject: loadElectionLocked,
  audit: ({ subject: { election } }) => act(election, { winners: election.winners, recalled: election.recalled }),
  run: async ({ tx, now, today, subject: { election } }) => {
    mayNow(election, 'install')
    if (today <= election.objections_until!) fail('wrong-step', { state: 'objections-open', step: 'install' })
    const open = (await objectionsTo(tx, election)).some((one) => one.answer === null)
    if (open) wrong('objections', 'open', '还有异议没有答复，请先答复。', 'An objection is not answered yet. Answer it first.')
    const group = { county: election.county, id: election.in_group }
    const inOffice = (await termsOf(tx, group)).filter((one) => leads(one, today))
    const winners = (await nomineesOf(tx, election)).filter((one) => election.winners.includes(one.id))
    const from = firstDay(election, today)
    const recalled = election.kind === 'recall' && election.outcome === 'won'
    const leave = recalled
      ? inOffice.filter((one) => one.id === election.recalled)
      : inOffice.filter((one) => election.kind === 'lead' && (election.replaces || winners.some(({ person }) => person === one.person)))
    for (const one of leave) await endTerm(tx, one, now.toISOString(), recalled ? '罢免' : '换届')
    for (const winner of winners) await insertTerm(tx, term(election, winner, from))
    await changeElection(tx, election, { state: 'in-office', decided_on: election.decided_on ?? today })
    return after(election, 'in-office')
  },
})
