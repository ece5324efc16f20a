import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { adminRoles } from '@balian/contract/roles'
import { sql } from 'kysely'
import { livePost } from '../../foundation/access/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { wrong } from '../../platform/problem.ts'

export interface Officer {
  readonly name: string
  readonly role: string
  readonly place: PlaceCode
  readonly placeName: string
}

/** An officer as a member of the team, with the post that the seat comes from: of several, the one nearest to the person's place. */
export async function officerOf(tx: Tx, account: Id, place: PlaceCode, today: Day): Promise<Officer> {
  const { rows } = await sql<Officer>`
    select a.name, p.role, p.place, coalesce(places.name, p.place) as "placeName"
    from posts p join accounts a on a.id = p.account left join places on places.code = p.place
    where a.id = ${account} and a.closed_at is null and ${livePost(today)} and not p.role = any (${[...adminRoles]}::text[])
    order by ${place} ^@ p.place desc, length(p.place) desc, p.role limit 1`.execute(tx)
  return rows[0] ?? wrong('account', 'no-post', '请选择在岗的干部；其他人请填写姓名。', 'Choose an officer in office, or enter the name of somebody else.')
}
