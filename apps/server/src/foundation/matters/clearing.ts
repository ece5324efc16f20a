import type { MatterKind } from '@balian/contract/matters'
import { sql } from 'kysely'
import type { Clearing } from '../../platform/retention.ts'
import { caseClearing } from '../cases/index.ts'
import { columnOf } from '../registers/index.ts'

/** Texts go, and telephone numbers; kinds, days, numbers and amounts stay to be counted. */
export function matterClearing(kind: MatterKind): Clearing {
  const texts = kind.items.filter((item) => item.kind === 'text' || item.kind === 'long').map((item) => sql`${sql.ref(columnOf(item))} = ''`)
  const sealed = kind.items.filter((item) => item.kind === 'phone').map((item) => sql`${sql.ref(columnOf(item))} = null`)
  const change = [...texts, ...sealed]
  return caseClearing({
    term: 'matters',
    line: kind.line,
    kinds: [kind.kind],
    own: async (tx, ids) => {
      if (change.length > 0) await sql`update ${sql.table(kind.table)} set ${sql.join(change)} where id = any(${[...ids]}::uuid[])`.execute(tx)
    },
  })
}
