import { newId } from '@balian/contract/ids'
import { buildPlatform } from '@balian/contract/places'
import { command } from '../../platform/command.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { loadPlace, type PlaceSubject } from './change.ts'
import { changePlace, insertChange } from './store.ts'

/** A platform may have been built long before the latest rename: its day is free up to today. */
export const buildPlatformHandler = command<typeof buildPlatform, PlaceSubject>(buildPlatform, {
  owner: true,
  subject: loadPlace,
  audit: ({ input }) => ({ on: ['place', input.code], place: input.code, detail: { day: input.day } }),
  run: async ({ tx, subject, input, today }) => {
    const { row } = subject
    if (row.valid_to !== null) fail('place-ended', { name: row.name, day: row.valid_to, now: row.replaced_by ?? '' })
    if (input.version !== row.version) fail('stale')
    if (row.code.length < 9) wrong('code', 'too-high', '平台建在乡镇、村、社三级', 'Platforms stand at townships, villages and groups')
    if (input.day > today) wrong('day', 'day-future', '建成日期不能晚于今天', 'The day cannot lie after today')
    const version = row.version + 1
    await changePlace(tx, row.code, { platform_built: input.day, version })
    const change = { on_day: input.day, old_name: null, new_name: null, other: null, note: input.note }
    await insertChange(tx, { ...change, id: newId(), code: row.code, kind: 'platform-built' })
    return { code: row.code, version }
  },
})
