import { expect, it } from 'vitest'
import { z } from 'zod'
import { addressOf, queryOf } from './address.ts'
import { read } from './route.ts'

const route = read('things.page', { path: '/things/:id/parts/:part', summary: '', input: z.object({}), output: z.object({}) })

it('parameters go into the path, encoded; the rest is left to send', () => {
  expect(addressOf(route, { id: 'a/b', part: 2, q: '甲' })).toEqual({ path: '/api/things/a%2Fb/parts/2', rest: { q: '甲' } })
})

it('what is empty is not asked, a list repeats its name', () => {
  expect(queryOf({ q: '甲', none: undefined, no: null, empty: '', state: ['open', 'closed'], page: 2, not: false })).toBe(
    '?q=%E7%94%B2&state=open&state=closed&page=2&not=false',
  )
  expect(queryOf({})).toBe('')
})
