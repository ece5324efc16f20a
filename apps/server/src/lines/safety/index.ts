import type { FileOwner } from '../../foundation/files/index.ts'
import { matters } from '../../foundation/matters/index.ts'
import { registers } from '../../foundation/registers/index.ts'
import { campaignsDeclared } from './campaigns/declared.ts'
import { coverageHandler } from './coverage.ts'
import { addFindingHandler } from './findings/add-finding.ts'
import { becomeIncidentHandler } from './findings/become-incident.ts'
import { followUpHandler } from './findings/follow-up.ts'
import { findingListHandler, findingPageHandler } from './findings/reads.ts'
import { findingOf } from './findings/store.ts'
import { findingKind } from './findings/subject.ts'
import { incidentsDeclared } from './incidents/declared.ts'
import { indicators as counted } from './indicators.ts'
import { kinds } from './kinds.ts'
import { addPatrolHandler } from './patrols/add-patrol.ts'
import { cancelPatrolHandler } from './patrols/cancel-patrol.ts'
import { checkInHandler } from './patrols/check-in.ts'
import { endPatrolHandler } from './patrols/end-patrol.ts'
import { patrolListHandler } from './patrols/list.ts'
import { makeRotaHandler } from './patrols/make-rota.ts'
import { patrolPageHandler } from './patrols/page.ts'
import { startPatrolHandler } from './patrols/start-patrol.ts'
import { swapPatrolHandler } from './patrols/swap-patrol.ts'
import { policy as own } from './policy.ts'

const all = registers(kinds)
const declared = matters([incidentsDeclared, campaignsDeclared])

export const policy = { ...all.policy, ...declared.policy, ...own }
export const { caseKinds, clearings } = declared
export const hears = [...all.hears, ...declared.hears]
export const indicators = [...all.indicators, ...declared.indicators, ...counted]

export const routes = [
  ...all.routes,
  ...declared.routes,
  patrolListHandler,
  patrolPageHandler,
  makeRotaHandler,
  addPatrolHandler,
  swapPatrolHandler,
  cancelPatrolHandler,
  startPatrolHandler,
  checkInHandler,
  endPatrolHandler,
  findingListHandler,
  findingPageHandler,
  addFindingHandler,
  followUpHandler,
  becomeIncidentHandler,
  coverageHandler,
]

export const fileOwners: readonly FileOwner[] = [
  ...declared.fileOwners,
  {
    kind: findingKind,
    route: 'safety.finding',
    find: async (tx, id) => {
      const finding = await findingOf(tx, id)
      return finding ? { place: finding.place } : null
    },
  },
]
