import type { reportDispute } from '@balian/contract/disputes'
import { newId } from '@balian/contract/ids'
import type { Sent } from '@balian/contract/route'
import type { Dayjs } from 'dayjs'
import { fenOf } from '../money.ts'

type Report = Sent<typeof reportDispute>
type Party = Report['parties'][number]

/** A party as entered. */
export interface EnteredParty {
  readonly role: Party['role']
  readonly kind: Party['kind']
  readonly person?: string
  /** How the chosen resident is called. */
  readonly known?: string
  readonly name?: string
  readonly phone?: string
  readonly address?: string
  readonly agentName?: string
  readonly agentRelation?: string
}

/** The form of intake, as entered: days as the picker holds them, money in yuan. */
export interface Entered extends Partial<Omit<Report, 'occurredOn' | 'amount' | 'parties'>> {
  readonly occurredOn?: Dayjs | undefined
  readonly yuan?: number
  readonly parties?: readonly EnteredParty[]
}

export const partyOf = (entered: EnteredParty): Party => ({
  id: newId(),
  role: entered.role,
  kind: entered.kind,
  ...(entered.kind === 'person'
    ? { person: entered.person }
    : { name: entered.name?.trim(), phone: entered.phone?.trim() || undefined, address: entered.address?.trim() || undefined }),
  ...(entered.agentName?.trim() ? { agent: { name: entered.agentName.trim(), relation: entered.agentRelation?.trim() ?? '' } } : {}),
})

/** What is sent. */
export function sentOf(entered: Entered): Report {
  const { occurredOn, yuan, parties = [], ...rest } = entered
  return {
    ...rest,
    id: entered.id ?? newId(),
    ...(occurredOn ? { occurredOn: occurredOn.format('YYYY-MM-DD') } : {}),
    amount: fenOf(yuan),
    peopleCount: entered.peopleCount ?? parties.length,
    parties: parties.map(partyOf),
  } as Report
}
