import { z } from 'zod'
import { can } from './can.ts'
import { day, id, placeCode } from './ids.ts'
import { command, read } from './route.ts'

/** Somebody who rents, from–to. */
export const tenancy = z.object({
  id,
  person: id,
  name: z.string(),
  from: day,
  until: day.nullable().describe('when the contract runs out'),
  contract: z.boolean().describe('a written contract'),
  floating: id.nullable().describe('the registration as a floating resident'),
  endedOn: day.nullable(),
  endedWhy: z.string(),
  version: z.number().int(),
})
export type Tenancy = z.infer<typeof tenancy>

/** What a check of a rental house looks at (检查项目), by the items of its register. */
export const houseCheckItem = z.enum(['fire', 'power', 'gas', 'doors', 'building'])
export type HouseCheckItem = z.infer<typeof houseCheckItem>

export const housePage = read('population.house', {
  path: '/population/rental-houses/:id/tenants',
  summary: 'A rental house with current and past tenants, boarders, and its safety checks; landlord and tenants see that it was opened.',
  input: z.object({ id }),
  output: z.object({
    id,
    title: z.string(),
    place: placeCode,
    placeName: z.string(),
    landlord: id,
    landlordName: z.string(),
    endedOn: day.nullable(),
    tenants: z.array(tenancy).describe('current ones first'),
    boarders: z.array(z.object({ id, name: z.string(), school: z.string() })),
    checks: z
      .array(
        z.object({
          id,
          on: day,
          looked: z.record(houseCheckItem, z.boolean()).describe('what was looked at, and whether it was in order'),
          hazard: z.string().nullable(),
          finding: z.string(),
          dueOn: day.nullable(),
          recheckedOn: day.nullable(),
          result: z.string().nullable(),
        }),
      )
      .describe('newest first'),
    nextCheck: day.nullable().describe('when the next check falls due; null: never checked, due now'),
    can,
  }),
  problems: ['not-found'],
})

export const tenantIn = command('population.tenantIn', {
  path: '/population/rental-houses/:id/tenants',
  summary: 'Somebody moves into a rental house; a standing registration as a floating resident is tied to it.',
  input: z.object({ id, tenancy: id, person: id, from: day, until: day.nullable().default(null), contract: z.boolean().default(false) }),
  output: z.object({ tenancy: id }),
  problems: ['not-found', 'wrong-step', 'already-there'],
})

export const tenantOut = command('population.tenantOut', {
  path: '/population/tenancies/:id/end',
  summary: 'A tenant moves out; the tenancy stays in the history of the house.',
  input: z.object({ id, version: z.number().int(), on: day, why: z.string().trim().max(200).default('') }),
  output: z.object({ version: z.number().int() }),
  problems: ['not-found', 'stale', 'wrong-step'],
})

/** Days between two checks of a rental house. */
export const houseCheckDays = 180
