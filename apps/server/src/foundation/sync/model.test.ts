import type { PlaceCode } from '@balian/contract/ids'
import { lines } from '@balian/contract/lines'
import type { Role } from '@balian/contract/roles'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { Phone } from '../../../test/phone.ts'
import { type Deed, deedNames, happen, type Model, type Stage } from '../../../test/village-history.ts'
import { world } from '../../../test/world.ts'

const w = await world()
afterAll(() => w.close())

const officers = lines.map((line) => line.officer) as readonly Role[]
/** Who may have which stream, said once more apart from the rules of the server. */
const readers = {
  people: [...officers, 'window-clerk', 'manager'],
  groups: [...officers, 'manager', 'window-clerk'],
  'safety.policeRooms': ['safety-officer', 'manager', 'window-clerk'],
} as const satisfies Record<string, readonly Role[]>
const things = { people: 'people', groups: 'groups', 'safety.policeRooms': 'rooms' } as const
type Kept = keyof typeof readers

const inside = (place: PlaceCode, of: PlaceCode): boolean => place.startsWith(of)

/** What a phone with these posts holds of a stream for a village: names of what stands there within a post that reads it. */
function wanted(model: Model, stream: Kept, village: PlaceCode): string[] {
  const posts = model.posts.filter((post) => post.stands && (readers[stream] as readonly Role[]).includes(post.role))
  const seen = model[things[stream]].filter((one) => one.stands && inside(one.place, village) && posts.some((post) => inside(one.place, post.place)))
  return seen.map((one) => one.name).toSorted()
}

async function stageOf(): Promise<Stage> {
  const place = await w.otherCounty()
  const { a, b } = place
  const villages = [a.village1, a.village2, b.village1]
  const model: Model = {
    villages: new Set(villages),
    socials: new Set(villages.flatMap((one) => [`${one}01`, `${one}02`])),
    people: [],
    rooms: [],
    groups: [],
    cases: [],
    members: [],
    posts: [],
  }
  const [office, safety, holder] = [await w.officer('manager', place.county), await w.officer('safety-officer', place.county), await w.account(null)]
  return { w, model, office, safety, holder, township: a.code }
}

/** Whatever villages there have ever been: the phone may not yet know what has become of them. */
const asking = (ever: Iterable<PlaceCode>): string => [...ever].slice(-5).join(',')

const deed = fc.record({ what: fc.constantFrom(...deedNames, 'give', 'addPerson', 'addRoom'), a: fc.nat(60), b: fc.nat(60) }) as fc.Arbitrary<Deed>
const histories = fc.array(fc.record({ deed, looks: fc.boolean() }), { minLength: 8, maxLength: 16 })

it('after any history a phone holds exactly what its posts may see, and nothing of another place', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const stage = await stageOf()
      const ever = new Set(stage.model.villages)
      const phone = new Phone(stage.holder, asking(ever))
      for (const [n, { deed: what, looks }] of history.entries()) {
        await happen(stage, what)
        for (const village of stage.model.villages) ever.add(village)
        // Not after every one: what lies between two looks comes all at once.
        if (looks && n % 3 === 0) await phone.round()
      }
      phone.villages = asking(ever)
      await phone.round()
      expect(await phone.round(), 'streams that differ once it holds everything').toEqual([])
      for (const village of phone.villages.split(','))
        for (const stream of Object.keys(readers) as Kept[])
          expect(shown(phone, `${stream}@${village}`), `${stream} of ${village}`).toEqual(wanted(stage.model, stream, village))
      // As a phone that was just unpacked: nothing of the history is left in it.
      const fresh = new Phone(stage.holder, phone.villages)
      await fresh.round()
      expect(phone.all()).toEqual(fresh.all())
      expect(strange(stage.model, phone)).toEqual([])
    }),
    { numRuns: Number(process.env.BALIAN_RUNS ?? 5), seed: 2013, endOnFailure: true },
  )
}, 300_000)

const shown = (phone: Phone, key: string): string[] =>
  phone
    .rows(key)
    .map((row) => String(row.data.name ?? row.data.title))
    .toSorted()

/** Rows of places in which none of the posts works. */
function strange(model: Model, phone: Phone): string[] {
  const posts = model.posts.filter((post) => post.stands)
  return [...phone.held.keys()].flatMap((key) =>
    phone.rows(key).flatMap(({ data }) => {
      const { place } = data as { readonly place?: PlaceCode }
      return place && !posts.some((post) => inside(place, post.place) || inside(post.place, place)) ? [`${key}: ${place}`] : []
    }),
  )
}
