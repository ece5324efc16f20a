import { setImmediate } from 'node:timers/promises'
import type { PlaceCode } from '@balian/contract/ids'
import { hash } from '@node-rs/argon2'
import { sql } from 'kysely'
import { demoPassword } from '../demo/accounts.ts'
import { type Division, divisions } from '../demo/divisions.ts'
import { placeRow } from '../demo/rows.ts'
import { type Tx, withoutIndexes } from '../platform/db/index.ts'
import type { Services } from '../platform/services.ts'
import { Cases } from './cases.ts'
import { addDisputes, DisputeShares } from './disputes.ts'
import { ErrandMaker } from './errands.ts'
import { addGroups, mutualAidOf } from './groups.ts'
import { HelpFiles } from './help-files.ts'
import { Loader } from './loader.ts'
import { Cadres, staffingOf } from './officers.ts'
import { type Home, villageHomes } from './people.ts'
import { addPeople, type Origin } from './people-rows.ts'
import { Quotas } from './quotas.ts'
import { careRegisters, type Making, making, organizationRegisters, populationRegisters, safetyRegisters, serviceRegisters } from './registers.ts'
import { type Setting, settingOf } from './setting.ts'
import { spread } from './spread.ts'
import { builtOn, groupPlaceRows, type Land, landOf, type Standing } from './villages.ts'
import { helpOfYear, lecturesOfYear, referrals, serviceMessages } from './year.ts'

/** Tables in the order in which their rows refer to each other. */
const order = [
  'places',
  'place_changes',
  'households',
  'people',
  'identities',
  'person_changes',
  'accounts',
  'posts',
  'groups',
  'group_members',
  'group_leaders',
  'police_rooms',
  'information_officers',
  'patrol_teams',
  'patrol_members',
  'protected_sites',
  'left_behind',
  'service_sites',
  'rental_houses',
  'floating_residents',
  'boarders',
  'enterprises',
  'social_organizations',
  'stations',
  'errand_agents',
  'law_teams',
  'tutors',
  'service_items',
  'police_referrals',
  'care_help_given',
  'transitional_bases',
  'service_messages',
  'dispatches',
  'deliveries',
  'activities',
  'lectures',
  'help_files',
  'help_loans',
  'help_jobs',
  'help_stays',
  'cases',
  'case_parties',
  'case_steps',
  'case_deadlines',
  'case_numbers',
  'disputes',
  'dispute_agreements',
  'errand_matters',
] as const

export interface Made {
  readonly villages: number
  readonly rows: number
}

type Given = Pick<Setting, 'targets' | 'seed' | 'on'> & {
  /** Only beneath this place; everywhere when not told. */
  readonly beneath?: PlaceCode
}

/** How many villages are made before they are written. */
const batch = 12

/**
 * Fills an empty database with a made prefecture whose records add up to the targets: one transaction, so that a run that was broken off
 * left nothing.
 */
export async function generate(services: Services, given: Given, told: (done: number, of: number) => void): Promise<Made> {
  const setting = settingOf({ ...given, keys: services.keys })
  const password = await hash(demoPassword)
  return services.db.system((tx) =>
    withoutIndexes(tx, order, async () => {
      const loader = new Loader(services.db, tx, order)
      const places = await standing(tx, loader, given.beneath ?? '')
      const land = landOf(places, setting)
      await build(tx, land, setting)
      const cadres = new Cadres(loader, setting, password)
      offices(cadres, places, land)
      await fill(loader, land, setting, cadres, told)
      return { villages: land.villages.length, rows: [...loader.counts.values()].reduce((sum, one) => sum + one, 0) }
    }),
  )
}

/** The divisions of the installation; those that come with the program where there are none. */
async function standing(tx: Tx, loader: Loader, beneath: PlaceCode): Promise<Standing[]> {
  const { rows } =
    await sql<Standing>`select code, name, level, kind from places where valid_to is null and code >= ${beneath} and code < ${`${beneath}:`} order by code`.execute(
      tx,
    )
  if (rows.length > 0) return rows
  const bundled = divisions().filter(({ code }) => code.length < 14)
  loader.add(
    'places',
    bundled.map((one): ReturnType<typeof placeRow> => placeRow({ ...one, platformBuilt: null } as Division)),
  )
  await loader.finish()
  return bundled
}

async function build(tx: Tx, { townships, villages }: Land, setting: Setting): Promise<void> {
  const all = [...townships, ...villages]
  const days = all.map((place) => builtOn(place, setting))
  await sql`update places p set platform_built = b.day from unnest(${all.map(({ code }) => code)}::text[], ${days}::date[]) as b (code, day)
    where p.code = b.code`.execute(tx)
}

/** The management of the counties and of the city, and the three administrators. */
function offices(cadres: Cadres, places: readonly Standing[], { villages }: Land): void {
  const over = places.filter(({ code }) => code.length <= 6 && villages.every((village) => village.code.startsWith(code)))
  const top = over.toSorted((a, b) => b.code.length - a.code.length)[0]!
  for (const place of places.filter(({ level, code }) => level === 'county' && code !== top.code)) cadres.higher(place, ['manager'])
  cadres.higher(top, ['manager', 'auditor', 'security-admin', 'system-admin'], {
    manager: 'city',
    auditor: 'auditor',
    'security-admin': 'security',
    'system-admin': 'system',
  })
}

async function fill(loader: Loader, land: Land, setting: Setting, cadres: Cadres, told: (done: number, of: number) => void): Promise<void> {
  const { villages } = land
  const population = spread(
    setting.targets.of('population-files'),
    villages.map(({ weight }) => weight),
    { least: 20 },
  )
  const quotas = new Quotas(setting, population)
  const aid = mutualAidOf(villages, population, setting)
  const staff = staffingOf(land, setting)
  const cases = new Cases(loader, setting)
  const disputes = new DisputeShares(quotas, villages.length, setting)
  const errands = new ErrandMaker(loader, cases)
  const help = new HelpFiles(loader, quotas, villages, setting)
  for (const [i, township] of land.townships.entries()) {
    const own = villages.filter((village) => village.township.code === township.code).map(({ code }) => code)
    cadres.township(township, own, staff.townships[i]!)
  }
  for (const [nth, village] of villages.entries()) {
    loader.add('places', groupPlaceRows(village))
    const homes = villageHomes(village, population[nth]!, setting)
    const m = fillVillage(loader, { land, nth, homes, quotas, setting })
    addDisputes(loader, cases, m, disputes)
    errands.add(m)
    help.add(m, villages, setting.targets.of('special-loans'))
    addGroups(
      loader,
      village,
      homes.flatMap((home) => home.people),
      aid[nth]!,
      setting,
    )
    cadres.village(
      village.code,
      homes.flatMap((home) => home.people),
      staff.villages[nth]!,
    )
    // Between two villages the database takes what is on its way to it.
    await setImmediate()
    if ((nth + 1) % batch > 0) continue
    await loader.flush()
    told(nth + 1, villages.length)
  }
  cases.finish()
  await loader.finish()
  told(villages.length, villages.length)
}

interface Filling {
  readonly land: Land
  readonly nth: number
  readonly homes: readonly Home[]
  readonly quotas: Quotas
  readonly setting: Setting
}

function fillVillage(loader: Loader, { land, nth, homes, quotas, setting }: Filling): Making {
  const village = land.villages[nth]!
  const m = making(loader, village, nth, homes, quotas, setting)
  const elsewhere = land.villages.filter(({ code }) => code.slice(0, 6) !== village.code.slice(0, 6))
  const floating = m.pick
    .of('floating', quotas.of('floating-residents', nth, 0.3), ({ age, relation }) => age >= 16 && relation !== '02')
    .map((one): [typeof one, Origin] => {
      const from = m.own.pick(elsewhere.length > 0 ? elsewhere : land.villages)
      return [one, { code: from.code, name: from.county.name + from.township.name + from.name }]
    })
  addPeople(loader, homes, new Map(floating.map(([one, from]) => [one.id, from])), setting)
  safetyRegisters(m)
  careRegisters(m)
  populationRegisters(
    m,
    floating.map(([one, from]) => [one, from.name]),
  )
  organizationRegisters(m)
  serviceRegisters(m)
  referrals(m)
  helpOfYear(m)
  serviceMessages(loader, m)
  lecturesOfYear(loader, m)
  return m
}
