import { purposes } from '@balian/contract/purposes'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

/** What stands in the place of a name. */
const somebody = '某某'

/** Every run of two to four Chinese characters: whatever may be a name. */
function mayBeNames(text: string): string[] {
  const runs = text.match(/[\p{Script=Han}·]+/gu) ?? []
  return runs.flatMap((run) => [2, 3, 4].flatMap((size) => Array.from({ length: Math.max(0, run.length - size + 1) }, (_, at) => run.slice(at, at + size))))
}

/**
 * How words of officers read to a resident: names of residents are left out, whosever they are, so that what is shown to one names no
 * other. A common word that is somebody's name is left out too. What was written stays as it is.
 */
export async function withoutNames(tx: Tx, texts: readonly string[]): Promise<(text: string) => string> {
  const candidates = [...new Set(texts.filter((text) => !(text in purposes)).flatMap(mayBeNames))]
  if (candidates.length === 0) return (text) => text
  const { rows } = await sql<{ name: string }>`select names_among(${candidates}::text[]) as name`.execute(tx)
  const names = rows.map((row) => row.name).toSorted((a, b) => b.length - a.length)
  return (text) => (text in purposes ? text : names.reduce((said, name) => said.replaceAll(name, somebody), text))
}
