import type { PartyInput } from '@balian/contract/cases'
import type { Id, PlaceCode } from '@balian/contract/ids'
import { type Caller, covers } from '../../platform/caller.ts'
import type { Tx } from '../../platform/db/index.ts'
import { wrong } from '../../platform/problem.ts'
import { may, type Rule } from '../access/index.ts'
import { groupPeople, groupPlaces } from '../groups/index.ts'

interface Told {
  readonly place: PlaceCode
  readonly group?: Id | undefined
  readonly parties: readonly PartyInput[]
}

/** In what standing somebody opens a case, and the names that this standing knows (see `namedParties`). */
export interface Standing {
  readonly as: 'officer' | 'group-leader' | 'resident'
  readonly known?: ReadonlyMap<string, string>
}

/** The residents among parties that are told. */
export const peopleTold = ({ parties }: Pick<Told, 'parties'>): Id[] => parties.flatMap((one) => (one.person ? [one.person] : []))

/** What "may this caller open it?" needs to know. */
export const toldSubject = (input: Told) => ({ place: input.place, groups: input.group ? [input.group] : [], people: peopleTold(input) })

/**
 * In which of the three ways the caller opens it: as an officer of the place (by one of the rule's roles), as the leader of the group that
 * it names, or as a party; with what each may tell.
 */
export async function standingOf(c: { readonly tx: Tx; readonly me: Caller }, { roles }: Rule, input: Told): Promise<Standing> {
  const { me, tx } = c
  if (roles && may(me, { roles }, { place: input.place }).yes) return { as: 'officer' }
  if (input.group && me.groups.includes(input.group)) return { as: 'group-leader', known: await groupKnows(tx, input, input.group) }
  ownOnly(me, input)
  return { as: 'resident' }
}

/** A leader speaks for the group's own place, and knows its members by name. */
async function groupKnows(tx: Tx, input: Told, group: Id): Promise<Map<string, string>> {
  const home = (await groupPlaces(tx, [group])).get(group)
  if (!home || !covers(home, input.place)) wrong('place', 'group', '组长只能登记本组所在地的事项。', 'A leader reports matters of the group’s own place.')
  return new Map((await groupPeople(tx, peopleTold(input))).map((one) => [one.id, one.name]))
}

/** A resident names the others by name only: the register is not open to residents. */
function ownOnly(me: Caller, input: Told): void {
  const i = input.parties.findIndex((one) => one.person && one.person !== me.person)
  if (i >= 0) wrong(`parties.${i}.person`, 'outsider', '请只填写对方姓名。', 'Tell the other party by name only.')
}
