import { topicStates } from '@balian/contract/deliberation'
import { forumNames, forums } from '@balian/contract/forums'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choicesOf, neededOf, possible, redacted, resultOf, steps } from './rules.ts'

describe('the rules of the law', () => {
  it('say how many must take part: more than half, or at least two thirds', () => {
    expect(neededOf(forums.assembly, 240)).toBe(121)
    expect(neededOf(forums.assembly, 241)).toBe(121)
    expect(neededOf(forums.representatives, 30)).toBe(20)
    expect(neededOf(forums.representatives, 31)).toBe(21)
    expect(neededOf(forums.households, 3)).toBe(2)
  })
  it('count an abstention as somebody who took part and was not for it', () => {
    const cast = { forum: forums.representatives, size: 30, took: 24 }
    expect(resultOf({ ...cast, votes: { for: 13, against: 5 } })).toEqual({ outcome: 'passed', chosen: 'for' })
    expect(resultOf({ ...cast, votes: { for: 12, against: 0 } }).outcome).toBe('majority')
    expect(resultOf({ ...cast, took: 19, votes: { for: 19, against: 0 } }).outcome).toBe('quorum')
    expect(resultOf({ ...cast, votes: { for: 2, against: 20 } }).outcome).toBe('majority')
    expect(resultOf({ ...cast, votes: { 1: 9, 2: 13 } })).toEqual({ outcome: 'passed', chosen: '2' })
  })
  it('hold for any roll and any votes: a decision has its quorum and its majority, and is one only', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...forumNames),
        fc.integer({ min: 1, max: 900 }),
        fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 6 }),
        (name, size, sums) => {
          const took = sums.reduce((a, b) => a + b, 0)
          const votes = Object.fromEntries(sums.map((n, i) => [String(i + 1), n]))
          const { outcome, chosen } = resultOf({ forum: forums[name], size, took, votes })
          const { of, enough } = forums[name].quorum
          const came = enough ? took * of[1] >= size * of[0] : took * of[1] > size * of[0]
          expect(outcome === 'quorum').toBe(!came)
          expect(outcome === 'passed').toBe(came && sums.some((n) => n * 2 > took))
          if (chosen) expect(votes[chosen]! * 2).toBeGreaterThan(took)
        },
      ),
      { numRuns: 200 },
    )
  })
})

it('every step has its states, and none goes on after the end', () => {
  for (const step of Object.keys(steps) as (keyof typeof steps)[]) {
    expect(topicStates.some((state) => possible(state, step))).toBe(true)
    for (const end of ['done', 'failed', 'declined', 'withdrawn'] as const) expect(possible(end, step)).toBe(false)
  }
  expect(possible('proposed', 'vote')).toBe(false)
  expect(possible('decided', 'object')).toBe(false)
  expect(choicesOf([])).toEqual(['for', 'against'])
  expect(choicesOf(['东线', '西线'])).toEqual(['1', '2'])
})

it('a notice holds no number of identity, card or telephone, and no name that is to be hidden', () => {
  const text = '经办人王建国，电话13912345678，身份证622424198001011234，卡号6222021234567890123，办公室0932-8212345，补助360元。'
  const { text: shown, hidden } = redacted(text, '王建国')
  expect(shown).toBe('经办人王**，电话139****5678，身份证622***********1234，卡号****0123，办公室****2345，补助360元。')
  expect(hidden).toBe(5)
  expect(redacted('出工360人次', '')).toEqual({ text: '出工360人次', hidden: 0 })
})
