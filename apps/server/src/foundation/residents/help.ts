import { helpMinutes, helpResident } from '@balian/contract/residents'
import { command } from '../../platform/command.ts'
import { fail } from '../../platform/problem.ts'
import { accountFor, sessionFor } from './account.ts'
import { residentSubject } from './invite.ts'

/** Opens the resident's own pages beside the desk, in a session of its own that ends by itself. */
export const helpHandler = command(helpResident, {
  owner: true,
  fleeting: true,
  subject: residentSubject,
  audit: ({ input, subject }) => ({
    on: ['person', input.person],
    place: subject.place,
    people: [input.person],
    purpose: 'helped',
    detail: { presence: input.presence, wish: input.wish },
  }),
  run: async ({ tx, me, subject: { person }, now, exchange }) => {
    const account = (await accountFor(tx, person, now)) ?? fail('not-found')
    const post = me.posts.find((held) => person.place.startsWith(held.place)) ?? me.posts[0]
    const helper = { helper: me.account!, helper_role: post?.role ?? null, helper_office: post?.place ?? null }
    const token = await sessionFor(tx, account, { now, minutes: helpMinutes, device: exchange.device, ...helper })
    exchange.setSession(token, { door: 'my' })
    return { name: person.name, minutes: helpMinutes }
  },
})
