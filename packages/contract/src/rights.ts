import { z } from 'zod'
import { bases, itemClasses } from './record-class.ts'
import { role } from './roles.ts'
import { read } from './route.ts'

const said = z.object({ zh: z.string(), en: z.string() })
const keysOf = <T extends object>(of: T) => z.enum(Object.keys(of) as [keyof T & string, ...(keyof T & string)[]])

/** How long a class of records is kept, in the numbers that this installation works with. */
export const keptFor = z.object({
  term: z.string(),
  name: said,
  event: said,
  days: z.number().int().nullable().describe('after the event; null: as long as it has not come'),
  act: z.enum(['delete', 'de-identify', 'stays']),
  basis: said,
})

/** One table with everything that it keeps: each item with its purpose, and who sees it (个人信息保护法 art. 6, 7, 17, 19). */
export const fieldRecord = z.object({
  record: z.string().describe('the table'),
  name: said,
  purpose: said,
  basis: keysOf(bases),
  seenBy: z.object({ roles: z.array(role), leaders: z.boolean(), own: z.boolean(), assigned: z.boolean(), signedIn: z.boolean() }).nullable(),
  kept: keptFor,
  items: z.array(z.object({ column: z.string(), name: said, purpose: said, class: keysOf(itemClasses) })),
})
export type FieldRecord = z.infer<typeof fieldRecord>

export const fieldRecords = read('rights.records', {
  path: '/rights/records',
  summary: 'The field registry: every item that is kept of persons, what for, on which legal basis, how sensitive, how long, and who sees it. Public.',
  input: z.object({ record: z.string().max(60).optional().describe('one table; all without it') }),
  output: z.object({ items: z.array(fieldRecord) }),
})
