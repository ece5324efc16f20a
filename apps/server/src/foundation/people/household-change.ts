import { householdAdd, householdChange } from '@balian/contract/households'
import { command } from '../../platform/command.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { makeHead } from './membership.ts'
import { changeHousehold, countyOf, insertHouseholds, lockHousehold, membersOf } from './store.ts'
import { checkLiving, lockedHousehold } from './subject.ts'

export const householdAddHandler = command(householdAdd, {
  subject: async ({ input }) => ({ place: input.place }),
  audit: ({ input }) => ({ on: ['household', input.id], place: input.place }),
  run: async ({ tx, input, now, today }) => {
    await checkLiving(tx, input.place, today)
    const { id, place, number, address } = input
    await insertHouseholds(tx, [{ county: countyOf(place), id, place, number, address, head: null, state: 'open', version: 1, made_at: now.toISOString() }])
    return { id, version: 1 }
  },
})

export const householdChangeHandler = command(householdChange, {
  subject: lockedHousehold,
  audit: ({ input, subject }) => ({ on: ['household', input.id], place: subject.place }),
  run: async ({ tx, input, subject }) => {
    const { row } = subject
    if (row.version !== input.version) fail('stale')
    const members = await membersOf(tx, row.id)
    if (input.state === 'ended' && members.length > 0) fail('household-lived-in')
    if (input.head !== undefined && input.head !== row.head) {
      const heir = members.find((member) => member.id === input.head)
      if (!heir) return wrong('head', 'head-not-member', '户主应是本户成员', 'The head must be a member of the household')
      await makeHead(tx, row, heir)
    }
    const now = (await lockHousehold(tx, row.id))!
    const { number = now.number, address = now.address, state = now.state } = input
    const next = await changeHousehold(tx, { ...now, version: row.version }, { number, address, state })
    return { version: next.version }
  },
})
