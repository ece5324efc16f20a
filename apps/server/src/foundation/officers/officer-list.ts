import { officerList } from '@balian/contract/officers'
import { read } from '../../platform/read.ts'
import { officersOf } from './store-officers.ts'

export const officerListHandler = read(officerList, {
  subject: async ({ input }) => ({ place: input.place }),
  shows: 'nobody',
  run: async ({ tx, input, today }) => {
    const { rows, total } = await officersOf(tx, input, today)
    return { items: rows, total, more: false }
  },
})
