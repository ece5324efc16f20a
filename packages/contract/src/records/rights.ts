import type { RecordClass } from '../record-class.ts'

/** What the rights of persons themselves leave behind. */
export const rightsRecords: readonly RecordClass[] = []
