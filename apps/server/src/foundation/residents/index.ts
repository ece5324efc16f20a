import type { Services } from '../../platform/services.ts'
import { enterHandler, phoneCodeHandler } from './enter.ts'
import { answerHandler, askHandler, listHandler, mineHandler, takeBackHandler } from './file-requests.ts'
import { hearing } from './follow.ts'
import { addGuardianHandler, endGuardianHandler, guardiansHandler } from './guardians.ts'
import { helpHandler } from './help.ts'
import { accessHandler, endInvitationHandler, inviteHandler, slipHandler } from './invite.ts'
import { meHandler } from './me.ts'
import { openingsSlipHandler } from './openings-slip.ts'
import { dropCodesBefore } from './store.ts'

export { householdKnownHandler } from './household.ts'
export { matterHandler, mattersHandler } from './matter.ts'
export { policy } from './policy.ts'

export const routes = [
  accessHandler,
  inviteHandler,
  slipHandler,
  endInvitationHandler,
  phoneCodeHandler,
  enterHandler,
  helpHandler,
  meHandler,
  guardiansHandler,
  addGuardianHandler,
  endGuardianHandler,
  openingsSlipHandler,
  askHandler,
  mineHandler,
  takeBackHandler,
  listHandler,
  answerHandler,
]

export const hears = hearing

export const workers = [
  {
    name: 'residents.dropCodes',
    seconds: 24 * 3600,
    run: ({ db, clock }: Services) => db.system((tx) => dropCodesBefore(tx, new Date(clock.now().getTime() - 24 * 3_600_000).toISOString())),
  },
]
