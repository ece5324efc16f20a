import { informationOfficers, keyAreas, policeRooms, protectedSites } from '@balian/contract/safety'
import { patrolMembers, patrolTeams } from '@balian/contract/safety-patrols'
import type { Indicator } from '../../foundation/indicators/index.ts'
import { countedOf, type RegisterKind, registers } from '../../foundation/registers/index.ts'

const officers = { roles: ['safety-officer', 'manager'] } as const
const window = { roles: ['safety-officer', 'manager', 'window-clerk'] } as const

const kinds: readonly RegisterKind[] = [
  { register: policeRooms, reading: window, keeping: officers },
  { register: informationOfficers, reading: officers, keeping: officers },
  { register: patrolTeams, reading: window, keeping: officers },
  { register: patrolMembers, reading: officers, keeping: officers },
  { register: protectedSites, reading: officers, keeping: officers },
  { register: keyAreas, reading: officers, keeping: officers },
]

const all = registers(kinds)
export const { routes, policy, hears } = all

/** 技防覆盖率, as the 2013 article counts it: protected ÷ all. */
const coverage: readonly Indicator[] = [
  countedOf(protectedSites, {
    name: 'safety.protected',
    where: 'r.protected',
    zh: '已装技防',
    en: 'Protected sites',
    meaningZh: '期末已装技防设施的处所数。',
    meaningEn: 'Sites with technical prevention at the end of the period.',
  }),
  {
    kind: 'ratio',
    line: 'safety',
    name: 'safety.coverage',
    of: 'safety.protected',
    over: protectedSites.name,
    zh: '技防覆盖率',
    en: 'Coverage of technical prevention',
    meaningZh: '已装技防的处所 ÷ 登记的全部处所。',
    meaningEn: 'Sites protected ÷ all sites on the register.',
  },
]
export const indicators: readonly Indicator[] = [...all.indicators, ...coverage]
