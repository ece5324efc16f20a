import { adminRoles, type Role } from '@balian/contract/roles'
import { expect, it } from 'vitest'
import { policy } from '../apps/server/src/app.ts'
import type { Policy } from '../apps/server/src/foundation/access/index.ts'

/** Open without sign-in: the way in itself; divisions are public facts, and a receipt's code opens where its errand stands, naming nobody; what is kept of people and why is told to all, and so is what a village has decided, without personal data; who signs in at the office's provider is nobody yet. A new name here is a decision about everybody's data. */
const forEverybody = [
  'session.demo',
  'session.signIn',
  'places.children',
  'places.trail',
  'places.page',
  'places.search',
  'errand-papers.track',
  'rights.records',
  'deliberation.published',
  'village.page',
  'residents.phoneCode',
  'residents.enter',
  'session.ways',
  'session.oidcStart',
  'session.oidcFinish',
  'messages.stopLook',
  'messages.stop',
]
/** Open to anyone signed in: the route shows only the caller's own, or public facts; a file asks the rule of the record it belongs to. */
const forAnyoneSignedIn = /^(session|messages|files|views)\.|^officers\.(duties|card|printCard)$|^sync\.(compare|stream|checkIn|park)$/
/** What the three administrators (三员分立) have to do with: accounts and posts, the log, the running of the system. Never a resident's record. */
const forAdministrators = /^(session|access|places|officers|accounts|posts|audit|system|rights|retention|leaks)\./

/** The auditor reads how offices were evaluated, and changes nothing of it. */
const forAuditors = /^evaluation\.(schemes|runs|run|corrections|mark|contests|sheet)$/

/** What this policy allows that the house does not. */
function tooWide(rules: Policy): string[] {
  return Object.entries(rules).flatMap(([route, rule]) => {
    const admins = (rule.roles ?? []).filter((role) => adminRoles.includes(role))
    return [
      ...(rule.public && !forEverybody.includes(route) ? [`${route} is open to the whole world`] : []),
      ...(rule.signedIn && !forAnyoneSignedIn.test(route) ? [`${route} is open to anyone signed in`] : []),
      ...(admins.length > 0 && !forAdministrators.test(route) && !(forAuditors.test(route) && admins.every((role) => role === 'auditor'))
        ? [`${route} is open to ${admins.join(', ')}`]
        : []),
      ...(Object.keys(rule).length === 0 || rule.roles?.length === 0 ? [`${route} is open to nobody`] : []),
    ]
  })
}

it('no rule is wider than the house allows', () => {
  expect(Object.keys(policy).length).toBeGreaterThan(10)
  expect(tooWide(policy)).toEqual([])
})

it('a rule that was widened is seen', () => {
  const roles: readonly Role[] = ['mediator', 'system-admin']
  const widened: Policy = { 'a.x': { public: true }, 'b.x': { signedIn: true }, 'c.x': { roles }, 'd.x': { roles: [] } }
  expect(tooWide(widened)).toEqual([
    'a.x is open to the whole world',
    'b.x is open to anyone signed in',
    'c.x is open to system-admin',
    'd.x is open to nobody',
  ])
})
