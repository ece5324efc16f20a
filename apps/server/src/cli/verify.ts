import { verifyAudit } from '../foundation/audit/index.ts'
import { checkStates } from '../foundation/cases/index.ts'
import { verifyIndicators } from '../foundation/indicators/index.ts'
import { caseKinds, indicators } from '../modules.ts'
import type { Services } from '../platform/services.ts'
import type { CliCommand } from './command.ts'

/** What one check looked at, and in words what does not fit. */
interface Finding {
  readonly looked: Readonly<Record<string, number>>
  readonly differences: readonly string[]
}

/** Everything that must hold whatever happened: each is recomputed from the records themselves. */
const checks: Readonly<Record<string, (services: Services) => Promise<Finding>>> = {
  audit: ({ db }) =>
    db.system(async (tx) => {
      const { differences, ...looked } = await verifyAudit(tx)
      return { looked, differences }
    }),
  states: ({ db }) =>
    db.system(async (tx) => {
      const { differences, ...looked } = await checkStates(tx, caseKinds)
      return { looked, differences }
    }),
  indicators: async (services) => {
    const { differences, indicators: declared } = await verifyIndicators(services, indicators)
    return { looked: { declared }, differences }
  },
}

/** How many differences of one check are printed; the rest is counted. */
const shown = 50

export const verify: CliCommand = {
  name: 'verify',
  summary: 'Recomputes the audit chain and every indicator from the records, and the state of every case from its steps. Exit code 1 on any difference.',
  run: async ({ services, asJson, out }) => {
    const report: Record<string, object> = {}
    let differing = 0
    for (const [name, check] of Object.entries(checks)) {
      const { looked, differences } = await check(services)
      differing += differences.length
      report[name] = { ...looked, differing: differences.length, differences: differences.slice(0, shown) }
      if (asJson) continue
      out.line(
        `${differences.length === 0 ? '✓' : '✗'} ${name}: ${Object.entries(looked)
          .map(([what, n]) => `${n} ${what}`)
          .join(', ')}`,
      )
      for (const difference of differences.slice(0, shown)) out.line(`    ${difference}`)
      if (differences.length > shown) out.line(`    … and ${differences.length - shown} more`)
    }
    if (asJson) out.json({ clean: differing === 0, ...report })
    return differing === 0 ? 0 : 1
  },
}
