import { Problem } from '../../platform/problem.ts'
import { accountListHandler } from './account-list.ts'
import { accountPageHandler } from './account-page.ts'
import { bindSubjectHandler } from './bind-subject.ts'
import { officerCardHandler, printCardHandler } from './card.ts'
import { changeAccountHandler } from './change-account.ts'
import { changePostHandler } from './change-post.ts'
import { closeAccountHandler, reopenAccountHandler } from './close-account.ts'
import { coverageHandler } from './coverage.ts'
import { cutAccountHandler } from './cut-account.ts'
import { dutiesHandler } from './duties.ts'
import { endPostHandler } from './end-post.ts'
import { grantPostHandler } from './grant-post.ts'
import { makeAccountHandler } from './make-account.ts'
import { following } from './moved.ts'
import { officerListHandler } from './officer-list.ts'
import { resetPasswordHandler } from './reset-password.ts'
import { unlockAccountHandler } from './unlock-account.ts'

export { nearestOfRoles, officerCard, officersAt } from './card.ts'
export { indicators } from './indicators.ts'
export { policy } from './policy.ts'
export { insertAccount } from './store.ts'
export { accountNames, holdersOver, officeContacts, type PostHeld, postsHeld } from './store-officers.ts'

export const routes = [
  accountListHandler,
  accountPageHandler,
  makeAccountHandler,
  changeAccountHandler,
  resetPasswordHandler,
  unlockAccountHandler,
  cutAccountHandler,
  bindSubjectHandler,
  closeAccountHandler,
  reopenAccountHandler,
  grantPostHandler,
  changePostHandler,
  endPostHandler,
  officerListHandler,
  coverageHandler,
  officerCardHandler,
  printCardHandler,
  dutiesHandler,
]

export const constraints = {
  account_subjects_pkey: new Problem('invalid', {}, [
    { path: 'subject', key: 'taken', zh: '这个统一认证编号已绑定其他账号，请先解除。', en: 'This number is bound to another account. Unbind it there first.' },
  ]),
  accounts_login: new Problem('invalid', {}, [
    { path: 'login', key: 'taken', zh: '这个登录名已有人用，请换一个。', en: 'This login is taken. Choose another.' },
  ]),
}

export const hears = [following]
