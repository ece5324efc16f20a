import { type CustodyPaper, papersHeld, papersOfErrand, trackErrand } from '@balian/contract/custody'
import type { Day, PlaceCode } from '@balian/contract/ids'
import { countLimit } from '@balian/contract/page'
import { sql } from 'kysely'
import { canOf, type Policy } from '../../foundation/access/index.ts'
import { actSubject, caseSubject, onCase } from '../../foundation/cases/index.ts'
import { filesOf } from '../../foundation/files/index.ts'
import { holdersOver } from '../../foundation/officers/index.ts'
import type { Caller } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { errandKind } from './errand.ts'
import { codeOf, heldPapers, type MoveRow, movesOf, outstanding, type PaperRow, papersOf, trackedBy, wayOf } from './store.ts'

const shown = (paper: PaperRow, moves: readonly MoveRow[], me: Caller): CustodyPaper => ({
  id: paper.id,
  name: paper.name,
  form: paper.form,
  count: paper.count,
  holder: paper.holder,
  holderName: paper.holder_name,
  mine: paper.holder === 'account' && paper.holder_account === me.account,
  offeredTo: paper.offered_name,
  offeredToMe: paper.offered_to !== null && paper.offered_to === me.account,
  moves: moves.map(({ act, from_name, to_name, by_name, at, note, receipt }) => ({ act, from: from_name, to: to_name, by: by_name, at, note, receipt })),
})

/** Who works at the place of an errand and above it, each once: station, centre, county. */
async function receiversOf(tx: Tx, place: PlaceCode, me: Caller, today: Day) {
  const holders = await holdersOver(tx, place, ['errand-agent', 'window-clerk', 'manager'], today)
  const others = holders.filter(({ account }, i) => account !== me.account && holders.findIndex((one) => one.account === account) === i)
  return others.map(({ account, name, placeName }) => ({ account, name, placeName }))
}

/** The papers of an errand with every hand they went through; its people see that it was opened. */
export const papersOfErrandHandler = (policy: () => Policy) =>
  read(papersOfErrand, {
    subject: caseSubject(errandKind),
    shows: ({ subject }) => onCase(subject.row),
    run: async ({ tx, me, today, subject: { row } }) => {
      const papers = await papersOf(tx, row)
      const moves =
        papers.length > 0
          ? await movesOf(
              tx,
              row,
              papers.map(({ id }) => id),
            )
          : []
      const open = errandKind.ends.includes(row.state) ? 'state' : true
      const can = canOf(me, policy(), 'errand-papers', actSubject(row), { take: open, pass: true, accept: true, fetch: true, return: true })
      const code = await codeOf(tx, row.id)
      return {
        items: papers.map((paper) =>
          shown(
            paper,
            moves.filter((move) => move.paper === paper.id),
            me,
          ),
        ),
        files: await filesOf(tx, row),
        code,
        receivers: me.posts.length > 0 ? await receiversOf(tx, row.place, me, today) : [],
        can,
      }
    },
  })

/** Papers that wait in somebody's hands. */
export const papersHeldHandler = read(papersHeld, {
  shows: 'nobody',
  run: async ({ tx, me, input: { what, place, page, size } }) => {
    const mine = sql`p.holder_account = ${me.account}::uuid`
    const offered = sql`p.offered_to = ${me.account}::uuid`
    const at = place ? sql`c.place >= ${place} and c.place < ${`${place}:`}` : sql`true`
    const where = sql`${what === 'mine' ? mine : what === 'offered' ? offered : sql`true`} and ${at}`
    const { rows, total } = await heldPapers(tx, where, { limit: size, offset: (page - 1) * size })
    return { items: rows, total: Math.min(total, countLimit), more: total > countLimit }
  },
})

/** Where an errand stands, for whoever holds its receipt. Names nobody: neither the resident nor the officer. */
export const trackErrandHandler = read(trackErrand, {
  owner: true,
  shows: 'nobody',
  run: async ({ tx, me, input }) => {
    const found = (await trackedBy(tx, input.code)) ?? fail('not-found')
    const say = (state: string): string => errandKind.stateWords[state]?.[me.language] ?? state
    const way = await wayOf(tx, found)
    return {
      number: found.number,
      service: found.service,
      state: say(found.state),
      office: found.office,
      openedOn: found.opened,
      due: found.due,
      done: found.closed || found.state === 'done',
      missing: found.missing,
      papers: await outstanding(tx, found),
      steps: way.map(({ state, on }) => ({ state: say(state), on })),
    }
  },
})
