import { Problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import type { Policy } from '../access/index.ts'
import { addFileHandler } from './add-file.ts'
import { dropLoose } from './store.ts'

export { type FileOwner, getFileHandler } from './get-file.ts'
export { copyFiles, filesOf, type Owner, photographsOf, putFile, takeFiles } from './keep.ts'

export const routes = [addFileHandler]

export const policy: Policy = {
  'files.add': { signedIn: true },
  'files.get': { signedIn: true },
}

export const constraints = {
  files_pkey: new Problem('command-reused'),
}

const day = 86_400_000

export const workers = [
  {
    name: 'files.dropLoose',
    seconds: 3600,
    run: ({ db, clock }: Services) => db.system((tx) => dropLoose(tx, new Date(clock.now().getTime() - day).toISOString())),
  },
]
