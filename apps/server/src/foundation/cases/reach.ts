import { type LineName, lines } from '@balian/contract/lines'
import type { Role } from '@balian/contract/roles'
import { type RawBuilder, sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Rule } from '../access/index.ts'

/**
 * The cases (`c`) that a rule opens to the caller in a list: the same answer that `may` gives for each of them. Row security is the
 * second lock, but knows no roles.
 */
export function reach(me: Caller, rule: Rule): RawBuilder<unknown> {
  const places = me.posts.filter((post) => rule.roles?.includes(post.role as Role)).map((post) => post.place)
  return sql`(
    (not c.sealed and (c.place ^@ any (${places}::text[]) or c.desk ^@ any (${places}::text[]) or c.offered ^@ any (${places}::text[])))
    or ${rule.assigned ?? false} and ${me.account}::uuid = any (c.workers)
    or ${rule.leaders ?? false} and c.groups && ${me.groups}::uuid[]
    or ${rule.own ?? false} and ${me.person}::uuid = any (c.people)
  )`
}

/** Roles that answer for every line at their desk. */
const general: readonly string[] = ['manager', 'window-clerk']

/** What stands on the caller's own desks, exactly there: each post answers for its line, management and window for all. */
export function onDesk(me: Caller, column: 'desk' | 'offered'): RawBuilder<unknown> {
  const posts = me.posts.flatMap((post) => {
    const answers: LineName[] = lines.filter((line) => general.includes(post.role) || line.officer === post.role).map((line) => line.line)
    return answers.length > 0 ? [sql`(${sql.ref(`c.${column}`)} = ${post.place} and c.line = any (${answers}::text[]))`] : []
  })
  return posts.length > 0 ? sql`(${sql.join(posts, sql` or `)})` : sql`false`
}
