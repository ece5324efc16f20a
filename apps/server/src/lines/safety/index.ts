import { policeRooms } from '@balian/contract/safety'
import { type RegisterKind, registers } from '../../foundation/registers/index.ts'

const kinds: readonly RegisterKind[] = [
  {
    register: policeRooms,
    reading: { roles: ['safety-officer', 'manager', 'window-clerk'] },
    keeping: { roles: ['safety-officer', 'manager'] },
  },
]

export const { routes, policy } = registers(kinds)
