import { newId } from '@balian/contract/ids'
import { said as matter, receiveSaid, routeSaid } from '@balian/contract/intake'
import { command } from '../../platform/command.ts'
import type { Handler } from '../../platform/handler.ts'
import {
  type AnyKind,
  actedOn,
  type CaseRow,
  caseNow,
  copyPapers,
  deskSubject,
  keepPapers,
  type OpeningContext,
  partiesOf,
  peopleTold,
  takeStep,
  toldSubject,
} from '../cases/index.ts'
import { openMatter } from '../matters/index.ts'
import { type Kinds, openAll, type Said, told } from './opening.ts'
import { saidDeclared } from './rules.ts'

/** Routes what was said: opens its matters, gives them the papers, and says in the timeline what became of it. */
async function routed(
  c: OpeningContext,
  kinds: Kinds,
  kind: AnyKind,
  row: CaseRow,
  said: Said,
  input: { matters: Parameters<typeof openAll>[4]; note?: string },
) {
  const rows = await openAll(c, kinds, row, said, input.matters)
  for (const one of rows) await copyPapers(c, row, one, 'application')
  const data = { matters: rows.map((one) => one.number ?? one.title), kinds: rows.map((one) => one.kind) }
  const now = await takeStep(c, kind, row, { step: 'route', note: input.note ?? '', data })
  return { ...caseNow(now), matters: told(kinds, rows) }
}

/** One form for anything: what was said is kept, and its matters are opened in the same transaction. */
export const receiveHandler = (kind: AnyKind, kinds: Kinds): Handler =>
  command(receiveSaid, {
    subject: async ({ input }) => toldSubject(input),
    audit: ({ input }) => ({
      on: ['said', input.id],
      place: input.place,
      people: peopleTold(input),
      detail: { matters: input.matters.map((one) => one.module) },
    }),
    run: async (c) => {
      const { id, place, title, words, channel, matters, files } = c.input
      const parties = c.input.parties.map((one) => ({ ...one, role: matter.parties.roles[0]!.value }))
      const row = await openMatter(c, saidDeclared, kind, { id, place, title, parties, values: { words, channel }, note: '' })
      await keepPapers(c, row, { as: 'application', note: '', files })
      if (matters.length === 0) return { ...caseNow(row), matters: [] }
      return routed(c, kinds, kind, row, { place, parties }, { matters })
    },
  })

/** What a leader or a resident said, or what was not clear at first. */
export const routeHandler = (kind: AnyKind, kinds: Kinds): Handler =>
  command(routeSaid, {
    subject: deskSubject(kind),
    audit: actedOn,
    run: async (c) => {
      const { row } = c.subject
      return routed(c, kinds, kind, row, await saidBy(c, row), c.input)
    },
  })

/** Whoever is on the case already, as parties of what follows: names as the case knows them. */
export async function saidBy(c: OpeningContext, row: CaseRow): Promise<Said> {
  const present = await partiesOf(c.tx, row)
  const { keys } = c.services
  const parties = present.map((one) => ({
    id: newId(),
    kind: one.kind as 'person',
    name: one.name,
    role: one.role,
    ...(one.person ? { person: one.person } : {}),
    ...(one.organization ? { organization: one.organization } : {}),
    ...(one.sex ? { sex: one.sex as '1' } : {}),
    ...(one.birth_year ? { birthYear: one.birth_year } : {}),
    ...(one.address ? { address: one.address } : {}),
    ...(one.phone ? { phone: keys.open(one.phone) } : {}),
  }))
  return { place: row.place, parties, known: new Map(parties.flatMap((one) => (one.person ? [[one.person, one.name]] : []))) }
}
