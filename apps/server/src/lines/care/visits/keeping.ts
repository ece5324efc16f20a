import type { Keeper } from '@balian/contract/care-visits'
import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { nearestHolders } from '../../../foundation/access/index.ts'
import { type LedMember, leadersOfPeople } from '../../../foundation/groups/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Candidate } from './share-out.ts'
import type { CareFileTable } from './store.ts'

export const officerKey = (account: Id): string => `officer ${account}`
export const leaderKey = (leader: Id, group: Id): string => `leader ${leader} ${group}`

/** A keeper's key as the columns keep it, and back. */
export function keeperColumns(key: string | null): Pick<CareFileTable, 'keeper_kind' | 'keeper_account' | 'keeper_person' | 'keeper_group'> {
  const [kind, who, group] = key?.split(' ') ?? []
  if (kind === 'officer') return { keeper_kind: 'officer', keeper_account: who!, keeper_person: null, keeper_group: null }
  if (kind === 'leader') return { keeper_kind: 'leader', keeper_account: null, keeper_person: who!, keeper_group: group! }
  return { keeper_kind: null, keeper_account: null, keeper_person: null, keeper_group: null }
}

export function keyOfFile(file: Pick<CareFileTable, 'keeper_kind' | 'keeper_account' | 'keeper_person' | 'keeper_group'>): string | null {
  if (file.keeper_kind === 'officer') return officerKey(file.keeper_account!)
  return file.keeper_kind === 'leader' ? leaderKey(file.keeper_person!, file.keeper_group!) : null
}

export const keyOf = (keeper: Pick<Keeper, 'kind' | 'account' | 'person' | 'group'>): string | null => {
  if (keeper.kind === 'officer') return keeper.account ? officerKey(keeper.account) : null
  return keeper.person && keeper.group ? leaderKey(keeper.person, keeper.group) : null
}

interface Someone {
  readonly person: Id
  readonly place: PlaceCode
}

/** Who may keep each of these people of one village: the care helpers nearest above it, and the leaders of their own groups. */
export async function candidatesFor(tx: Tx, village: PlaceCode, people: readonly Someone[], today: Day): Promise<Map<Id, Candidate[]>> {
  const officers = (await nearestHolders(tx, { roles: ['care-helper'], place: village, today })).toSorted()
  const led = Map.groupBy(
    await leadersOfPeople(
      tx,
      people.map((one) => one.person),
      today,
    ),
    (one) => one.person,
  )
  const leaders = ({ person, place }: Someone): Candidate[] =>
    onceEach(led.get(person) ?? [], place).map(({ leader, group, place: at }) => ({ keeper: leaderKey(leader, group), near: near(at, place) }))
  return new Map(people.map((one) => [one.person, [...leaders(one), ...officers.map((account) => ({ keeper: officerKey(account), near: 2 as const }))]]))
}

/** A group of the same 社 is nearest; a group of the village serves all of it. */
const near = (group: PlaceCode, person: PlaceCode): 0 | 1 => (group.length === 14 && group === person.slice(0, 14) ? 0 : 1)

/** Who leads several groups of somebody is one candidate, for the nearest of them. */
function onceEach(led: readonly LedMember[], place: PlaceCode): LedMember[] {
  const nearestFirst = led.toSorted((a, b) => near(a.place, place) - near(b.place, place) || (a.group < b.group ? -1 : 1))
  return [...new Map(nearestFirst.toReversed().map((one) => [one.leader, one])).values()]
}
