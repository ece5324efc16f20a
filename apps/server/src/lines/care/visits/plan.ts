import { careKeep, careKeepers, carePlan, careShareOut } from '@balian/contract/care-visits'
import { sql } from 'kysely'
import { command } from '../../../platform/command.ts'
import { fail, wrong } from '../../../platform/problem.ts'
import { read } from '../../../platform/read.ts'
import { candidatesFor, keeperColumns, keyOf } from './keeping.ts'
import { intervalOf } from './rules.ts'
import { keeperNames } from './shape.ts'
import { setOpenSpell } from './spells.ts'
import { editFile } from './store.ts'
import { editedFile, type FileSubject, fileSubject } from './subject.ts'
import { shareVillage } from './sync.ts'

const audited = ({ subject }: { readonly subject: FileSubject }) => ({
  on: ['careFile', subject.file.id] as const,
  place: subject.file.place,
  people: [subject.file.person],
  purpose: 'visit',
})

/** The visit plan: another interval than the rule's, with the reason. */
export const carePlanHandler = command(carePlan, {
  subject: editedFile,
  audit: audited,
  run: async ({ tx, input, subject }) => {
    const { file } = subject
    if (file.closed_on !== null) fail('wrong-step', { state: 'closed', step: 'plan' })
    if (input.days !== null && input.days > file.rule_days && input.why.length < 2)
      wrong('why', 'needed', '比规则间隔更长时请说明原因。', 'Say why, when it is longer than by the rule.')
    const version = await editFile(tx, file, { plan_days: input.days, plan_why: input.days === null ? '' : input.why })
    await setOpenSpell(tx, file, { days: intervalOf({ ...file, plan_days: input.days }) })
    return { version }
  },
})

const village = (file: FileSubject['file']) => file.place.slice(0, 12)

/** Who may be put on it, with how many each keeps now. */
export const careKeepersHandler = read(careKeepers, {
  subject: fileSubject,
  shows: 'nobody',
  run: async ({ tx, subject, today }) => {
    const { file } = subject
    const candidates = (await candidatesFor(tx, village(file), [file], today)).get(file.person) ?? []
    const columns = candidates.map(({ keeper }) => keeperColumns(keeper))
    const name = await keeperNames(tx, columns)
    const load = async (one: (typeof columns)[number]): Promise<number> => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from care_files f where f.closed_on is null
        and f.place >= ${village(file)} and f.place < ${`${village(file)}:`}
        and (f.keeper_account = ${one.keeper_account}::uuid or f.keeper_person = ${one.keeper_person}::uuid)`.execute(tx)
      return rows[0]!.n
    }
    return { items: await Promise.all(columns.map(async (one) => ({ ...name(one)!, load: await load(one) }))) }
  },
})

/** By hand: the chosen one stays until they may keep it no more, or it is given back to the rule. */
export const careKeepHandler = command(careKeep, {
  subject: editedFile,
  audit: (c) => ({ ...audited(c), detail: { keeper: c.input.keeper?.kind ?? null } }),
  run: async ({ tx, input, subject, today, now }) => {
    const { file } = subject
    if (file.closed_on !== null) fail('wrong-step', { state: 'closed', step: 'keep' })
    const key = input.keeper ? keyOf(input.keeper) : null
    const candidates = (await candidatesFor(tx, village(file), [file], today)).get(file.person) ?? []
    if (input.keeper && !candidates.some(({ keeper }) => keeper === key))
      wrong('keeper', 'nobody', '只能派给本辖区帮扶员，或其所在互助组的组长。', 'Only a care helper over the place, or the leader of a group of theirs.')
    const version = await editFile(tx, file, { ...keeperColumns(key), by_hand: key !== null })
    if (key === null) await shareVillage({ tx, now, today }, village(file))
    return { version }
  },
})

/** Brings the files up to date and shares them out anew, village by village. */
export const careShareOutHandler = command(careShareOut, {
  subject: async ({ input }) => ({ place: input.place }),
  audit: ({ input, result }) => ({ on: ['careFiles', input.place], place: input.place, detail: result }),
  run: async ({ tx, input, today, now }) => {
    if (input.place.length < 9) wrong('place', 'place', '请选择乡镇、村或社。', 'Choose a township, a village or a villager group.')
    const { rows } = await sql<{ village: string }>`
      select distinct left(place, 12) as village from (
        select place from left_behind where ended_on is null union all select place from care_in_need where ended_on is null
        union all select place from care_files where closed_on is null) p
      where place >= ${input.place} and place < ${`${input.place}:`} order by 1`.execute(tx)
    const sum = { cared: 0, changed: 0 }
    for (const { village: one } of rows) {
      const { cared, changed } = await shareVillage({ tx, now, today }, one)
      sum.cared += cared
      sum.changed += changed
    }
    return sum
  },
})
