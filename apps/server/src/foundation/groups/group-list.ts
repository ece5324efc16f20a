import { groupList } from '@balian/contract/groups'
import { read } from '../../platform/read.ts'
import { placeNames } from '../places/index.ts'
import { namesOf } from './names.ts'
import { shownGroup } from './shape.ts'
import { groupsFor } from './store-read.ts'

export const groupListHandler = read(groupList, {
  shows: 'nobody',
  run: async ({ tx, me, input, today }) => {
    const { rows, total, more } = await groupsFor(tx, input, me, today)
    const places = await placeNames(
      tx,
      rows.map((row) => row.place),
    )
    const name = await namesOf(
      tx,
      rows.flatMap((row) => row.leaders.map((leader) => leader.person)),
    )
    return { items: rows.map((row) => shownGroup(row, places.get(row.place) ?? row.place, name)), total, more }
  },
})
