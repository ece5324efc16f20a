import type { Day } from '@balian/contract/ids'
import { officerRoles } from '@balian/contract/lines'
import { duties, type dutyStatement } from '@balian/contract/officers'
import type { z } from 'zod'
import { read } from '../../platform/read.ts'
import { firstFour } from './duty-texts-1.ts'
import { otherFour } from './duty-texts-2.ts'

export type DutyStatement = z.output<typeof dutyStatement>

/**
 * Every version of every statement (职责). A new version is a new entry with its day; the old one stays, so that a record can always be held
 * against the duties of its time.
 */
const statements: readonly DutyStatement[] = [...firstFour, ...otherFour]

/** The statements in force on a day, in the order of the eight. */
export const dutiesOn = (day: Day): DutyStatement[] =>
  officerRoles.flatMap((role) => {
    const inForce = statements.filter((one) => one.role === role && one.since <= day).sort((a, b) => b.version - a.version)
    return inForce.slice(0, 1)
  })

export const dutiesHandler = read(duties, {
  shows: 'nobody',
  run: async ({ today }) => ({ items: dutiesOn(today) }),
})
