import { closeVoting, handPaper, startVoting, vote } from '@balian/contract/elections'
import { command } from '../../platform/command.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { castBallot, closeBallot, drawRoll, handOut, onRoll, openBallot, turnoutOf } from '../ballots/index.ts'
import { groupNames, membersNow } from '../groups/index.ts'
import { personCards } from '../people/index.ts'
import { decide } from './decide.ts'
import { votingStarted } from './events.ts'
import { act, after, loadElection, loadElectionLocked, mayNow } from './load.ts'
import { changeElection, nomineesOf } from './store.ts'
import type { ElectionTable, NomineeTable } from './tables.ts'

/** The day eighteen years before. */
const grownBy = (day: string): string => `${Number(day.slice(0, 4)) - 18}${day.slice(4)}`

/** What can be chosen. */
export const choicesOf = ({ kind }: ElectionTable, nominees: readonly NomineeTable[]): string[] =>
  kind === 'recall' ? ['for', 'against'] : nominees.filter((one) => !one.stood_down).map((one) => one.id)

export const startVotingHandler = command(startVoting, {
  subject: loadElectionLocked,
  audit: ({ subject: { election } }) => act(election),
  run: async ({ tx, subject: { election }, say }) => {
    mayNow(election, 'startVoting')
    const choices = choicesOf(election, await nomineesOf(tx, election))
    if (choices.length < (election.kind === 'recall' ? 1 : election.seats))
      wrong('nominees', 'too-few', '候选人少于应选名额，请先提名。', 'There are fewer nominees than offices. Put members forward first.')
    const members = await personCards(tx, await membersNow(tx, { county: election.county, id: election.in_group }))
    // 《宪法》 art. 34: whoever is eighteen may vote.
    const grown = [...members.values()].filter(({ birth }) => birth <= grownBy(election.vote_on))
    if (grown.length === 0) wrong('roll', 'empty', '本组没有年满十八周岁的成员。', 'No member of the group is of full age.')
    const people = grown.map(({ id }) => id)
    await drawRoll(tx, election, people)
    await openBallot(tx, election, [...choices, 'blank'])
    await changeElection(tx, election, { state: 'voting' })
    const group = (await groupNames(tx, [election.in_group]))[0]?.name ?? ''
    await say(votingStarted.of({ election: election.id, place: election.place, group, people }))
    return after(election, 'voting')
  },
})

/** The own vote. Neither the log nor the reply says what it was. */
export const voteHandler = command(vote, {
  subject: loadElection,
  audit: ({ subject: { election } }) => act(election),
  run: async ({ tx, me, input, subject: { election } }) => {
    mayNow(election, 'vote')
    if (election.method !== 'ballot') fail('wrong-step', { state: 'hands', step: 'vote' })
    const seen = await onRoll(tx, election, me.person!)
    if (!seen) fail('forbidden', { because: 'roll' })
    if (seen.voted) fail('wrong-step', { state: 'voted', step: 'vote' })
    const possible = choicesOf(election, await nomineesOf(tx, election))
    const chosen = new Set(input.choices)
    if (chosen.size > election.seats || [...chosen].some((one) => !possible.includes(one)))
      wrong('choices', 'choices', `请在候选人中选择，最多${election.seats}名。`, `Choose among the nominees, at most ${election.seats}.`)
    if (!(await castBallot(tx, election, chosen.size > 0 ? [...chosen] : ['blank']))) fail('wrong-step', { state: 'voted', step: 'vote' })
    return {}
  },
})

export const handPaperHandler = command(handPaper, {
  subject: async ({ tx, input }) => ({ ...(await loadElectionLocked({ tx, input })), people: [] }),
  audit: ({ subject: { election } }) => act(election),
  run: async ({ tx, input, subject: { election } }) => {
    mayNow(election, 'handPaper')
    if (election.method !== 'ballot') fail('wrong-step', { state: 'hands', step: 'handPaper' })
    if (!(await handOut(tx, election, input.person))) fail('wrong-step', { state: 'voted', step: 'handPaper' })
    return {}
  },
})

export const closeVotingHandler = command(closeVoting, {
  subject: loadElectionLocked,
  audit: ({ subject: { election }, result }) => act(election, { state: result.state }),
  run: async ({ tx, today, subject: { election } }) => {
    mayNow(election, 'closeVoting')
    await closeBallot(tx, election)
    const { papers } = await turnoutOf(tx, election)
    await changeElection(tx, election, { state: 'counting' })
    if (papers > 0 || election.method === 'hands') return after(election, 'counting')
    return decide(tx, { ...election, state: 'counting', version: election.version + 1 }, { present: 0, votes: {}, blank: 0, invalid: 0 }, today)
  },
})
