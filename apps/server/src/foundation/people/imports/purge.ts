import type { Services } from '../../../platform/services.ts'
import { t } from '../store.ts'

/** How long the rows of an import are kept: long enough to mend what was wrong. */
const keptDays = 30

/** Deletes old imports with their rows, which hold identity numbers (sealed). */
export async function purgeImports(services: Services): Promise<void> {
  const before = new Date(services.clock.now().getTime() - keptDays * 86_400_000).toISOString()
  await services.db.system((tx) => t(tx).deleteFrom('imports').where('at', '<', before).execute())
}
