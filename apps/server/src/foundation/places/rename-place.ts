import { newId } from '@balian/contract/ids'
import { renamePlace } from '@balian/contract/places'
import { command } from '../../platform/command.ts'
import { readPlace } from '../../platform/pinyin.ts'
import { wrong } from '../../platform/problem.ts'
import { checkChange, loadPlace, type PlaceSubject } from './change.ts'
import { changePlace, insertChange } from './store.ts'

// Places are read-only for the app's role: their commands run under the owner's, and the policy asks for a post over the place.

export const renamePlaceHandler = command<typeof renamePlace, PlaceSubject>(renamePlace, {
  owner: true,
  subject: loadPlace,
  audit: ({ input, subject }) => ({ on: ['place', input.code], place: input.code, detail: { from: subject.row.name, to: input.name, day: input.day } }),
  run: async ({ tx, subject, input, today }) => {
    await checkChange(tx, subject, input, today)
    const { row } = subject
    if (input.name === row.name) wrong('name', 'same-name', '新名称与现名称相同', 'The new name is the present one')
    const version = row.version + 1
    await changePlace(tx, row.code, { name: input.name, ...readPlace(input.name), version })
    const change = { on_day: input.day, old_name: row.name, new_name: input.name, other: null, note: input.note }
    await insertChange(tx, { ...change, id: newId(), code: row.code, kind: 'renamed' })
    return { code: row.code, version }
  },
})
