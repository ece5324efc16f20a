import { officerRoles } from '@balian/contract/lines'
import type { Role } from '@balian/contract/roles'
import type { Policy, Rule } from '../access/index.ts'

const officers: readonly Role[] = [...officerRoles, 'manager']
const office: Rule = { roles: officers }
const everybody: Rule = { roles: officers, leaders: true, own: true }

/** Officers of the place hold the election; members stand, vote and object; nobody else sees it. */
export const policy: Policy = {
  'elections.list': everybody,
  'elections.page': everybody,
  'elections.roll': office,
  'elections.open': office,
  'elections.nominate': everybody,
  'elections.standDown': { roles: officers, own: true },
  'elections.startVoting': office,
  'elections.vote': { own: true, alone: true },
  'elections.handPaper': office,
  'elections.closeVoting': office,
  'elections.enterCount': office,
  'elections.drawLot': office,
  'elections.object': everybody,
  'elections.answerObjection': office,
  'elections.install': office,
  'elections.withdraw': office,
  'elections.print': everybody,
}
