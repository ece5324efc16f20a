import { associations, enterprises, socialOrganizations } from '@balian/contract/organizations'
import { bodies } from '@balian/contract/organizations-work'
import type { RegisterKind, Values } from '../../foundation/registers/index.ts'
import { wrong } from '../../platform/problem.ts'
import { liaisons } from './policy.ts'

interface At {
  readonly today: string
}

/** Nobody has two contracts with one employer. */
function contractsWithinStaff({ contracts, staff }: Values): void {
  if (typeof contracts === 'number' && typeof staff === 'number' && contracts > staff)
    wrong('values.contracts', 'too-many', `签订劳动合同的人数不能多于从业人员（${staff}）`, `Not more contracts than staff (${staff})`)
}

function checkSocial(values: Values, { today }: At): void {
  contractsWithinStaff(values)
  if (String(values.reportedOn ?? '') > today) wrong('values.reportedOn', 'day-ahead', '日期不能晚于今天', 'The day must not lie after today')
}

/** A body stands in one organization. */
function checkBody(values: Values): void {
  if (Boolean(values.enterprise) === Boolean(values.socialOrganization))
    wrong('values.enterprise', 'one-of', '请选择所在企业或社会组织，只选一个', 'Choose the enterprise or the social organization: one of them')
}

export const kinds: readonly RegisterKind[] = [
  { register: enterprises, reading: liaisons, keeping: liaisons, check: contractsWithinStaff },
  { register: socialOrganizations, reading: liaisons, keeping: liaisons, check: checkSocial },
  { register: associations, reading: liaisons, keeping: liaisons },
  { register: bodies, reading: liaisons, keeping: liaisons, check: checkBody },
]
