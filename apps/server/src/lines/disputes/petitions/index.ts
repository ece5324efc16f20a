import * as contract from '@balian/contract/petitions'
import { caseClearing, caseFiles, caseHandlers } from '../../../foundation/cases/index.ts'
import { rateHandler, reopenHandler } from '../../../foundation/matters/index.ts'
import { petitionIntake } from './from-intake.ts'
import {
  acceptPetitionHandler,
  answerPetitionHandler,
  answerReviewHandler,
  askReviewHandler,
  closePetitionHandler,
  refusePetitionHandler,
  withdrawPetitionHandler,
} from './handle-petition.ts'
import { petitionListHandler, petitionPageHandler } from './reads.ts'
import { registerPetitionHandler } from './register-petition.ts'
import { petition } from './rules.ts'
import { clearPetitions } from './store.ts'

export { policy } from './policy.ts'

export const caseKinds = [petition]

export const clearings = [caseClearing({ term: 'disputes', line: 'disputes', kinds: ['petition'], own: clearPetitions })]

export const intakes = [petitionIntake]

export const fileOwners = [caseFiles(petition)]

export const routes = [
  registerPetitionHandler,
  petitionListHandler,
  petitionPageHandler,
  acceptPetitionHandler,
  refusePetitionHandler,
  answerPetitionHandler,
  askReviewHandler,
  answerReviewHandler,
  withdrawPetitionHandler,
  closePetitionHandler,
  rateHandler(petition, contract.ratePetition),
  reopenHandler(petition, contract.reopenPetition),
  ...caseHandlers(petition, {
    assign: contract.assignPetition,
    remark: contract.remarkPetition,
    handOn: contract.handOnPetition,
    takeOver: contract.takeOverPetition,
    sendBack: contract.sendBackPetition,
    takeBack: contract.takeBackPetition,
    outsideAnswer: contract.outsideAnswerPetition,
    link: contract.linkPetition,
    extend: contract.extendPetition,
    addPapers: contract.addPetitionPapers,
  }),
]
