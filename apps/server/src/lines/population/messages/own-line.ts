import type { PlaceCode } from '@balian/contract/ids'
import type { LineName } from '@balian/contract/lines'
import type { Role } from '@balian/contract/roles'
import { type ServiceAudience, serviceLinesOf } from '@balian/contract/service-messages'
import { type RawBuilder, sql } from 'kysely'
import { under, within } from '../../../foundation/people/index.ts'
import { type Caller, covers } from '../../../platform/caller.ts'
import { wrong } from '../../../platform/problem.ts'
import { asRegistrar, tellsFor } from '../policy.ts'

/** Messages `r` of the lines that the caller writes for, each within the places of the post that says so. */
export function ofOwnLines(me: Caller): RawBuilder<boolean> {
  const mine = me.posts.flatMap((post) => {
    const lines = serviceLinesOf[post.role as Role]
    return lines ? [sql`(${under('r.place', post.place)} and r.for_line = any (${[...lines]}::text[]))`] : []
  })
  return mine.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(mine, sql` or `)})`
}

/** Messages `r` that wait for the caller to approve: of the caller's places, and never the own ones. */
export const approvableBy = (me: Caller): RawBuilder<boolean> =>
  sql<boolean>`(r.state = 'waiting' and r.writer <> ${me.account}::uuid and ${within('r.place', asRegistrar(me))})`

/** Each line chooses its audience by what it knows itself: the registers of residence are the registrar's, open matters those of the own line. */
export function refuseAudience(
  me: Caller,
  place: PlaceCode,
  { register, line }: { readonly register: ServiceAudience['register']; readonly line?: LineName | null | undefined },
): void {
  if (asRegistrar(me).posts.some((post) => covers(post.place, place))) return
  if (register !== 'any') wrong('register', 'registrar', '按台账选人要由人口管理员来写', 'Only a registrar chooses by a register')
  if (line && !tellsFor(me, place).includes(line)) wrong('line', 'own', '只能选本条线的在办事项', 'Choose matters of your own line only')
}
