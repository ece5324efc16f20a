import { sql } from 'kysely'
import { beginning } from '../../platform/db/index.ts'

/** Whether the account `a` is found by the start of its name, its pinyin, its initials or (when asked for) its login. */
export function found(q: string, byLogin: boolean) {
  const lower = beginning(q.toLowerCase())
  return sql<boolean>`(a.name like ${beginning(q)} or a.pinyin like ${lower} or a.initials like ${lower} ${byLogin ? sql`or lower(a.login) like ${lower}` : sql``})`
}
