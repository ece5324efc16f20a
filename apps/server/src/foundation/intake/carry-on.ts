import { next } from '@balian/contract/case-rules'
import { carryOn } from '@balian/contract/intake'
import { command } from '../../platform/command.ts'
import type { Handler } from '../../platform/handler.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { may, type Policy } from '../access/index.ts'
import { type AnyKind, actedOn, actSubject, caseNow, copyPapers, lockAnyCase, takeStep } from '../cases/index.ts'
import { type Kinds, linked, openOne } from './opening.ts'
import { saidBy } from './receive-said.ts'

/**
 * Another line's matter grows out of a case: with its place, its parties and its papers. Where the case ends here it goes on there
 * (换线); else both go on, linked (联动). Whoever may hand the case on may do this too: the rule is its own kind's.
 */
export const carryOnHandler = (given: { policy: Policy; kinds: Kinds; caseKinds: readonly AnyKind[] }): Handler =>
  command(carryOn, {
    subject: async ({ tx, input, me }) => {
      const row = (await lockAnyCase(tx, input.id)) ?? fail('not-found')
      const of = given.caseKinds.find((one) => one.kind === row.kind && one.line === row.line) ?? fail('not-found')
      const subject = actSubject(row)
      const verdict = may(me, given.policy[`${of.module}.handOn`], subject)
      if (!verdict.yes) fail(verdict.because === 'place' ? 'not-found' : 'forbidden')
      return { ...subject, version: row.version, of }
    },
    audit: actedOn,
    run: async (c) => {
      const { row, of } = c.subject
      const { ends, matter, note } = c.input
      // What only those who take part know of does not become another line's.
      if (row.sealed) wrong('id', 'sealed', '密封的事项不能转出。', 'A sealed matter does not leave its line.')
      if (matter.module === of.module && ends) wrong('matter.module', 'same', '请选择另一类事项。', 'Choose another kind of matter.')
      const step = ends ? 'moveLine' : 'link'
      if (next(of.table, row.state, step, row.before) === null) return caseNow(await takeStep(c, of, row, { step }))
      const opened = await openOne(c, given.kinds, await saidBy(c, row), matter, 'matter')
      await copyPapers(c, row, opened, 'other')
      await linked(c, opened, row, ends ? 'follows' : 'same-matter', note)
      const data = { other: opened.number ?? opened.title, kind: opened.kind, relation: ends ? 'follows' : 'same-matter' }
      const now = await takeStep(c, of, row, { step, note, data })
      if (ends) await given.kinds.find((one) => one.kind.module === of.module)?.moved?.(c, now)
      return caseNow(now)
    },
  })
