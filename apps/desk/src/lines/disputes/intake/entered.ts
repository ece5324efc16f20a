import type { reportDispute } from '@balian/contract/disputes'
import { newId } from '@balian/contract/ids'
import type { Sent } from '@balian/contract/route'
import type { Dayjs } from 'dayjs'
import { fenOf } from '../../../cases/money.ts'
import { type EnteredParty, partyOf } from '../../../cases/parties/entered-party.ts'

type Report = Sent<typeof reportDispute>

/** The form of intake, as entered: days as the picker holds them, money in yuan. */
export interface Entered extends Partial<Omit<Report, 'occurredOn' | 'amount' | 'parties'>> {
  readonly occurredOn?: Dayjs | undefined
  readonly yuan?: number
  readonly parties?: readonly EnteredParty[]
}

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
