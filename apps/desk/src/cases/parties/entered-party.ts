import type { PartyInput } from '@balian/contract/cases'
import { newId } from '@balian/contract/ids'

/** A party as entered. */
export interface EnteredParty {
  readonly role: string
  readonly kind: PartyInput['kind']
  readonly person?: string
  /** How the chosen resident is called. */
  readonly known?: string
  readonly name?: string
  readonly phone?: string
  readonly address?: string
  readonly agentName?: string
  readonly agentRelation?: string
}

/** A party as a command takes it. */
export const partyOf = (entered: EnteredParty): PartyInput => ({
  id: newId(),
  role: entered.role,
  kind: entered.kind,
  ...(entered.kind === 'person'
    ? { person: entered.person }
    : { name: entered.name?.trim(), phone: entered.phone?.trim() || undefined, address: entered.address?.trim() || undefined }),
  ...(entered.agentName?.trim() ? { agent: { name: entered.agentName.trim(), relation: entered.agentRelation?.trim() ?? '' } } : {}),
})
