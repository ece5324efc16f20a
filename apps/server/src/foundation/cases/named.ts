import type { PartyInput } from '@balian/contract/cases'
import type { Tx } from '../../platform/db/index.ts'
import { wrong } from '../../platform/problem.ts'
import { personCards } from '../people/index.ts'

export type NamedParty = PartyInput & { readonly name: string }

/**
 * Parties with their names: those of the register as it knows them, with sex and year of birth as the papers ask for them; the caller must
 * be able to see their cards. `path` is the item of the input that lists them. `known` holds names that are known otherwise, by the id of the
 * party (it is on the case already) or of the resident (a leader knows the members of the own groups by name only).
 */
export async function namedParties(
  tx: Tx,
  parties: readonly PartyInput[],
  path: string,
  known: ReadonlyMap<string, string> = new Map(),
): Promise<NamedParty[]> {
  const cards = await personCards(
    tx,
    parties.flatMap((one) => one.person ?? []),
  )
  return parties.map((one, i) => {
    if (one.kind !== 'person') return { ...one, person: undefined, name: one.name ?? known.get(one.id) ?? unnamed(`${path}.${i}`) }
    const card = one.person ? cards.get(one.person) : undefined
    const name = one.person && known.get(one.person)
    if (!card && name) return { ...one, name }
    if (!card)
      return wrong(
        `${path}.${i}.person`,
        'register',
        '请从人口台账中选择本辖区居民，其他人请填写姓名。',
        'Choose a resident of your places, or enter the name of somebody else.',
      )
    return { ...one, name: card.name, sex: card.sex as PartyInput['sex'], birthYear: card.birth ? Number(card.birth.slice(0, 4)) : undefined }
  })
}

const unnamed = (path: string): never => wrong(`${path}.name`, 'needed', '请填写姓名或名称。', 'Enter the name.')
