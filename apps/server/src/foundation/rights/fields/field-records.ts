import { type RegistryRecord, registryOf } from '@balian/contract/field-registry'
import { retentionTerms } from '@balian/contract/retention-terms'
import { fieldRecords } from '@balian/contract/rights'
import type { Handler } from '../../../platform/handler.ts'
import { read } from '../../../platform/read.ts'
import type { Policy } from '../../access/index.ts'
import { tablesThere } from './store.ts'

/** The field registry, with who sees each record as the rules of access say it; the app hands those in. */
export const fieldRecordsHandler = (policy: () => Policy): Handler =>
  read(fieldRecords, {
    shows: 'nobody',
    run: async ({ tx, input }) => {
      const records = registryOf(await tablesThere(tx))
      const asked = records.filter(({ table }) => !input.record || table === input.record)
      return { items: asked.map((record) => shown(record, policy())) }
    },
  })

const shown = (record: RegistryRecord, policy: Policy) => {
  const { zh, en, event, days, act, basis } = retentionTerms[record.keeps]
  return {
    record: record.table,
    name: { zh: record.zh, en: record.en },
    purpose: record.purpose,
    basis: record.basis,
    seenBy: seenBy(record.seen, policy),
    kept: { term: record.keeps, name: { zh, en }, event, days, act, basis },
    items: record.items.map((item) => ({ column: item.column, name: { zh: item.zh, en: item.en }, purpose: item.purpose, class: item.class })),
  }
}

function seenBy(route: string | null, policy: Policy) {
  const rule = route === null ? undefined : policy[route]
  if (!rule) return null
  return {
    roles: [...(rule.roles ?? [])],
    leaders: rule.leaders ?? false,
    own: rule.own ?? false,
    assigned: rule.assigned ?? false,
    signedIn: rule.signedIn ?? false,
  }
}
