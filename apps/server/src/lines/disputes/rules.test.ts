import { next } from '@balian/contract/case-rules'
import { type DisputeState, type DisputeStep, disputeEnds, disputeStates, disputeSteps, disputeTable } from '@balian/contract/dispute-rules'
import { describe, expect, it } from 'vitest'
import { confirmableUntil, mediationNumber } from './rules.ts'

/** Written out by hand, so that a change of the rules is a change of this table too: what each state allows, and where it leads. */
const expected: Record<DisputeState, string> = {
  reported: 'accept>accepted refuse>not-accepted change amend assign remark link addPapers withdraw>withdrawn handOn>handed-on moveLine>closed',
  'not-accepted': 'remark link addPapers reopen>reported',
  accepted: 'tellRights change amend assign remark link addPapers extend hold>mediating withdraw>withdrawn handOn>handed-on moveLine>closed',
  mediating: 'tellRights change amend assign remark link addPapers extend hold settle>settled fail>failed withdraw>withdrawn handOn>handed-on moveLine>closed',
  settled: 'assign remark link addPapers extend perform>performing complete>performed breach>breached askConfirmation answerConfirmation visit',
  performing: 'assign remark link addPapers extend perform complete>performed breach>breached askConfirmation answerConfirmation visit',
  performed: 'assign remark link addPapers askConfirmation answerConfirmation visit>visited close>closed rate',
  breached: 'assign remark link addPapers perform>performing complete>performed askConfirmation answerConfirmation visit handOn>handed-on reopen>mediating',
  visited: 'assign remark link addPapers askConfirmation answerConfirmation visit close>closed reopen>mediating rate',
  failed: 'assign remark link addPapers handOn>handed-on close>closed reopen>mediating rate',
  withdrawn: 'remark link addPapers close>closed reopen>accepted',
  'handed-on': 'remark link addPapers takeOver>accepted sendBack>mediating takeBack>mediating outsideAnswer close>closed',
  closed: 'link reopen>mediating rate',
}

describe('the steps of a dispute', () => {
  for (const state of disputeStates) {
    const allowed = new Map(expected[state].split(' ').map((one) => one.split('>') as [DisputeStep, DisputeState | undefined]))
    it.each(disputeSteps)(`${state}: %s`, (step) => {
      const to = allowed.has(step) ? (allowed.get(step) ?? state) : null
      expect(next(disputeTable, state, step, 'mediating')).toBe(to)
    })
  }

  it('leads out of every state but the end by some step, and to every state', () => {
    const reached = new Set(disputeSteps.flatMap((step) => Object.values(disputeTable[step])))
    expect(disputeStates.filter((state) => state !== 'reported' && !reached.has(state))).toEqual([])
    for (const end of disputeEnds) expect(next(disputeTable, end, 'reopen')).not.toBeNull()
  })
})

it('counts thirty days from the effect of the agreement, over the end of a month', () => {
  expect(confirmableUntil('2026-11-24')).toBe('2026-12-24')
  expect(confirmableUntil('2026-01-31')).toBe('2026-03-02')
  expect(mediationNumber('甲镇201村', 2026, 3)).toBe('〔2026〕甲镇201村人调字第3号')
})
