import { addFile } from '@balian/contract/files'
import { command } from '../../platform/command.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { putFile } from './keep.ts'
import { looseBytes } from './store.ts'

/** The most that an account may have uploaded without a record taking it. */
const looseLimit = 100 * 1024 * 1024

export const addFileHandler = command(addFile, {
  audit: ({ input, result }) => ({ on: ['file', input.id], place: input.place, detail: { type: result.type, size: result.size, sha256: result.sha256 } }),
  run: async ({ tx, me, input, file, now }) => {
    if (!file || file.bytes.length === 0) return wrong('file', 'empty', '没有选择文件，或文件是空的。', 'No file was chosen, or it is empty.')
    if ((await looseBytes(tx, me.account!)) > looseLimit) fail('too-many')
    return putFile(tx, { id: input.id, place: input.place, owner: null, name: file.name, bytes: file.bytes, me, now })
  },
})
