import { associations, enterprises, socialOrganizations } from '@balian/contract/organizations'
import { countedOf, type RegisterKind, registers, type Values } from '../../foundation/registers/index.ts'
import { Problem, wrong } from '../../platform/problem.ts'

const officers = { roles: ['organization-liaison', 'manager'] } as const

/** Nobody has two contracts with one employer. */
function contractsWithinStaff({ contracts, staff }: Values): void {
  if (typeof contracts === 'number' && typeof staff === 'number' && contracts > staff)
    wrong('values.contracts', 'too-many', `签订劳动合同的人数不能多于从业人员（${staff}）`, `Not more contracts than staff (${staff})`)
}

const kinds: readonly RegisterKind[] = [
  { register: enterprises, reading: officers, keeping: officers, check: contractsWithinStaff },
  { register: socialOrganizations, reading: officers, keeping: officers, check: contractsWithinStaff },
  { register: associations, reading: officers, keeping: officers },
]

const all = registers(kinds)
export const { routes, policy, hears } = all

export const indicators = [
  ...all.indicators,
  ...[enterprises, socialOrganizations].map((register) =>
    countedOf(register, {
      name: `${register.name}Staff`,
      unit: 'people',
      amount: 'r.staff',
      zh: `${register.zh}从业人员`,
      en: `Staff of ${register.en.toLowerCase()}`,
      meaningZh: `期末${register.zh}的从业人员合计。`,
      meaningEn: `Staff of all ${register.en.toLowerCase()} on the register at the end of the period.`,
    }),
  ),
]

/** A change of one item alone meets the row's other items in the database. */
const tooMany = new Problem('invalid', {}, [
  { path: 'values.contracts', key: 'too-many', zh: '签订劳动合同的人数不能多于从业人员', en: 'Not more contracts than staff' },
])
export const constraints = { enterprises_contracts: tooMany, social_organizations_contracts: tooMany }
