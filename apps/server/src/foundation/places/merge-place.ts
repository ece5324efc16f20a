import { mergePlace } from '@balian/contract/places'
import { command } from '../../platform/command.ts'
import { wrong } from '../../platform/problem.ts'
import { checkChange, loadPlace, type PlaceSubject } from './change.ts'
import { endFor, moveBeneath, placesMoved } from './move.ts'
import { everBeneath, lockPlace } from './store.ts'

export const mergePlaceHandler = command<typeof mergePlace, PlaceSubject>(mergePlace, {
  owner: true,
  subject: loadPlace,
  audit: ({ input, result }) => ({
    on: ['place', input.code],
    place: input.code,
    detail: { into: input.into, day: input.day, moved: result.moved.length },
  }),
  run: async ({ tx, subject, input, today, say }) => {
    await checkChange(tx, subject, input, today)
    const { row } = subject
    const into = await lockPlace(tx, input.into)
    // County codes stand in every record and cannot change: divisions from the county up come with a new year's table.
    if (row.code.length < 9) wrong('code', 'too-high', '县级以上区划不能在此撤并', 'Counties and above are not merged here')
    if (!into || into.code === row.code || into.parent !== row.parent || into.valid_to !== null)
      return wrong('into', 'no-sibling', '只能并入同一上级下现有的另一个单位', 'Choose another place that stands beneath the same parent')
    if (into.valid_from !== null && into.valid_from > input.day)
      wrong('day', 'day-before-change', `生效日期不能早于${into.name}的设立`, `The day cannot lie before ${into.name} was made`)
    const children = (await everBeneath(tx, row.code)).filter(({ valid_to }) => valid_to === null)
    const moved = await moveBeneath(tx, children, row, into, input)
    await endFor(tx, row, into.code, 'merged', input)
    await say(placesMoved.of({ day: input.day, moved: [{ from: row.code, to: into.code }, ...moved] }))
    return { code: row.code, version: row.version + 1, moved }
  },
})
