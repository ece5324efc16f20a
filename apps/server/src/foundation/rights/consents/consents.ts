import {
  type ConsentKey,
  type ConsentState,
  consentGive,
  consentKeys,
  consentsMine,
  consentsOfPerson,
  consentTextOn,
  consentWithdraw,
} from '@balian/contract/consents'
import type { Day, Id } from '@balian/contract/ids'
import { command } from '../../../platform/command.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { fail } from '../../../platform/problem.ts'
import { read } from '../../../platform/read.ts'
import { notifyOffice } from '../../messages/index.ts'
import { dropOptionalItems, placesOfPeople } from '../../people/index.ts'
import { consentChanged } from '../events.ts'
import { type ConsentTable, consentsOf, endConsent, insertConsent } from './store.ts'

/** Where a consent stands: the last one counts. */
function stateOf(key: ConsentKey, rows: readonly ConsentTable[], today: Day): ConsentState {
  const { version, from, zh, en, text, stops } = consentTextOn(key, today)
  const last = rows.findLast((row) => row.key === key)
  const state = !last ? 'none' : last.withdrawn_at ? 'withdrawn' : last.text_version < version ? 'outdated' : 'given'
  return {
    key,
    name: { zh, en },
    text,
    stops,
    version,
    since: from,
    state,
    given: last ? { id: last.id, version: last.text_version, at: last.given_at, how: last.given_how, by: last.given_by, guardian: last.guardian } : null,
    withdrawn: last?.withdrawn_at ? { at: last.withdrawn_at, how: last.withdrawn_how!, by: last.withdrawn_by!, reason: last.withdrawn_why ?? '' } : null,
  }
}

const statesOf = async (tx: Tx, person: Id, today: Day) => {
  const rows = await consentsOf(tx, person)
  return { items: consentKeys.map((key) => stateOf(key, rows, today)) }
}

const subjectOf = async ({ tx, input }: { tx: Tx; input: { person: Id } }) => {
  const place = (await placesOfPeople(tx, [input.person])).get(input.person) ?? fail('not-found')
  return { place, people: [input.person] }
}

export const consentsOfPersonHandler = read(consentsOfPerson, {
  subject: subjectOf,
  shows: ({ input, subject }) => ({ on: ['person', input.person], place: subject.place, people: [input.person], purpose: 'upkeep' }),
  run: ({ tx, input, today }) => statesOf(tx, input.person, today),
})

export const consentsMineHandler = read(consentsMine, {
  shows: 'nobody',
  run: ({ tx, me, today }) => statesOf(tx, me.person!, today),
})

export const consentGiveHandler = command(consentGive, {
  subject: subjectOf,
  audit: ({ input, subject, result }) => ({
    on: ['person', input.person],
    place: subject.place,
    people: [input.person],
    purpose: 'matter',
    detail: { key: input.key, version: result.version },
  }),
  run: async ({ tx, me, input, subject, now, today, say }) => {
    const { state } = stateOf(input.key, await consentsOf(tx, input.person), today)
    if (state === 'given') fail('wrong-step', { state, step: 'give' })
    const { version } = consentTextOn(input.key, today)
    const how = me.person === input.person ? 'own' : 'paper'
    const open = { withdrawn_at: null, withdrawn_how: null, withdrawn_by: null, withdrawn_why: null }
    const { id, person, key, guardian } = input
    const given = { given_at: now.toISOString(), given_how: how, given_by: me.name } as const
    await insertConsent(tx, { county: subject.place.slice(0, 6), id, place: subject.place, person, key, text_version: version, guardian, ...given, ...open })
    await say(consentChanged.of({ person, place: subject.place, key, given: true, by: me.name }))
    return { version }
  },
})

/** Withdrawn as easily as given: what rests on it stops in the same transaction, and where people must act, their office is told. */
export const consentWithdrawHandler = command(consentWithdraw, {
  subject: subjectOf,
  audit: ({ input, subject }) => ({
    on: ['person', input.person],
    place: subject.place,
    people: [input.person],
    purpose: 'matter',
    detail: { key: input.key },
  }),
  run: async ({ tx, me, input, subject, now, today, say }) => {
    const rows = await consentsOf(tx, input.person)
    const last = rows.findLast((row) => row.key === input.key)
    if (!last || last.withdrawn_at) return fail('wrong-step', { state: last ? 'withdrawn' : 'none', step: 'withdraw' })
    const how = me.person === input.person ? 'own' : 'paper'
    await endConsent(tx, last, { withdrawn_at: now.toISOString(), withdrawn_how: how, withdrawn_by: me.name, withdrawn_why: input.reason })
    if (input.key === 'optional-items') await dropOptionalItems(tx, input.person, me.name)
    await say(consentChanged.of({ person: input.person, place: subject.place, key: input.key, given: false, by: me.name }))
    if (input.key === 'photographs' || input.key === 'child')
      await notifyOffice(tx, {
        key: 'consents.withdrawn',
        roles: ['population-registrar', 'care-helper'],
        place: subject.place,
        today,
        now,
        params: { what: consentTextOn(input.key, today).zh },
        about: { kind: 'person', id: input.person, place: subject.place },
      })
    return {}
  },
})
