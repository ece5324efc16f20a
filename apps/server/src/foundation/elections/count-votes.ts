import { drawLot, enterCount } from '@balian/contract/elections'
import type { Received } from '@balian/contract/route'
import { command } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/index.ts'
import { wrong } from '../../platform/problem.ts'
import { choicesOf } from './cast-vote.ts'
import { daysAfter, decide } from './decide.ts'
import { act, after, loadElectionLocked, mayNow } from './load.ts'
import { resultOf } from './rules.ts'
import { changeElection, countsOf, nomineesOf, putCount, turnoutOf } from './store.ts'
import type { CountTable, ElectionTable } from './tables.ts'

/** What cannot have been counted: more papers than were handed out, more votes than papers. */
async function plausible(tx: Tx, election: ElectionTable, input: Received<typeof enterCount>): Promise<void> {
  const { size, papers } = await turnoutOf(tx, election)
  const most = election.method === 'hands' ? size : papers
  if (input.present > most) wrong('present', 'too-many', `最多${most}，请核对。`, `At most ${most}: check it.`)
  const choices = choicesOf(election, await nomineesOf(tx, election))
  const stray = Object.keys(input.votes).find((choice) => !choices.includes(choice))
  if (stray) wrong('votes', 'choices', '有不在候选人中的得票。', 'There are votes for somebody who does not stand.')
  const valid = input.present - input.blank - input.invalid
  const sum = Object.values(input.votes).reduce((a, b) => a + b, 0)
  if (valid < 0 || sum > valid * election.seats)
    wrong(
      'present',
      'do-not-add-up',
      '得票、弃权、无效票相加超过了总数，请重新清点。',
      'Votes, blank and invalid papers come to more than there are. Count again.',
    )
}

const same = (a: CountTable, b: CountTable): boolean =>
  a.present === b.present &&
  a.blank === b.blank &&
  a.invalid === b.invalid &&
  [...new Set([...Object.keys(a.votes), ...Object.keys(b.votes)])].every((key) => (a.votes[key] ?? 0) === (b.votes[key] ?? 0))

/** Two people count, each for themselves; the result stands when they agree. */
export const enterCountHandler = command(enterCount, {
  subject: async ({ tx, input }) => ({ ...(await loadElectionLocked({ tx, input })), people: [] }),
  audit: ({ subject: { election }, result }) => act(election, { agreed: result.agreed }),
  run: async ({ tx, me, input, today, subject: { election } }) => {
    mayNow(election, 'enterCount')
    await plausible(tx, election, input)
    const own = { county: election.county, election: election.id, account: me.account!, name: me.name }
    const mine: CountTable = { ...own, present: input.present, votes: input.votes, blank: input.blank, invalid: input.invalid }
    await putCount(tx, mine)
    const others = (await countsOf(tx, election)).filter((one) => one.account !== me.account)
    if (!others.some((one) => same(one, mine))) {
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
