import { foundGroup, type GroupKind, type GroupSub } from '@balian/contract/groups'
import { command } from '../../platform/command.ts'
import { readPlace } from '../../platform/pinyin.ts'
import { wrong } from '../../platform/problem.ts'
import { placeExists } from '../places/index.ts'
import { holdsSub } from './rules.ts'
import { insertGroup } from './store.ts'

export function checkSub(kind: GroupKind, sub: GroupSub): void {
  if (!holdsSub(kind, sub)) wrong('sub', 'other-kind', '这个类别不属于所选的互助组类型。', 'This is no sub-kind of the chosen kind.')
}

export const foundGroupHandler = command(foundGroup, {
  subject: async ({ input }) => ({ place: input.place }),
  audit: ({ input }) => ({ on: ['group', input.id], place: input.place, detail: { kind: input.kind, sub: input.sub } }),
  run: async ({ tx, input, now, today }) => {
    checkSub(input.kind, input.sub)
    const standing = input.place.length >= 9 && (await placeExists(tx, input.place, today))
    if (!standing) wrong('place', 'place', '请选择乡镇、村或社。', 'Choose a township, a village or a villager group.')
    if (input.foundedOn > today) wrong('foundedOn', 'day-ahead', '日期不能晚于今天。', 'The day cannot lie after today.')
    await insertGroup(tx, {
      county: input.place.slice(0, 6),
      id: input.id,
      place: input.place,
      kind: input.kind,
      sub: input.sub,
      name: input.name,
      ...readPlace(input.name),
      purpose: input.purpose,
      joining: input.joining,
      founded_on: input.foundedOn,
      ended_on: null,
      ended_why: null,
      version: 1,
      made_at: now.toISOString(),
    })
    return { id: input.id }
  },
})
