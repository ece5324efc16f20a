import type { Day } from '@balian/contract/ids'
import { type CaseRow, type PartyRow, partiesOf } from '../../../foundation/cases/index.ts'
import { type Registered, registeredItems } from '../../../foundation/people/index.ts'
import type { Keys } from '../../../platform/crypto.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { maskPhone } from '../../../platform/mask.ts'
import type { DossierParty } from './dossier.ts'

export interface Loading {
  readonly tx: Tx
  readonly keys: Keys
  /** Whole numbers: only for a command with a purpose. */
  readonly whole: boolean
}

/** The parties as papers describe them: what the case says, completed from the register. `on` is the day their age is counted at. */
export async function loadParties(c: Loading, row: CaseRow, on: Day): Promise<(DossierParty & { id: string })[]> {
  const rows = await partiesOf(c.tx, row)
  const people = rows.flatMap((one) => (one.person ? [one.person] : []))
  const registered = await registeredItems(c.tx, c.keys, people, c.whole)
  return rows.map((one) => ({ id: one.id, ...partyOf(c, one, one.person ? registered.get(one.person) : undefined, on) }))
}

function partyOf(c: Loading, one: PartyRow, known: Registered | undefined, on: Day): DossierParty {
  const head = one.kind === 'organization' && heads.test(one.agent_relation ?? '')
  return {
    kind: one.kind === 'organization' ? 'organization' : 'person',
    side: one.role as DossierParty['side'],
    name: one.name,
    sex: sexes[one.sex ?? ''] ?? known?.sex ?? undefined,
    ethnicity: known?.ethnicity ?? undefined,
    age: known ? yearsBetween(known.birth, on) : one.birth_year ? Number(on.slice(0, 4)) - one.birth_year : undefined,
    occupation: one.occupation ?? known?.occupation ?? undefined,
    phone: phoneOf(c, one.phone) ?? known?.phone ?? undefined,
    identity: known?.identity ?? undefined,
    address: one.address ?? known?.address ?? undefined,
    head: head ? (one.agent_name ?? undefined) : undefined,
    representative:
      one.agent_name && !head ? { name: one.agent_name, relation: one.agent_relation ?? undefined, phone: phoneOf(c, one.agent_phone) } : undefined,
  }
}

const sexes: Readonly<Record<string, string>> = { '1': '男', '2': '女' }

/** Relations in which somebody does not act under a mandate but heads the organization. */
const heads = /法定代表人|负责人|经理|理事长|主任|社长|厂长|校长|院长|董事长/

const phoneOf = (c: Loading, sealed: string | null): string | undefined => {
  if (sealed === null) return undefined
  const phone = c.keys.open(sealed)
  return c.whole ? phone : maskPhone(phone)
}

/** Full years (周岁). */
const yearsBetween = (birth: Day, on: Day): number => Number(on.slice(0, 4)) - Number(birth.slice(0, 4)) - (on.slice(5) < birth.slice(5) ? 1 : 0)
