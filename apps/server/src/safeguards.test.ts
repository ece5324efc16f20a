import fastify from 'fastify'
import { expect, it } from 'vitest'
import { addSafeguards } from './safeguards.ts'

it('a page may run our own scripts only and be framed by nobody; an answer of the API is not sniffed', async () => {
  const http = fastify()
  addSafeguards(http)
  http.get('/page', (_, reply) => reply.type('text/html; charset=utf-8').send('<!doctype html>'))
  http.get('/api/thing', async () => ({}))
  const page = await http.inject('/page')
  const rules = Object.fromEntries(
    String(page.headers['content-security-policy'])
      .split('; ')
      .map((rule) => [rule.split(' ')[0], rule.slice(rule.indexOf(' ') + 1)]),
  )
  expect(rules).toMatchObject({ 'default-src': "'none'", 'script-src': "'self'", 'frame-ancestors': "'none'", 'connect-src': "'self'" })
  const thing = await http.inject('/api/thing')
  expect(thing.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' })
  expect(thing.headers['content-security-policy']).toBeUndefined()
  await http.close()
})
