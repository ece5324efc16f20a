/** What pages use to speak with the server. */
export { ask, download, fetchFile, order, upload } from './api.ts'
export { type ListQuery, useListQuery } from './list-query.ts'
export { Refused, unreached } from './refused.ts'
export { useCommand } from './use-command.ts'
export { useDownload } from './use-download.ts'
export { useRead } from './use-read.ts'
export { useRested } from './use-rested.ts'
