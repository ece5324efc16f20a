import type { PartyInput } from '@balian/contract/cases'
import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import { type MatterKind, matterRoutes } from '@balian/contract/matters'
import type { Role } from '@balian/contract/roles'
import type { Makers } from './makers.ts'
import { type Sample, sample } from './sample.ts'

/** Whoever may is told `stale`, and the matter stays as it is for the next caller. */
const version = 9999
const note = '请阅办'

type Values = Readonly<Record<string, unknown>>
export interface OpeningOf {
  /** The items that must be told. */
  readonly values: (make: Makers, at: PlaceCode) => Promise<Values> | Values
  /** Somebody from outside in the first role, as often as there must be, when not told. */
  readonly parties?: (make: Makers, at: PlaceCode) => Promise<PartyInput[]> | PartyInput[]
  /** By step: what must be told with it. */
  readonly steps?: Readonly<Record<string, (make: Makers, at: PlaceCode) => Promise<Values> | Values>>
}

const outsiders = ({ parties: { roles, least } }: MatterKind): PartyInput[] =>
  Array.from({ length: least }, () => ({ id: newId(), kind: 'outsider', name: '张三', role: roles[0]!.value }))

/** What opening one sends. */
export const openingOf = async (kind: MatterKind, { values, parties }: OpeningOf, make: Makers, at: PlaceCode) => ({
  id: newId(),
  place: at,
  title: `${kind.zh}一件`,
  parties: ((await parties?.(make, at)) ?? outsiders(kind)) as never,
  values: (await values(make, at)) as never,
})

/** The samples of all routes of a declared kind: who opens and works on one, and what it holds. */
export function samplesOfMatter(declared: unknown, keeper: Role, opening: OpeningOf): readonly Sample[] {
  const kind = declared as MatterKind
  const routes = matterRoutes(kind)
  const { common } = routes
  const open = async (make: Makers, at: PlaceCode) => (await make.officer(keeper, at)).do(routes.open, await openingOf(kind, opening, make, at))
  const one = (make: Makers, at: PlaceCode): Promise<Id> => make.record(kind.kind, at, async () => (await open(make, at)).id)
  /** One of another village that was handed on to this one. */
  const offered = (make: Makers, at: PlaceCode): Promise<Id> =>
    make.record(`offered ${kind.kind}`, at, async () => {
      const from = make.world.place.a.village2
      const { id, version } = await open(make, from)
      if (kind.handsOn) await (await make.officer(keeper, from)).do(common.handOn, { id, version, transfer: newId(), to: at, reason: note })
      return id
    })
  const on = async (make: Makers, at: PlaceCode) => ({ id: await one(make, at), version })
  const step =
    <T extends object>(more: T) =>
    async (make: Makers, at: PlaceCode) => ({ ...(await on(make, at)), ...more })
  const answering = async (make: Makers, at: PlaceCode) => ({ id: kind.handsOn ? await offered(make, at) : await one(make, at), version, note })
  return [
    sample(routes.open, 'place', (make, at) => openingOf(kind, opening, make, at)),
    sample(routes.list, 'list', (_, at) => ({ place: at })),
    ...(routes.take ? [sample(routes.take, 'list', (_, at) => ({ place: at }))] : []),
    sample(routes.sheet, 'place', async (make, at) => ({ id: await one(make, at) })),
    sample(routes.page, 'place', async (make, at) => ({ id: await one(make, at) })),
    sample(routes.amend, 'place', step({ values: {}, why: note })),
    ...(routes.rate ? [sample(routes.rate, 'place', step({ level: 5, how: 'window' as const }))] : []),
    ...(routes.reopen ? [sample(routes.reopen, 'place', step({ note }))] : []),
    ...Object.entries(routes.steps).map(([name, route]) =>
      sample(route, 'place', async (make, at) => ({ ...(await on(make, at)), values: ((await opening.steps?.[name]?.(make, at)) ?? {}) as never, note })),
    ),
    sample(common.assign, 'place', on),
    sample(common.remark, 'place', step({ note })),
    sample(common.handOn, 'place', async (make, at) => ({ ...(await on(make, at)), transfer: newId(), to: at.slice(0, 9), reason: note })),
    sample(common.takeOver, 'place', answering),
    sample(common.sendBack, 'place', answering),
    sample(common.takeBack, 'place', on),
    sample(common.outsideAnswer, 'place', step({ accepted: true, on: '2026-11-24', note })),
    sample(common.link, 'place', async (make, at) => ({ ...(await on(make, at)), link: newId(), other: newId(), relation: 'same-matter' as const })),
    sample(common.extend, 'place', step({ deadline: newId(), due: '2026-12-30', note })),
    sample(common.addPapers, 'place', step({ as: 'evidence', note })),
  ]
}
