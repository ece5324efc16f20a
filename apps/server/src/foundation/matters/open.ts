import type { CaseNow } from '@balian/contract/case-commands'
import type { PartyInput } from '@balian/contract/cases'
import type { Id, PlaceCode } from '@balian/contract/ids'
import type { MatterRoutes } from '@balian/contract/matters'
import { command } from '../../platform/command.ts'
import type { Handler } from '../../platform/handler.ts'
import { wrong } from '../../platform/problem.ts'
import type { AnyKind, CaseRow, OpenableKind } from '../cases/index.ts'
import { caseNow, firstDesk, namedParties, openCase, peopleTold, standingOf, toldSubject } from '../cases/index.ts'
import type { Doing, MatterDeclared, Values } from './declared.ts'
import { insertItems } from './store.ts'
import { columnsOf, whole } from './values.ts'

/** What somebody says when a matter is opened, as the contract parsed it. */
export interface Told {
  readonly id: Id
  readonly place: PlaceCode
  readonly title: string
  readonly group?: Id | undefined
  readonly parties: readonly PartyInput[]
  readonly values: Values
  readonly note: string
  /** The window opens it from what was said: it need not be of the line, and knows these names of parties besides. */
  readonly window?: { readonly known: ReadonlyMap<string, string> }
}

const isSealed = ({ sealed }: MatterDeclared, values: Values): boolean => (typeof sealed === 'function' ? sealed(values) : (sealed ?? false))

/** Opens a matter of the kind: the case with its parties and limits, and its items. */
export async function openMatter(c: Doing, declared: MatterDeclared, kind: AnyKind, told: Told): Promise<CaseRow> {
  const { matter, opening, hooks, desk = firstDesk } = declared
  const { keys } = c.services
  if (told.place.length < 6) wrong('place', 'place', '请选择村、乡镇或县。', 'Choose a village, a township or a county.')
  const { as, known } = told.window ? { as: 'officer' as const, known: told.window.known } : await standingOf(c, opening, told)
  const asked = matter.items.filter((item) => !matter.later?.includes(item.name))
  const values = whole(asked, told.values)
  await declared.check?.(values, c)
  const columns = await columnsOf(c.tx, { items: asked }, values, keys)
  const parties = await namedParties(c.tx, told.parties, 'parties', known)
  const opened = await openCase({ ...c, keys }, kind, {
    id: told.id,
    title: told.title,
    place: told.place,
    desk: desk(told.place),
    as,
    parties,
    groups: told.group ? [told.group] : [],
    sealed: isSealed(declared, values),
    note: told.note,
  })
  await insertItems(c.tx, matter, { ...columns, county: opened.county, id: opened.id })
  await hooks?.open?.(c, opened, values)
  return opened
}

export const openHandler = (declared: MatterDeclared, kind: AnyKind, routes: MatterRoutes): Handler =>
  command(routes.open, {
    subject: async ({ input }) => toldSubject(input as unknown as Told),
    audit: ({ input }) => ({ on: [kind.kind, input.id], place: input.place, people: peopleTold(input as unknown as Told) }),
    run: async (c): Promise<CaseNow> => caseNow(await openMatter(c, declared, kind, c.input as unknown as Told)),
  })

/** What the intake needs to open one; what is sealed is opened by its line only, and what nobody but the resident opens by nobody else. */
export function openableOf(declared: MatterDeclared, kind: AnyKind): OpenableKind | null {
  const { matter, sealed, opening } = declared
  if (sealed || !opening.roles?.length) return null
  return {
    kind,
    about: matter.about,
    roles: matter.parties.roles,
    least: matter.parties.least,
    most: matter.parties.most,
    items: matter.items.filter((item) => !matter.later?.includes(item.name)),
    open: (c, { known = new Map(), ...told }) => openMatter(c, declared, kind, { ...told, window: { known } }),
  }
}
