import { peopleMine } from '@balian/contract/people-mine'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { whose } from './openings.ts'
import { fileOf } from './person-file.ts'
import { personOf } from './store.ts'

/** The resident's own file, or a ward's: nothing to be told to its owner, so it leaves no entry. */
export const peopleMineHandler = read(peopleMine, {
  shows: 'nobody',
  run: async ({ tx, me, input, services }) => {
    const row = (await personOf(tx, await whose(tx, me, input.of))) ?? fail('not-found')
    return fileOf({ tx, me, keys: services.keys }, row)
  },
})
