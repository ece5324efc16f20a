import { officerRoles } from '@balian/contract/lines'
import type { Policy, Rule } from '../../foundation/access/index.ts'

const tutors: Rule = { roles: ['law-tutor', 'manager'] }

/** Officers, windows and every resident: what is taught and answered is for all of them. */
const everybody: Rule = { roles: [...officerRoles, 'manager', 'window-clerk'], leaders: true, own: true }

/** Of the line's own commands; registers and questions have theirs from their declarations. */
export const policy: Policy = {
  'learning.sessions': tutors,
  'learning.session': tutors,
  'learning.openSession': tutors,
  'learning.signsNear': everybody,
  'learning.signIn': everybody,
  'learning.addSign': tutors,
  'learning.removeSign': tutors,
  'learning.closeSession': tutors,
  'learning.sessionPrint': tutors,
  'learning.reach': tutors,
  // Which households is the village's own business.
  'learning.notReached': { ...tutors, tiers: ['village', 'group'] },
  'learning.materialVersions': tutors,
  'learning.addMaterialVersion': tutors,
  'learning.handOutMaterial': tutors,
  'answers.list': everybody,
  'answers.publish': { ...tutors, assigned: true },
  'answers.withdraw': tutors,
}
