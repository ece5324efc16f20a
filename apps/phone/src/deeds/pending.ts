import { type Item, unseen } from '../outbox/item.ts'
import { useOutbox } from '../outbox/outbox.ts'
import { useLiveVault } from '../store/use-vault.ts'
import type { Row } from './deed.ts'

/** How a row is called in an address. */
export const idOf = (row: Row): string => String(row['id'] ?? `${String(row['round'])}.${String(row['place'])}`)

/** Subjects of commands of this phone: papers stand under their errand, rounds under themselves. */
export const isAbout = ({ subject }: Item, row: Row): boolean => [row['id'], row['errand'], row['round']].includes(subject)

/** What was written here and is not yet in what this phone has fetched. */
export function useUnseen(): readonly Item[] {
  const vault = useLiveVault()
  const items = useOutbox() ?? []
  return vault ? items.filter((item) => unseen(item, vault.contact)) : []
}

/** A row with the version that it has since the server took what was written here. */
export function asTaken(row: Row, items: readonly Item[]): Row {
  const taken = items.filter((item) => isAbout(item, row)).flatMap((item) => item.taken?.version ?? [])
  return typeof row['version'] === 'number' ? { ...row, version: Math.max(row['version'], ...taken) } : row
}
