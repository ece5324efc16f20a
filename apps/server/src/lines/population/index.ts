import { boarders, floatingResidents, rentalHouses } from '@balian/contract/residence'
import type { Indicator } from '../../foundation/indicators/index.ts'
import { countedOf, type RegisterKind, registers, type Values } from '../../foundation/registers/index.ts'
import { wrong } from '../../platform/problem.ts'

const registrars = { roles: ['population-registrar', 'manager'] } as const

function inOrder({ registeredOn, expiresOn }: Values): void {
  if (registeredOn && expiresOn && String(expiresOn) <= String(registeredOn))
    wrong('values.expiresOn', 'order', '到期日期应晚于登记日期', 'The registration runs out after it was made')
}

const kinds: readonly RegisterKind[] = [
  { register: rentalHouses, reading: registrars, keeping: registrars },
  { register: floatingResidents, reading: registrars, keeping: registrars, check: inOrder },
  { register: boarders, reading: registrars, keeping: registrars },
]

const all = registers(kinds)
export const { routes, policy, hears } = all

/** 五位一体: boarders for whom all five parties are named and bound. */
const inCare: readonly Indicator[] = [
  countedOf(boarders, {
    name: 'population.boardersInCare',
    unit: 'people',
    where: "r.signed and r.school_party <> '' and r.police_party <> '' and r.parent_party <> '' and r.landlord_party <> '' and r.group_party <> ''",
    zh: '五方责任落实的寄宿生',
    en: 'Boarders with all five parties',
    meaningZh: '期末五方责任人齐全并签订责任书的校外寄宿生。',
    meaningEn: 'Boarders for whom all five parties are named and the agreement is signed.',
  }),
]
export const indicators: readonly Indicator[] = [...all.indicators, ...inCare]
