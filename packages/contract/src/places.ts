import { z } from 'zod'
import { can } from './can.ts'
import { day, id, placeCode } from './ids.ts'
import { command, read } from './route.ts'

/** The tiers of places, high to low; a place's tier follows from the length of its code (see `placeCode`). */
export const placeLevels = ['province', 'city', 'county', 'township', 'village', 'group'] as const
export type PlaceLevel = (typeof placeLevels)[number]
export const placeLevel = z.enum(placeLevels)

/** 街道 镇 乡 · 村 社区 · 社; null above the townships. */
export const placeKinds = ['street', 'town', 'rural-township', 'village', 'community', 'group'] as const
export const placeKind = z.enum(placeKinds)
export type PlaceKind = z.infer<typeof placeKind>

/**
 * What can happen to a place: made, renamed, merged into another, split (part of it became another), moved (the same place under a
 * new code, because its parent was merged or split), the service platform (社会服务管理平台) built.
 */
export const placeChangeKinds = ['made', 'renamed', 'merged', 'split', 'moved', 'platform-built'] as const
export const placeChangeKind = z.enum(placeChangeKinds)
export type PlaceChangeKind = z.infer<typeof placeChangeKind>

/** A place in a list. */
export const placeItem = z.object({
  code: placeCode,
  name: z.string(),
  level: placeLevel,
  kind: placeKind.nullable(),
  children: z.number().int().describe('places directly beneath'),
  platformBuilt: day.nullable().describe('since when the service platform stands here'),
})
export type PlaceItem = z.infer<typeof placeItem>

/** A place as a step of a path. */
export const placeStep = z.object({ code: placeCode, name: z.string(), level: placeLevel })
export type PlaceStep = z.infer<typeof placeStep>

export const placeChange = z.object({
  id,
  kind: placeChangeKind,
  on: day,
  oldName: z.string().nullable(),
  newName: z.string().nullable(),
  other: placeStep.nullable().describe('the other place of a merge, split or move'),
  note: z.string(),
})
export type PlaceChange = z.infer<typeof placeChange>

const asOf = day.optional().describe('as the places stood on this day; today when not given')

export const placeChildren = read('places.children', {
  path: '/places',
  summary: 'The places directly beneath one, in the order of their codes; without `of`, the topmost.',
  input: z.object({ of: placeCode.optional(), day: asOf }),
  output: z.object({ items: z.array(placeItem) }),
})

export const placeTrail = read('places.trail', {
  path: '/places/:code/path',
  summary: 'The places above one, from the top down to itself.',
  input: z.object({ code: placeCode, day: asOf }),
  output: z.object({ items: z.array(placeStep) }),
  problems: ['not-found'],
})

export const placePage = read('places.page', {
  path: '/places/:code',
  summary: 'One place: its facts, what lies beneath it, and what happened to it.',
  input: z.object({ code: placeCode, day: asOf }),
  output: placeItem.extend({
    path: z.array(placeStep).describe('from the top down to the place itself'),
    pinyin: z.string(),
    initials: z.string(),
    validFrom: day.nullable().describe('first day under this code; null where not known'),
    validTo: day.nullable().describe('first day on which it was no more; null while it stands'),
    replacedBy: placeStep.nullable(),
    beneath: z.array(z.object({ level: placeLevel, count: z.number().int(), platforms: z.number().int() })).describe('places below, by tier'),
    history: z.array(placeChange).describe('newest first'),
    version: z.number().int(),
    can,
  }),
  problems: ['not-found'],
})

export const placeSearch = read('places.search', {
  path: '/places/search',
  summary: 'Places whose name, pinyin, initials, former name or code starts with the words; the higher tiers first.',
  input: z.object({
    q: z.string().trim().min(1).max(40),
    level: placeLevel.optional(),
    under: placeCode.optional().describe('only in this subtree'),
    mine: z.stringbool().optional().describe('only the places of the caller’s posts and those above them'),
    size: z.coerce.number().int().min(1).max(50).default(12),
  }),
  output: z.object({
    items: z.array(placeStep.extend({ path: z.string().describe('names from the county down: 安定区 葛家岔镇 大营村'), formerly: z.string().nullable() })),
  }),
})

const name = z.string().trim().min(2).max(30)
const base = { code: placeCode, version: z.number().int().describe('the version that the change was based on') }
const from = { day: day.describe('first day on which it holds'), note: z.string().trim().max(200).default('').describe('the document that orders it') }
const changed = z.object({ code: placeCode, version: z.number().int() })

export const renamePlace = command('places.rename', {
  path: '/places/:code/rename',
  summary: 'Gives a place a new name from a day on; before it, the old name stands.',
  input: z.object({ ...base, ...from, name }),
  output: changed,
  problems: ['not-found', 'stale', 'place-ended'],
})

export const mergePlace = command('places.merge', {
  path: '/places/:code/merge',
  summary: 'Merges a place into a sibling: it ends, and what lies beneath it goes on under the sibling with new codes.',
  input: z.object({ ...base, ...from, into: placeCode }),
  output: changed.extend({ moved: z.array(z.object({ from: placeCode, to: placeCode })) }),
  problems: ['not-found', 'stale', 'place-ended', 'codes-used-up'],
})

export const splitPlace = command('places.split', {
  path: '/places/:code/split',
  summary: 'Makes a new sibling out of some of the places directly beneath one.',
  input: z.object({ ...base, ...from, name, take: z.array(placeCode).min(1).max(99) }),
  output: changed.extend({ made: placeCode, moved: z.array(z.object({ from: placeCode, to: placeCode })) }),
  problems: ['not-found', 'stale', 'place-ended', 'codes-used-up'],
})

export const addGroup = command('places.addGroup', {
  path: '/places/:code/groups',
  summary: 'Adds a villager group (社) beneath a village, under the next free number.',
  input: z.object({ code: placeCode, ...from, name }),
  output: changed,
  problems: ['not-found', 'place-ended', 'codes-used-up'],
})

export const buildPlatform = command('places.buildPlatform', {
  path: '/places/:code/platform',
  summary: 'Notes since when the service platform stands at a township, village or group.',
  input: z.object({ ...base, ...from }),
  output: changed,
  problems: ['not-found', 'stale', 'place-ended'],
})
