import { lawTeams, materials, tutors } from '@balian/contract/learning'
import { type RegisterKind, registers } from '../../foundation/registers/index.ts'

const lawTutors = { roles: ['law-tutor', 'manager'] } as const

const kinds: readonly RegisterKind[] = [
  { register: lawTeams, reading: lawTutors, keeping: lawTutors },
  { register: tutors, reading: lawTutors, keeping: lawTutors },
  { register: materials, reading: lawTutors, keeping: lawTutors },
]

export const { routes, policy, hears, indicators } = registers(kinds)
