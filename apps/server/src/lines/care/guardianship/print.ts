import { carePrintGuardianship, guardianships } from '@balian/contract/care-guardianship'
import { codeName } from '@balian/contract/codes'
import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { sql } from 'kysely'
import { accountNames } from '../../../foundation/officers/index.ts'
import { personCards } from '../../../foundation/people/index.ts'
import { placePath } from '../../../foundation/places/index.ts'
import type { Keys } from '../../../platform/crypto.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Subject } from '../../../platform/handler.ts'
import { maskPhone } from '../../../platform/mask.ts'
import { printed } from '../../../platform/print/index.ts'
import { fail } from '../../../platform/problem.ts'
import { read } from '../../../platform/read.ts'
import { type Agreement, agreementPaper } from './paper.ts'

interface Row {
  readonly id: Id
  readonly place: PlaceCode
  readonly child: Id
  readonly parent: string
  readonly parents_at: string
  readonly parent_phone_sealed: string | null
  readonly guardian: string
  readonly relation: string | null
  readonly guardian_phone_sealed: string | null
  readonly guardian_address: string
  readonly school: string
  readonly village_contact: Id | null
  readonly signed_on: Day | null
  readonly from_on: Day
  readonly until_on: Day
  readonly agreed: string
}

async function agreementOf(tx: Tx, row: Row, keys: Keys): Promise<Agreement> {
  const card = (await personCards(tx, [row.child])).get(row.child) ?? fail('not-found')
  const contact = row.village_contact ? (await accountNames(tx, [row.village_contact])).get(row.village_contact) : undefined
  // Masked like everywhere: who signs knows the own number and adds what is missing.
  const phone = (sealed: string | null): string => (sealed ? maskPhone(keys.open(sealed)) : '')
  return {
    village: await placePath(tx, row.place.slice(0, 12)),
    child: card.name,
    birth: card.birth,
    school: row.school,
    parent: row.parent,
    parentsAt: row.parents_at,
    parentPhone: phone(row.parent_phone_sealed),
    guardian: row.guardian,
    relation: row.relation ? codeName('relation', row.relation, 'zh') : '',
    guardianPhone: phone(row.guardian_phone_sealed),
    guardianAddress: row.guardian_address,
    contact: contact ?? '',
    signedOn: row.signed_on,
    from: row.from_on,
    until: row.until_on,
    agreed: row.agreed,
  }
}

/** The agreement on paper; the child's file shows that it was printed. */
export const printGuardianshipHandler = read(carePrintGuardianship, {
  subject: async ({ tx, input }): Promise<Subject & { readonly row: Row }> => {
    const { rows } = await sql<Row>`select * from care_guardianships where id = ${input.id}`.execute(tx)
    const row = rows[0] ?? fail('not-found')
    return { place: row.place, row }
  },
  shows: ({ subject }) => ({ on: [guardianships.name, subject.row.id], place: subject.row.place, people: [subject.row.child], purpose: 'visit' }),
  run: async ({ tx, input, subject, services }) => {
    const agreement = await agreementOf(tx, subject.row, services.keys)
    const print = agreementPaper(agreement)
    return printed(input.as, print, `${agreement.child} 委托照护协议`)
  },
})
