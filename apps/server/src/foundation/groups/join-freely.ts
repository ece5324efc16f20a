import { answerRequest, groupRequests, groupsNear, joinFreely, takeBackRequest } from '@balian/contract/groups'
import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { officerRoles } from '@balian/contract/lines'
import { command } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/index.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { notifyOffice, tellResidents } from '../messages/index.ts'
import { personCards } from '../people/index.ts'
import { spokenNames } from '../places/index.ts'
import { alive, loadGroup } from './load.ts'
import { belongs, insertMember } from './store.ts'
import { insertRequest, leadersToTell, lockRequest, nearGroups, ownIn, settleRequest, waitingRequests } from './store-requests.ts'

export const groupsNearHandler = read(groupsNear, {
  shows: 'nobody',
  run: async ({ tx, me, today }) => {
    if (me.person === null) return { items: [] }
    const rows = await nearGroups(tx, today)
    const places = await spokenNames(
      tx,
      rows.map((row) => row.place),
    )
    const mine = await ownIn(tx, me.person)
    return {
      items: rows.map((row) => ({
        ...row,
        placeName: places.get(row.place) ?? row.place,
        membership: mine.memberships.get(row.id) ?? null,
        request: mine.requests.get(row.id) ?? null,
      })),
    }
  },
})

interface Asked {
  readonly county: string
  readonly id: Id
  readonly place: PlaceCode
  readonly name: string
}

/** The leaders are told that somebody asks to join; where none has an account, the officers nearest to the group. */
async function tellLeaders(tx: Tx, group: Asked, now: Date, today: Day): Promise<void> {
  const message = { key: 'groups.asked', params: { group: group.name }, about: { kind: 'group', id: group.id, place: group.place } }
  const told = await tellResidents(tx, message, await leadersToTell(tx, group.id, today), now)
  if (told.size === 0) await notifyOffice(tx, { ...message, roles: [...officerRoles, 'manager'], place: group.place, today, now })
}

/** Joining is free: at once, or when the leader has confirmed it where the group wants it so. */
export const joinFreelyHandler = command(joinFreely, {
  subject: async ({ tx, me, input, today }) => {
    const group = (me.person === null ? [] : await nearGroups(tx, today)).find((one) => one.id === input.id) ?? fail('not-found')
    return { group, place: group.place, people: [me.person!] }
  },
  audit: ({ me, subject: { group }, result }) => ({ on: ['group', group.id], place: group.place, people: [me.person!], detail: { joined: result.joined } }),
  run: async ({ tx, me, input, now, today, subject: { group } }) => {
    const person = me.person!
    if (await belongs(tx, group, person)) wrong('id', 'member', '您已在本组。', 'You belong to the group already.')
    const row = { county: group.county, id: input.membership, in_group: group.id, place: group.place, person }
    if (group.joining === 'free') {
      await insertMember(tx, { ...row, joined_on: today, left_on: null })
      return { joined: true }
    }
    const { requests } = await ownIn(tx, person)
    if (requests.has(group.id)) wrong('id', 'asked', '您已申请，请等候组长确认。', 'You have asked already. Wait for the leader.')
    const name = (await personCards(tx, [person])).get(person)?.name ?? me.name
    await insertRequest(tx, { ...row, name, note: input.note, asked_at: now.toISOString(), state: 'waiting', answer: null, answered_at: null })
    await tellLeaders(tx, group, now, today)
    return { joined: false }
  },
})

export const takeBackRequestHandler = command(takeBackRequest, {
  subject: async ({ tx, input }) => {
    const request = (await lockRequest(tx, input.id, input.request)) ?? fail('not-found')
    return { request, people: [request.person], groups: [] }
  },
  audit: ({ subject: { request } }) => ({ on: ['group', request.in_group], place: request.place, people: [request.person] }),
  run: async ({ tx, now, subject: { request } }) => {
    if (request.state !== 'waiting') fail('wrong-step', { state: request.state, step: 'takeBack' })
    await settleRequest(tx, request, { state: 'withdrawn', answered_at: now.toISOString() })
    return {}
  },
})

export const groupRequestsHandler = read(groupRequests, {
  subject: async (c) => ({ ...(await loadGroup(c)), people: [] }),
  shows: 'nobody',
  run: async ({ tx, subject: { group } }) => {
    const rows = await waitingRequests(tx, group)
    return { items: rows.map((row) => ({ id: row.id, person: row.person, name: row.name, note: row.note, askedAt: row.asked_at })) }
  },
})

export const answerRequestHandler = command(answerRequest, {
  subject: async (c) => {
    const subject = { ...(await loadGroup(c)), people: [] }
    const request = (await lockRequest(c.tx, c.input.id, c.input.request)) ?? fail('not-found')
    return { ...subject, request }
  },
  audit: ({ input, subject: { group, request } }) => ({
    on: ['group', group.id],
    place: group.place,
    people: [request.person],
    purpose: 'upkeep',
    detail: { join: input.join },
  }),
  run: async ({ tx, input, now, today, subject: { group, request } }) => {
    alive(group, 'join')
    if (request.state !== 'waiting') fail('wrong-step', { state: request.state, step: 'answer' })
    if (!input.join && !input.answer) wrong('answer', 'needed', '请写明原因。', 'Say why.')
    await settleRequest(tx, request, { state: input.join ? 'joined' : 'refused', answer: input.answer, answered_at: now.toISOString() })
    const row = { county: group.county, id: request.id, in_group: group.id, place: group.place, person: request.person }
    if (input.join && !(await belongs(tx, group, request.person))) await insertMember(tx, { ...row, joined_on: today, left_on: null })
    const about = { kind: 'group', id: group.id, place: group.place }
    await tellResidents(tx, { key: input.join ? 'groups.joined' : 'groups.refused', params: { group: group.name }, about }, [request.person], now)
    return {}
  },
})
