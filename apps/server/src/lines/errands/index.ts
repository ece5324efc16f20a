import { agents, serviceItems, stations } from '@balian/contract/errands'
import { officerRoles } from '@balian/contract/lines'
import { type RegisterKind, registers, type Values } from '../../foundation/registers/index.ts'
import { wrong } from '../../platform/problem.ts'

const keepers = { roles: ['errand-agent', 'manager'] } as const
// Whoever a resident asks can tell what is needed and where to go.
const everyone = { roles: [...officerRoles, 'manager', 'window-clerk'] } as const

function withinTheLaw({ promisedDays, legalDays }: Values): void {
  if (typeof promisedDays === 'number' && typeof legalDays === 'number' && promisedDays > legalDays)
    wrong('values.promisedDays', 'too-many', `承诺时限不能长于法定时限（${legalDays} 个工作日）`, `Not later than the law says (${legalDays} working days)`)
}

const kinds: readonly RegisterKind[] = [
  { register: serviceItems, reading: everyone, keeping: keepers, check: withinTheLaw },
  { register: stations, reading: everyone, keeping: keepers },
  { register: agents, reading: everyone, keeping: keepers },
]

export const { routes, policy, hears, indicators } = registers(kinds)
