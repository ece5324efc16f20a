import type { Can } from '@balian/contract/can'
import { next } from '@balian/contract/case-rules'
import type { Id } from '@balian/contract/ids'
import { said } from '@balian/contract/intake'
import { countLimit } from '@balian/contract/page'
import { residentMatter, residentMatters } from '@balian/contract/residents'
import type { Reply } from '@balian/contract/route'
import type { Tx } from '../../platform/db/index.ts'
import type { Handler } from '../../platform/handler.ts'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import type { Policy } from '../access/index.ts'
import { type AnyKind, type CaseRow, casePartsOf, findAnyCase, stepsCan } from '../cases/index.ts'
import { itemsOf, lastRating, ratedAlready, tooLateToReopen } from '../matters/index.ts'
import { nearestOfRoles, officeContacts } from '../officers/index.ts'
import { countOwnCases, ownCases, unrated } from './own-cases.ts'

type Matter = Reply<typeof residentMatter>
type Parts = Awaited<ReturnType<typeof casePartsOf>>

/** What offices say to each other, and links that they draw: not the resident's. */
const between: readonly string[] = ['remark', 'link', 'rate']
/** Steps whose remark is between offices; that they were taken is told. */
const quiet: readonly string[] = ['assign', 'sendBack', 'takeBack', 'moveLine']
/** What a resident may do to an own matter. */
const own: readonly string[] = ['rate', 'reopen', 'addPapers']

function stepsShown(kind: AnyKind, parts: Parts): Matter['steps'] {
  return parts.steps
    .filter((one) => !between.includes(one.step))
    .map(({ n, step, to, by, at, note }) => ({
      n,
      ...((kind.stepWords as Record<string, { zh: string; en: string }>)[step] ?? { zh: '提出', en: 'Opened' }),
      state: kind.stateWords[to] as { zh: string; en: string },
      by,
      at,
      note: quiet.includes(step) ? '' : note,
    }))
}

/** Who works on it, with the office's phone; until somebody was named, those at the desk who answer for it. */
async function inCharge(c: { tx: Tx; today: string }, kind: AnyKind, row: CaseRow, parts: Parts): Promise<Matter['charge']> {
  const working = parts.workers.filter((one) => one.account !== null && one.part !== 'supervising')
  const contacts = await officeContacts(
    c.tx,
    working.map((one) => one.account!),
  )
  if (working.length > 0)
    return working.map((one) => ({ name: one.name, officePhone: contacts.get(one.account!)?.officePhone ?? null, office: parts.head.deskName }))
  const holders = await nearestOfRoles(c.tx, row.desk, kind.roles.slice(0, 1), c.today)
  return holders.map((one) => ({ name: one.name, officePhone: one.officePhone, office: one.placeName }))
}

/** The caller's own matters that came of this one. */
async function followers(tx: Tx, kinds: readonly AnyKind[], parts: Parts, person: Id): Promise<Matter['follows']> {
  const rows = await Promise.all(parts.links.map((link) => findAnyCase(tx, link.other)))
  return rows.flatMap((row) => {
    if (!row?.people.includes(person)) return []
    const kind = kinds.find((one) => one.line === row.line && one.kind === row.kind)
    return kind ? [{ id: row.id, number: row.number, title: row.title, words: kind.words }] : []
  })
}

/** The handler of `residents.matter`; the app hands in the rules and kinds. One of every line's, for the person whom it is about. */
export const matterHandler = (given: { policy: Policy; kinds: readonly AnyKind[] }): Handler =>
  read(residentMatter, {
    subject: async ({ tx, input }) => {
      const row = (await findAnyCase(tx, input.id)) ?? fail('not-found')
      const kind = given.kinds.find((one) => one.line === row.line && one.kind === row.kind) ?? fail('not-found')
      // It is asked by whom the matter is about, not by place.
      return { people: row.people, place: '-', row, kind }
    },
    shows: 'nobody',
    run: async ({ tx, me, subject: { row, kind }, today, now, services }) => {
      const parts = await casePartsOf(tx, row, today, services.keys)
      const rating = await lastRating(tx, row)
      const rated = (await ratedAlready(tx, row)) ? { rate: 'rated' } : {}
      const late = tooLateToReopen(row, now) ? { reopen: 'late' } : {}
      const can = stepsCan(me, given.policy, kind, row, { ...rated, ...late })
      const { openedBy: _, ...head } = parts.head
      return {
        head,
        module: kind.module,
        words: kind.words,
        said: kind.module === said.module ? String((await itemsOf(tx, said as never, row)).words) : (parts.steps[0]?.note ?? ''),
        steps: stepsShown(kind, parts),
        deadlines: parts.deadlines,
        papers: parts.papers,
        charge: await inCharge({ tx, today }, kind, row, parts),
        follows: await followers(tx, given.kinds, parts, me.person!),
        rating: rating ? { level: rating.level, note: rating.note, on: rating.on_day, how: rating.how as 'own' } : null,
        can: Object.fromEntries(own.flatMap((verb): [string, Can[string]][] => (can[verb] === undefined ? [] : [[verb, can[verb]]]))),
      }
    },
  })

/** The handler of `residents.matters`. */
export const mattersHandler = (given: { kinds: readonly AnyKind[] }): Handler =>
  read(residentMatters, {
    shows: 'nobody',
    run: async ({ tx, me, input, today }) => {
      const rows = await ownCases(tx, me.person ?? fail('not-found'), input)
      const total = await countOwnCases(tx, me.person!)
      const waits = await unrated(tx, rows)
      return { items: rows.flatMap((row) => shownRow(given.kinds, row, today, waits)), total: Math.min(total, countLimit), more: total > countLimit }
    },
  })

function shownRow(kinds: readonly AnyKind[], row: CaseRow, today: string, waits: ReadonlySet<Id>) {
  const kind = kinds.find((one) => one.line === row.line && one.kind === row.kind)
  if (!kind) return []
  const { id, number, title } = row
  const ended = row.closed_at !== null
  const due = ended ? null : row.next_due
  return [
    {
      id,
      number,
      title,
      kind: kind.words,
      state: kind.stateWords[row.state] as { zh: string; en: string },
      openedAt: row.opened_at,
      stateSince: row.state_since,
      due,
      overdue: due !== null && due < today,
      ended,
      rateable: next(kind.table, row.state, 'rate', row.before) !== null && waits.has(id),
    },
  ]
}
