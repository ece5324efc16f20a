import { officerRoles } from '@balian/contract/lines'
import type { Role } from '@balian/contract/roles'
import type { Policy, Rule } from '../access/index.ts'

const officers: readonly Role[] = [...officerRoles, 'manager']
const office: Rule = { roles: officers }
const everybody: Rule = { roles: officers, leaders: true, own: true }

/** The office of the place holds meetings and votes; whoever is on the roll speaks, votes and objects; what is published is everybody's. */
export const policy: Policy = {
  'deliberation.list': everybody,
  'deliberation.page': everybody,
  'deliberation.published': { public: true },
  'deliberation.checkReceipt': everybody,
  'deliberation.receipts': everybody,
  'deliberation.print': everybody,
  'deliberation.roll': office,
  'deliberation.propose': everybody,
  'deliberation.accept': office,
  'deliberation.decline': office,
  'deliberation.withdraw': office,
  'deliberation.post': everybody,
  'deliberation.openVote': office,
  'deliberation.vote': { own: true, alone: true },
  'deliberation.handPaper': office,
  'deliberation.closeVote': office,
  'deliberation.enterCount': office,
  'deliberation.minutes': office,
  'deliberation.addFiles': office,
  'deliberation.draftNotice': office,
  'deliberation.publish': office,
  'deliberation.object': everybody,
  'deliberation.answerObjection': office,
  'deliberation.carry': office,
  'deliberation.addStep': office,
  'deliberation.doStep': office,
  'deliberation.finish': office,
  'deliberation.representatives': office,
  'deliberation.addRepresentative': office,
  'deliberation.endRepresentative': office,
}
