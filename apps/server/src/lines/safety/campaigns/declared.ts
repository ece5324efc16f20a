import { campaigns } from '@balian/contract/safety-matters'
import type { MatterDeclared, Values } from '../../../foundation/matters/index.ts'
import { wrong } from '../../../platform/problem.ts'
import { officers } from '../policy.ts'

/** Whoever led it does not accept it. */
function check(values: Values): void {
  if (values.acceptedBy && values.acceptedBy === values.leadUnit)
    wrong('values.acceptedBy', 'own-work', '验收单位不能是牵头单位', 'The unit that led it does not accept it')
}

/** Clean-up of a key area: the deadline is the one that the campaign itself names; the office above accepts it. */
export const campaignsDeclared: MatterDeclared = {
  matter: campaigns as never,
  reading: officers,
  opening: officers,
  working: { ...officers, assigned: true },
  office: officers,
  stepRules: {
    accept: { roles: ['manager'], tiers: ['township', 'county', 'city'] },
    refuse: { roles: ['manager'], tiers: ['township', 'county', 'city'] },
  },
  roles: ['safety-officer', 'manager'],
  begins: {
    open: [{ what: 'measures', within: { days: 7 }, source: '重点地区排查整治工作制度：挂牌后七日内制定整治措施' }],
    reopen: [{ what: 'whole', within: { days: 30 }, source: '重点地区排查整治工作制度：反弹的三十日内重新整治' }],
    refuse: [{ what: 'whole', within: { days: 15 }, source: '重点地区排查整治工作制度：验收不通过的十五日内补正' }],
    report: [{ what: 'acceptance', within: { days: 15 }, source: '重点地区排查整治工作制度：申请验收后十五日内组织验收' }],
  },
  fulfils: { begin: ['measures'], report: ['whole'], accept: ['acceptance', 'whole'], refuse: ['acceptance'] },
  check,
  hooks: {
    begin: async (_c, _row, values) => ({ begin: [{ what: 'whole', due: String(values.finishBy), source: '挂牌整治期限' }] }),
  },
}
