import type { Day } from '@balian/contract/ids'
import { type PlaceItem, type placeChange, placeChildren, placePage, placeSearch, placeTrail } from '@balian/contract/places'
import type { z } from 'zod'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { canOf } from '../access/index.ts'
import { policy } from './policy.ts'
import { levelBeneath, levelOf } from './rules.ts'
import { findPlaces } from './search.ts'
import { changesOf, childrenOf, countBeneath, type PlaceRow, placeOn, trail } from './store.ts'

const item = ({ code, name, level, kind, children, platform_built }: PlaceRow): PlaceItem => ({
  code,
  name,
  level,
  kind,
  children,
  platformBuilt: platform_built,
})

export const placeChildrenHandler = read(placeChildren, {
  shows: 'nobody',
  run: async ({ tx, input, today }) => ({ items: (await childrenOf(tx, input.of ?? null, input.day ?? today)).map(item) }),
})

export const placeTrailHandler = read(placeTrail, {
  shows: 'nobody',
  run: async ({ tx, input, today }) => {
    const items = await trail(tx, input.code, input.day ?? today)
    return items.at(-1)?.code === input.code ? { items } : fail('not-found')
  },
})

type Change = Awaited<ReturnType<typeof changesOf>>[number]
const change = (row: Change): z.infer<typeof placeChange> => ({
  id: row.id,
  kind: row.kind,
  on: row.on_day,
  oldName: row.old_name,
  newName: row.new_name,
  other: row.other === null ? null : { code: row.other, name: row.other_name ?? row.other, level: row.other_level ?? levelOf(row.other) },
  note: row.note,
})

/** What can be done with a place in its state, before it is asked who asks. */
function steps(row: PlaceRow, today: Day) {
  const state = row.valid_to !== null && row.valid_to <= today ? 'place-ended' : true
  const low = row.level === 'province' || row.level === 'city' || row.level === 'county' ? 'level' : state
  return {
    rename: state,
    merge: low,
    split: levelBeneath(row.level) === null ? 'level' : low,
    addGroup: row.level === 'village' ? state : 'level',
    buildPlatform: row.platform_built === null ? low : 'done',
  } as const
}

export const placePageHandler = read(placePage, {
  shows: 'nobody',
  run: async ({ tx, me, input, today }) => {
    const on = input.day ?? today
    const row = await placeOn(tx, input.code, on)
    if (!row) return fail('not-found')
    const successor = row.replaced_by === null ? undefined : (await trail(tx, row.replaced_by, today)).at(-1)
    return {
      ...item(row),
      path: await trail(tx, row.code, on),
      pinyin: row.pinyin,
      initials: row.initials,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      replacedBy: successor ?? null,
      beneath: await countBeneath(tx, row.code, on),
      history: (await changesOf(tx, row.code)).map(change),
      version: row.version,
      can: canOf(me, policy, 'places', { place: row.code }, steps(row, today)),
    }
  },
})

export const placeSearchHandler = read(placeSearch, {
  shows: 'nobody',
  run: async ({ tx, me, input, today }) => ({
    items: await findPlaces(tx, { ...input, within: input.mine ? me.posts.map((post) => post.place) : null }, today),
  }),
})
