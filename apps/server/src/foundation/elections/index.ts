import { Problem } from '../../platform/problem.ts'
import { closeVotingHandler, handPaperHandler, startVotingHandler, voteHandler } from './cast-vote.ts'
import { drawLotHandler, enterCountHandler } from './count-votes.ts'
import { electionListHandler, electionPageHandler, electionRollHandler } from './election-page.ts'
import { following } from './follow.ts'
import { nominateHandler, standDownHandler } from './nominate.ts'
import { openElectionHandler, withdrawElectionHandler } from './open-election.ts'
import { electionPrintHandler } from './print-election.ts'
import { answerObjectionHandler, installElectedHandler, objectElectionHandler } from './settle-election.ts'

export { votingStarted } from './events.ts'
export { policy } from './policy.ts'
export { publishedElections } from './published.ts'

export const routes = [
  electionListHandler,
  electionPageHandler,
  electionRollHandler,
  openElectionHandler,
  nominateHandler,
  standDownHandler,
  startVotingHandler,
  voteHandler,
  handPaperHandler,
  closeVotingHandler,
  enterCountHandler,
  drawLotHandler,
  objectElectionHandler,
  answerObjectionHandler,
  installElectedHandler,
  withdrawElectionHandler,
  electionPrintHandler,
]

export const hears = following

export const constraints = {
  group_elections_one: new Problem('already-there', { title: '选举 / election' }),
}
