import { z } from 'zod'
import { can } from './can.ts'
import { day, id, instant, placeCode } from './ids.ts'
import { pageOf, paging } from './page.ts'
import { purpose } from './purposes.ts'
import { command, read } from './route.ts'

/** Where a person stands: present; away for a time; gone from the places served; dead; merged into another e-file. */
export const personStates = ['present', 'away', 'gone', 'dead', 'merged'] as const
export const personState = z.enum(personStates)
export type PersonState = z.infer<typeof personState>

export const sexCode = z.enum(['0', '1', '2', '9']).describe('GB/T 2261.1')
const code = z.string().max(5)

/** A person as lists show one: never an identity number or a phone. */
export const personCard = z.object({
  id,
  name: z.string(),
  sex: sexCode,
  birth: day,
  place: placeCode,
  placeName: z.string().describe('village and group, e.g. 东街村二社'),
})
export type PersonCard = z.infer<typeof personCard>

export const personRow = personCard.extend({
  household: id.nullable(),
  householdNumber: z.string().nullable(),
  relation: z.string().nullable(),
  address: z.string(),
  state: personState,
  version: z.number().int().describe('of the e-file; a change names the one that it was based on'),
})
export type PersonRow = z.infer<typeof personRow>

/** The filters of the list; the export takes the same. */
export const peopleFilter = {
  place: placeCode.optional().describe('the subtree of this place'),
  name: z.string().trim().max(50).optional().describe('start of the name, its pinyin or its initials'),
  sex: sexCode.optional(),
  ageFrom: z.coerce.number().int().min(0).max(130).optional().describe('whole years, today'),
  ageTo: z.coerce.number().int().min(0).max(130).optional(),
  state: personState.optional().describe('without it: all but the dead, gone and merged'),
}

export const peopleList = read('people.list', {
  path: '/people',
  summary: 'Residents of the caller’s places, filtered, sorted and paged.',
  input: z.object({
    ...paging,
    ...peopleFilter,
    sort: z.enum(['place', 'name', 'birth']).default('place'),
    order: z.enum(['asc', 'desc']).default('asc'),
  }),
  output: pageOf(personRow.extend({ pinyin: z.string().describe('how the name is read, for a search without network'), initials: z.string() })),
})

export const peopleFind = read('people.find', {
  path: '/people/find',
  summary: 'Finds residents within the caller’s places by name, pinyin, initials, address, place, full identity number or full phone.',
  input: z.object({ q: z.string().trim().min(1).max(80), size: z.coerce.number().int().min(1).max(50).default(20) }),
  output: z.object({
    items: z.array(personRow.extend({ by: z.enum(['identity', 'phone', 'name', 'pinyin', 'address', 'place']).describe('what matched') })),
  }),
})

/** The plain items of an e-file, as forms send them; every one may be left out of a change. */
const plainFields = {
  name: z.string().trim().min(1).max(50),
  usedName: z.string().trim().max(50),
  sex: sexCode,
  birth: day,
  ethnicity: code.nullable(),
  marital: code.nullable(),
  political: code.nullable(),
  education: code.nullable(),
  occupationClass: code.nullable(),
  occupation: z.string().trim().max(30),
  workPlace: z.string().trim().max(100),
  address: z.string().trim().max(80),
  registeredPlace: z.string().max(14).nullable(),
  registeredAddress: z.string().trim().max(80),
  consistent: code.nullable(),
}
const sealedFields = {
  identity: z.string().trim().max(30).nullable().describe('公民身份号码; null takes it away'),
  phone: z.string().trim().max(30).nullable(),
}
export const personFields = z.object({ ...plainFields, ...sealedFields })
export type PersonFields = z.infer<typeof personFields>

/** One event in the life of an e-file. Sensitive items are named, their values are not kept. */
export const personChange = z.object({
  id,
  at: instant,
  by: z.string(),
  kind: z.enum(['added', 'imported', 'changed', 'born', 'died', 'married', 'moved', 'departed', 'arrived', 'merged', 'unmerged', 'household']),
  changes: z.array(z.object({ field: z.string(), old: z.string().nullable(), new: z.string().nullable() })),
  reason: z.string(),
})
export type PersonChange = z.infer<typeof personChange>

export const householdMember = personCard.extend({ relation: z.string().nullable(), state: personState, head: z.boolean() })

/** The e-file (居民电子档案). Sealed items come masked: `identity` and `phone` are null when there is none. */
export const personFile = z.object({
  ...personRow.shape,
  ...plainFields,
  identity: z.string().nullable().describe('masked, 621***********0011'),
  phone: z.string().nullable().describe('masked, 138****0000'),
  registeredPlaceName: z.string().nullable().describe('from the county down'),
  stateDay: day.nullable(),
  whereabouts: z.string(),
  mergedInto: id.nullable(),
  version: z.number().int(),
  made: instant,
  members: z.array(householdMember),
  history: z.array(personChange).describe('the latest 100, newest first'),
  can,
})
export type PersonFile = z.infer<typeof personFile>

export const peopleOpen = read('people.open', {
  path: '/people/:id',
  summary: 'Opens a resident’s e-file; the resident sees who opened it and why.',
  input: z.object({ id, purpose: purpose.optional().describe('without it: the usual purpose of the caller’s post') }),
  output: personFile,
  problems: ['not-found'],
})

export const peopleReveal = command('people.reveal', {
  path: '/people/:id/reveal',
  summary: 'Reveals the identity number or the phone, for a purpose that the resident will see.',
  input: z.object({ id, item: z.enum(['identity', 'phone']), purpose }),
  output: z.object({ value: z.string().nullable() }),
  problems: ['not-found'],
})

const joins = {
  household: id.nullable().optional(),
  relation: code.nullable().optional(),
}

export const peopleAdd = command('people.add', {
  path: '/people',
  summary: 'Opens an e-file for somebody who lives in the place.',
  input: personFields
    .partial()
    .required({ name: true, sex: true, birth: true })
    .extend({ id, place: placeCode, ...joins }),
  output: z.object({ id, version: z.number().int() }),
  problems: ['identity-known', 'not-found'],
})

export const peopleChange = command('people.change', {
  path: '/people/:id/change',
  summary: 'Changes items of an e-file; only those sent.',
  input: personFields.partial().extend({
    id,
    version: z.number().int(),
    relation: joins.relation,
    reason: z.string().trim().max(200).optional(),
    seen: instant
      .optional()
      .describe('when what it is based on was fetched to the phone: what others changed since is then no hindrance unless it is the same item'),
  }),
  output: z.object({ version: z.number().int() }),
  problems: ['not-found', 'stale', 'changed-since', 'identity-known', 'file-closed'],
})

export const peopleBirth = command('people.birth', {
  path: '/people/births',
  summary: 'A child is born into a household.',
  input: z.object({
    id,
    household: id,
    name: plainFields.name,
    sex: sexCode,
    birth: day,
    relation: code,
    identity: sealedFields.identity.optional(),
    ethnicity: plainFields.ethnicity.optional(),
  }),
  output: z.object({ id, version: z.number().int() }),
  problems: ['identity-known', 'not-found'],
})

const event = { id, version: z.number().int(), day: day.describe('when it happened'), reason: z.string().trim().max(200).default('') }

export const peopleDeath = command('people.death', {
  path: '/people/:id/death',
  summary: 'A resident has died. The head of a household that others live in needs a successor.',
  input: z.object({ ...event, newHead: id.optional() }),
  output: z.object({ version: z.number().int() }),
  problems: ['not-found', 'stale', 'file-closed', 'head-needed'],
})

export const peopleMarriage = command('people.marriage', {
  path: '/people/:id/marriage',
  summary: 'Two residents marry; the spouse may move into the household.',
  input: z.object({
    ...event,
    spouse: id,
    moveIn: z.boolean().default(false),
    relation: code.optional().describe('of the spouse to the head, when moving in'),
  }),
  output: z.object({ version: z.number().int() }),
  problems: ['not-found', 'stale', 'file-closed', 'head-needed'],
})

export const peopleMove = command('people.move', {
  path: '/people/:id/move',
  summary: 'A resident moves to another place of the caller, into a household there or without one.',
  input: z.object({ ...event, place: placeCode, address: plainFields.address.optional(), ...joins, newHead: id.optional() }),
  output: z.object({ version: z.number().int() }),
  problems: ['not-found', 'stale', 'file-closed', 'head-needed'],
})

export const peopleDeparture = command('people.departure', {
  path: '/people/:id/departure',
  summary: 'A resident leaves: for a time (away) or for good (gone).',
  input: z.object({ ...event, state: z.enum(['away', 'gone']), whereabouts: z.string().trim().max(100), newHead: id.optional() }),
  output: z.object({ version: z.number().int() }),
  problems: ['not-found', 'stale', 'file-closed', 'head-needed'],
})

export const peopleArrival = command('people.arrival', {
  path: '/people/:id/arrival',
  summary: 'A resident who had left is back.',
  input: z.object({ ...event, ...joins }),
  output: z.object({ version: z.number().int() }),
  problems: ['not-found', 'stale', 'file-closed'],
})
