import { codeName } from '@balian/contract/codes'
import type { Day, Id } from '@balian/contract/ids'
import type { Keys } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db/index.ts'
import { maskIdentity, maskPhone } from '../../platform/mask.ts'
import { t } from './store.ts'

/** What an official paper says of a resident, in words. */
export interface Registered {
  readonly sex: string | null
  readonly birth: Day
  readonly ethnicity: string | null
  readonly occupation: string | null
  readonly identity: string | null
  readonly phone: string | null
  readonly address: string | null
}

const sexes: Readonly<Record<string, string>> = { '1': '男', '2': '女' }

/**
 * What papers of another module print of residents whom the caller may see. Numbers are masked unless `whole`, which only a command may
 * ask for that has a purpose and names these residents in its audit.
 */
export async function registeredItems(tx: Tx, keys: Keys, ids: readonly Id[], whole: boolean): Promise<Map<Id, Registered>> {
  if (ids.length === 0) return new Map()
  const rows = await t(tx)
    .selectFrom('people')
    .select(['id', 'sex', 'birth', 'ethnicity', 'occupation', 'identity_sealed', 'phone_sealed', 'address'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  const opened = (sealed: string | null, mask: (value: string) => string) => (sealed === null ? null : whole ? keys.open(sealed) : mask(keys.open(sealed)))
  return new Map(
    rows.map((row) => [
      row.id,
      {
        sex: sexes[row.sex] ?? null,
        birth: row.birth,
        ethnicity: codeName('ethnicity', row.ethnicity, 'zh') || null,
        occupation: row.occupation || null,
        identity: opened(row.identity_sealed, maskIdentity),
        phone: opened(row.phone_sealed, maskPhone),
        address: row.address || null,
      },
    ]),
  )
}
