import { officerRoles } from '@balian/contract/lines'
import type { Role } from '@balian/contract/roles'
import type { Policy, Rule } from '../access/index.ts'

const issuing: Rule = { roles: ['manager', 'law-tutor'] }
const office: readonly Role[] = [...officerRoles, 'window-clerk', 'manager', 'help-supervisor']
const reading: Rule = { roles: office }

/** Managers and law tutors issue; whoever is in office reads; who has read is for those who issue. */
export const policy: Policy = {
  'library.list': reading,
  'library.page': reading,
  'library.print': reading,
  'library.confirmRead': reading,
  'library.issue': issuing,
  'library.revise': issuing,
  'library.end': issuing,
  'library.readers': issuing,
}
