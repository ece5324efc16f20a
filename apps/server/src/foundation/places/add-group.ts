import { newId } from '@balian/contract/ids'
import { addGroup } from '@balian/contract/places'
import { command } from '../../platform/command.ts'
import { readPlace } from '../../platform/pinyin.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { loadPlace, type PlaceSubject } from './change.ts'
import { nextCode } from './rules.ts'
import { everBeneath, insertChange, insertPlace } from './store.ts'

export const addGroupHandler = command<typeof addGroup, PlaceSubject>(addGroup, {
  owner: true,
  subject: loadPlace,
  audit: ({ input, result }) => ({ on: ['place', result.code], place: input.code, detail: { name: input.name, day: input.day } }),
  run: async ({ tx, subject, input, today }) => {
    const { row } = subject
    if (row.valid_to !== null) fail('place-ended', { name: row.name, day: row.valid_to, now: row.replaced_by ?? '' })
    if (row.level !== 'village') wrong('code', 'no-village', '社只能设在村（社区）下', 'Villager groups stand beneath villages')
    if (input.day > today) wrong('day', 'day-future', '生效日期不能晚于今天', 'The day cannot lie after today')
    const beneath = await everBeneath(tx, row.code)
    if (beneath.some(({ name, valid_to }) => valid_to === null && name === input.name))
      wrong('name', 'name-taken', '本村已有同名的社', 'The village has a group of this name')
    const code =
      nextCode(
        row.code,
        beneath.map((group) => group.code),
        'group',
      ) ?? fail('codes-used-up', { name: row.name })
    const bare = { replaced_by: null, platform_built: null, valid_to: null, version: 1 }
    await insertPlace(tx, { ...bare, ...readPlace(input.name), code, name: input.name, level: 'group', kind: 'group', parent: row.code, valid_from: input.day })
    const change = { on_day: input.day, old_name: null, new_name: input.name, other: null, note: input.note }
    await insertChange(tx, { ...change, id: newId(), code, kind: 'made' })
    return { code, version: 1 }
  },
})
