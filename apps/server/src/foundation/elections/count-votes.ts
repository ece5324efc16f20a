import { drawLot, enterCount } from '@balian/contract/elections'
import { command } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/index.ts'
import { wrong } from '../../platform/problem.ts'
import { type CountTable, countsOf, mustAddUp, putCount, sameCount, turnoutOf } from '../ballots/index.ts'
import { choicesOf } from './cast-vote.ts'
import { daysAfter, decide } from './decide.ts'
import { act, after, loadElectionLocked, mayNow } from './load.ts'
import { resultOf } from './rules.ts'
import { changeElection, nomineesOf } from './store.ts'
import type { ElectionTable } from './tables.ts'

/** What could have been counted at most. */
async function countable(tx: Tx, election: ElectionTable) {
  const { size, papers } = await turnoutOf(tx, election)
  return { most: election.method === 'hands' ? size : papers, choices: choicesOf(election, await nomineesOf(tx, election)), each: election.seats }
}

/** Two people count, each for themselves; the result stands when they agree. */
export const enterCountHandler = command(enterCount, {
  subject: async ({ tx, input }) => ({ ...(await loadElectionLocked({ tx, input })), people: [] }),
  audit: ({ subject: { election }, result }) => act(election, { agreed: result.agreed }),
  run: async ({ tx, me, input, today, subject: { election } }) => {
    mayNow(election, 'enterCount')
    mustAddUp(input, await countable(tx, election))
    const own = { county: election.county, ballot: election.id, account: me.account!, name: me.name }
    const mine: CountTable = { ...own, present: input.present, votes: input.votes, blank: input.blank, invalid: input.invalid }
    await putCount(tx, mine)
    const others = (await countsOf(tx, election)).filter((one) => one.account !== me.account)
    if (!others.some((one) => sameCount(one, mine))) {
      await changeElection(tx, election, {})
      return { ...after(election, 'counting'), agreed: others.length > 0 ? false : null }
    }
    return { ...(await decide(tx, election, mine, today)), agreed: true }
  },
})

export const drawLotHandler = command(drawLot, {
  subject: loadElectionLocked,
  audit: ({ input, subject: { election } }) => ({ ...act(election, { winners: input.winners }), purpose: input.note }),
  run: async ({ tx, input, today, subject: { election } }) => {
    mayNow(election, 'drawLot')
    const nominees = await nomineesOf(tx, election)
    const votes = new Map(nominees.filter((one) => !one.stood_down).map((one) => [one.id as string, one.votes ?? 0]))
    const { tied } = resultOf({ kind: 'lead', seats: election.seats, roll: 0, cast: 1, votes })
    const open = election.seats - election.winners.length
    const drawn = new Set(input.winners)
    if (drawn.size !== open || [...drawn].some((one) => !tied.includes(one)))
      wrong('winners', 'tied', `请在票数相等的候选人中选${open}名。`, `Choose ${open} of those with equal votes.`)
    await changeElection(tx, election, {
      state: 'objections',
      outcome: 'won',
      winners: [...election.winners, ...drawn],
      note: input.note,
      objections_until: daysAfter(today, election.objection_days),
    })
    return after(election, 'objections')
  },
})
