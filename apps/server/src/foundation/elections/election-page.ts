import type { Can } from '@balian/contract/can'
import { electionList, electionPage, electionRoll } from '@balian/contract/elections'
import type { Id } from '@balian/contract/ids'
import type { Caller } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'
import { read } from '../../platform/read.ts'
import { canOf } from '../access/index.ts'
import { countsOf, objectionsTo, onRoll, rollOf, turnoutOf } from '../ballots/index.ts'
import { groupNames, namesOf, termsOf } from '../groups/index.ts'
import { type ElectionSubject, loadElection } from './load.ts'
import { policy } from './policy.ts'
import { possible, steps } from './rules.ts'
import { electionsFor, nomineesOf, winnersOf } from './store.ts'
import type { ElectionTable } from './tables.ts'

const openStates = ['nominating', 'voting', 'counting', 'tied', 'objections'] as const

const shown = (row: ElectionTable, group: string, winners: readonly string[]) => ({
  id: row.id,
  group: row.in_group,
  groupName: group,
  place: row.place,
  kind: row.kind,
  method: row.method,
  state: row.state,
  outcome: row.outcome,
  voteOn: row.vote_on,
  votePlace: row.vote_place,
  winners: [...winners],
})

export const electionListHandler = read(electionList, {
  shows: 'nobody',
  run: async ({ tx, me, input }) => {
    const rows = await electionsFor(tx, input.group, input.open ? openStates : null, me)
    const groups = await groupNames(tx, [...new Set(rows.map((row) => row.in_group))])
    const names = new Map(groups.map(({ id, name }) => [id, name]))
    const winners = await winnersOf(tx, rows)
    return { items: rows.map((row) => shown(row, names.get(row.in_group) ?? '', winners.get(row.id) ?? [])) }
  },
})

/** What may be done now; who is not on the roll, or has voted, casts no vote. */
function states(election: ElectionTable, mine: { onRoll: boolean; voted: boolean }, today: string): Can {
  const by = Object.keys(steps).map((step): [string, true | string] => [
    step,
    possible(election.state, step as keyof typeof steps) || `election-${election.state}`,
  ])
  const can = Object.fromEntries(by)
  if (can.vote === true && !mine.onRoll) can.vote = 'roll'
  if (can.vote === true && mine.voted) can.vote = 'voted'
  if (election.method === 'hands') Object.assign(can, { vote: 'hands', handPaper: 'hands' })
  if (election.kind === 'recall') can.nominate = 'recall'
  if (can.install === true && today <= election.objections_until!) can.install = 'objections-open'
  if (can.object === true && today > election.objections_until!) can.object = 'objections-over'
  return can
}

const recalledName = async (tx: Tx, election: ElectionTable): Promise<string | null> => {
  if (!election.recalled) return null
  const term = (await termsOf(tx, { county: election.county, id: election.in_group })).find((one) => one.id === election.recalled)
  return term ? (await namesOf(tx, [term.person]))(term.person).name : null
}

async function mineOf(tx: Tx, election: ElectionTable, person: Id | null) {
  const row = person ? await onRoll(tx, election, person) : undefined
  return { onRoll: row !== undefined, voted: row?.voted != null }
}

const counted = (election: ElectionTable): boolean => election.blank !== null

const tally = (election: ElectionTable) =>
  counted(election) ? { blank: election.blank!, invalid: election.invalid ?? 0, for: election.votes_for ?? 0, against: election.votes_against ?? 0 } : null

export async function pageOf(tx: Tx, me: Caller, { election, ...subject }: ElectionSubject, today: string) {
  const nominees = await nomineesOf(tx, election)
  const group = (await groupNames(tx, [election.in_group]))[0]?.name ?? ''
  const winners = nominees.filter((one) => election.winners.includes(one.id))
  const mine = await mineOf(tx, election, me.person)
  const counts = await countsOf(tx, election)
  const objections = await objectionsTo(tx, election)
  return {
    ...shown(
      election,
      group,
      winners.map((one) => one.name),
    ),
    seats: election.seats,
    tie: election.tie,
    replaces: election.replaces,
    recalled: await recalledName(tx, election),
    why: election.why,
    fromDay: election.from_day,
    toDay: election.to_day,
    nominees: nominees.map(({ id, person, name, origin, put_by, stood_down, votes }) => ({
      id,
      person,
      name,
      origin,
      by: put_by,
      stoodDown: stood_down,
      votes,
      won: election.winners.includes(id),
    })),
    turnout: await turnoutOf(tx, election),
    tally: tally(election),
    counts: counts.map(({ name, account }) => ({ name, mine: account === me.account })),
    objections: objections.map(({ id, text, made_at, answer, upheld, answered_at }) => ({
      id,
      text,
      madeAt: made_at,
      answer,
      upheld,
      answeredAt: answered_at,
    })),
    objectionsUntil: election.objections_until,
    decidedOn: election.decided_on,
    note: election.note,
    mine,
    version: election.version,
    can: canOf(me, policy, 'elections', subject, states(election, mine, today)),
  }
}

export const electionPageHandler = read(electionPage, {
  subject: loadElection,
  shows: 'nobody',
  run: ({ tx, me, today, subject }) => pageOf(tx, me, subject, today),
})

export const electionRollHandler = read(electionRoll, {
  subject: async (c) => ({ ...(await loadElection(c)), people: [], groups: [] }),
  shows: 'nobody',
  run: async ({ tx, subject: { election } }) => {
    const rows = await rollOf(tx, election)
    const name = await namesOf(
      tx,
      rows.map((row) => row.person),
    )
    const items = rows.map((row) => ({ person: row.person, name: name(row.person).name, placeName: name(row.person).placeName, voted: row.voted }))
    return { items: items.toSorted((a, b) => a.placeName.localeCompare(b.placeName, 'zh') || a.name.localeCompare(b.name, 'zh')) }
  },
})
