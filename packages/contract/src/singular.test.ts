import { expect, it } from 'vitest'
import { filled, ofOne } from './singular.ts'

it('says one day and two days, and leaves verbs alone', () => {
  const said = (text: string, params: Record<string, string | number>) => filled(ofOne(text, params), params)
  expect([said('{days} days left', { days: 1 }), said('{days} days left', { days: 2 }), said('in {n} counties', { n: '1' })]).toEqual([
    '1 day left',
    '2 days left',
    'in 1 county',
  ])
  expect(said('{full} earns all of {count} people', { full: 1, count: 1 })).toBe('1 earns all of 1 person')
})
