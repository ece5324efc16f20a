import { registerPetition } from '@balian/contract/petitions'
import type { Received } from '@balian/contract/route'
import { type CaseRow, namedParties, type OpeningContext, openCase, type Standing } from '../../../foundation/cases/index.ts'
import { command } from '../../../platform/command.ts'
import { wrong } from '../../../platform/problem.ts'
import { petition } from './rules.ts'
import { insertPetition } from './store.ts'

/** Registers a petition at the office of its place. */
export const registerPetitionHandler = command(registerPetition, {
  subject: async ({ input }) => ({ place: input.place }),
  audit: ({ input }) => ({ on: ['petition', input.id], place: input.place, people: input.parties.flatMap((one) => one.person ?? []) }),
  run: async (c) => {
    const row = await openPetition(c, c.input)
    return { id: row.id, state: row.state, version: row.version }
  },
})

/** The petition's case and what was told. */
export async function openPetition(
  c: OpeningContext,
  input: Received<typeof registerPetition>,
  { known, note = '' }: Pick<Standing, 'known'> & { readonly note?: string } = {},
): Promise<CaseRow> {
  const { tx, services, today } = c
  if (input.place.length < 6) wrong('place', 'place', '请选择村、乡镇或县。', 'Choose a village, a township or a county.')
  if (input.receivedOn > today) wrong('receivedOn', 'past', '收到日期不能晚于今天。', 'It cannot have come in the future.')
  const parties = await namedParties(tx, input.parties, 'parties', known)
  const { id, title, place } = input
  const row = await openCase({ ...c, keys: services.keys }, petition, { id, title, place, desk: place.slice(0, 12), as: 'officer', parties, note })
  const { channel, receivedOn, brief, request, peopleCount } = input
  const told = { channel, received_on: receivedOn, brief, request, people_count: peopleCount }
  await insertPetition(tx, { county: row.county, id, ...told, answer: null, answered_on: null, told_on: null })
  return row
}
