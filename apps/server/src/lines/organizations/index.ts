import { matters } from '../../foundation/matters/index.ts'
import { registers } from '../../foundation/registers/index.ts'
import { Problem } from '../../platform/problem.ts'
import { formedGroupsHandler, formGroupHandler, unformGroupHandler } from './groups/formed.ts'
import { indicators as counted } from './indicators.ts'
import { kinds } from './kinds.ts'
import { contractsHandler } from './liaison/contracts.ts'
import { liaisonListHandler } from './liaison/list.ts'
import { visitsNameOne } from './liaison/visited.ts'
import { appealsDeclared, arrearsDeclared } from './matters/declared.ts'
import { policy as own } from './policy.ts'

const all = registers(kinds)
const declared = matters([appealsDeclared, arrearsDeclared])

export const policy = { ...all.policy, ...declared.policy, ...own }
export const { caseKinds, clearings, fileOwners } = declared
export const hears = [...all.hears, ...declared.hears, visitsNameOne]
export const indicators = [...all.indicators, ...declared.indicators, ...counted]

export const routes = [...all.routes, ...declared.routes, liaisonListHandler, contractsHandler, formedGroupsHandler, formGroupHandler, unformGroupHandler]

/** A change of one item alone meets the row's other items in the database. */
const tooMany = new Problem('invalid', {}, [
  { path: 'values.contracts', key: 'too-many', zh: '签订劳动合同的人数不能多于从业人员', en: 'Not more contracts than staff' },
])
export const constraints = { enterprises_contracts: tooMany, social_organizations_contracts: tooMany }
