import type { FileOwner } from '../../foundation/files/index.ts'
import { matters } from '../../foundation/matters/index.ts'
import { registers } from '../../foundation/registers/index.ts'
import { clearings as ownClearings } from './clearings.ts'
import { following } from './follow.ts'
import { guardianshipGapsHandler } from './guardianship/gaps.ts'
import { printGuardianshipHandler } from './guardianship/print.ts'
import { remindOfEnds } from './guardianship/remind.ts'
import { indicators as counted } from './indicators.ts'
import { kinds } from './kinds.ts'
import { policy as own } from './policy.ts'
import { careRequestDeclared } from './requests/declared.ts'
import { careMatchesHandler } from './requests/matches.ts'
import { careDebtsHandler } from './visits/debt-list.ts'
import { careFilePageHandler } from './visits/file-page.ts'
import { careKeepersHandler, careKeepHandler, carePlanHandler, careShareOutHandler } from './visits/plan.ts'
import { careSawHandler } from './visits/saw.ts'
import { visitOf } from './visits/store.ts'
import { shareAll } from './visits/sync.ts'
import { careUndoVisitHandler } from './visits/undo-visit.ts'
import { careVisitListHandler } from './visits/visit-list.ts'

const all = registers(kinds)
const asked = matters([careRequestDeclared])

export const policy = { ...all.policy, ...asked.policy, ...own }

export const routes = [
  ...all.routes,
  ...asked.routes,
  careMatchesHandler,
  careDebtsHandler,
  careVisitListHandler,
  careFilePageHandler,
  careKeepersHandler,
  careSawHandler,
  careUndoVisitHandler,
  carePlanHandler,
  careKeepHandler,
  careShareOutHandler,
  guardianshipGapsHandler,
  printGuardianshipHandler,
]

export const hears = [...all.hears, ...asked.hears, ...following]

export const indicators = [...all.indicators, ...asked.indicators, ...counted]

export const workers = [
  { name: 'care.shareOut', seconds: 900, run: shareAll },
  { name: 'care.remindOfEnds', seconds: 6 * 3600, run: remindOfEnds },
]

export const { caseKinds } = asked
export const clearings = [...asked.clearings, ...ownClearings]

export const fileOwners: readonly FileOwner[] = [
  ...asked.fileOwners,
  {
    kind: 'careVisit',
    route: 'care.visits',
    find: async (tx, id) => {
      const visit = await visitOf(tx, id)
      return visit ? { place: visit.place, groups: visit.in_group ? [visit.in_group] : [], assigned: visit.account ? [visit.account] : [] } : null
    },
  },
]
