import { newId } from '@balian/contract/ids'
import { splitPlace } from '@balian/contract/places'
import { command } from '../../platform/command.ts'
import { readPlace } from '../../platform/pinyin.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { checkChange, loadPlace, type PlaceSubject } from './change.ts'
import { moveBeneath, placesMoved } from './move.ts'
import { nextCode } from './rules.ts'
import { changePlace, everBeneath, insertChange, insertPlace } from './store.ts'

export const splitPlaceHandler = command<typeof splitPlace, PlaceSubject>(splitPlace, {
  owner: true,
  subject: loadPlace,
  audit: ({ input, result }) => ({
    on: ['place', input.code],
    place: input.code,
    detail: { made: result.made, name: input.name, day: input.day, moved: result.moved.length },
  }),
  run: async ({ tx, subject, input, today, say }) => {
    await checkChange(tx, subject, input, today)
    const { row } = subject
    if (row.code.length < 9 || row.level === 'group' || row.parent === null)
      return wrong('code', 'not-splittable', '只有乡镇和村可以拆分', 'Only townships and villages can be split')
    const beneath = (await everBeneath(tx, row.code)).filter(({ valid_to }) => valid_to === null)
    const taken = beneath.filter(({ code }) => input.take.includes(code))
    if (taken.length !== new Set(input.take).size) wrong('take', 'not-beneath', '所选单位不都是其现有下级', 'Not all of the chosen places stand beneath it')
    if (taken.length === beneath.length) wrong('take', 'nothing-left', '至少要留下一个下级单位', 'At least one place must stay')
    const siblings = await everBeneath(tx, row.parent)
    const code =
      nextCode(
        row.parent,
        siblings.map((sibling) => sibling.code),
        row.code,
      ) ?? fail('codes-used-up', { name: row.name })
    const made = { ...row, ...readPlace(input.name), code, name: input.name, valid_from: input.day, platform_built: null, version: 1 }
    await insertPlace(tx, made)
    const version = row.version + 1
    await changePlace(tx, row.code, { version })
    const change = { kind: 'split' as const, on_day: input.day, old_name: row.name, new_name: input.name, note: input.note }
    await insertChange(tx, { ...change, id: newId(), code: row.code, other: code })
    await insertChange(tx, { ...change, id: newId(), code, other: row.code })
    const moved = await moveBeneath(tx, taken, row, made, input)
    await say(placesMoved.of({ day: input.day, moved }))
    return { code: row.code, version, made: code, moved }
  },
})
