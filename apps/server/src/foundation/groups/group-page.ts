import type { Can } from '@balian/contract/can'
import { groupMembers, groupPage } from '@balian/contract/groups'
import { covers } from '../../platform/caller.ts'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { canOf } from '../access/index.ts'
import { placeNames } from '../places/index.ts'
import { loadGroup } from './load.ts'
import { namesOf } from './names.ts'
import { policy } from './policy.ts'
import { shownGroup, shownTerm } from './shape.ts'
import { termsOf } from './store.ts'
import { groupRow, membersOf } from './store-read.ts'
import { waitingRequests } from './store-requests.ts'
import type { GroupTable } from './tables.ts'

const states = (group: GroupTable): Can => {
  const open = group.ended_on ? 'dissolved' : true
  return { change: open, dissolve: open, join: open, leave: open, lead: open, endLead: open, answerRequest: open }
}

export const groupPageHandler = read(groupPage, {
  subject: loadGroup,
  shows: 'nobody',
  run: async ({ tx, me, today, subject }) => {
    const row = (await groupRow(tx, subject.group.id, today)) ?? fail('not-found')
    const terms = await termsOf(tx, subject.group)
    const name = await namesOf(
      tx,
      terms.map((term) => term.person),
    )
    const places = await placeNames(tx, [row.place])
    return {
      ...shownGroup(row, places.get(row.place) ?? row.place, name),
      purpose: row.purpose,
      joining: row.joining,
      waiting: (await waitingRequests(tx, subject.group)).length,
      endedWhy: row.ended_why,
      past: row.past,
      terms: terms.map((term) => ({ ...shownTerm(term, today), person: term.person, name: name(term.person).name })),
      version: row.version,
      can: canOf(me, policy, 'groups', subject, states(subject.group)),
    }
  },
})

export const groupMembersHandler = read(groupMembers, {
  subject: async (c) => ({ ...(await loadGroup(c)), people: [] }),
  shows: 'nobody',
  run: async ({ tx, me, input, today, subject: { group } }) => {
    // Who has left is the office's business, not the leader's.
    if (input.past && !me.posts.some((post) => covers(post.place, group.place))) fail('forbidden', { because: 'role' })
    const { rows, total } = await membersOf(tx, group, input, today)
    const name = await namesOf(
      tx,
      rows.map((row) => row.person),
    )
    const items = rows.map((row) => ({ id: row.id, person: row.person, ...name(row.person), joinedOn: row.joined_on, leftOn: row.left_on, leads: row.leads }))
    return { items, total, more: false }
  },
})
