import { Problem } from '../../platform/problem.ts'
import type { Policy } from '../access/index.ts'
import { addFileHandler } from './add-file.ts'

export { clearings } from './clearings.ts'
export { type FileOwner, getFileHandler } from './get-file.ts'
export { copyFiles, filesOf, type Owner, photographsOf, putFile, takeFiles, takeThose } from './keep.ts'

export const routes = [addFileHandler]

export const policy: Policy = {
  'files.add': { signedIn: true },
  'files.get': { signedIn: true },
}

export const constraints = {
  files_pkey: new Problem('command-reused'),
}
