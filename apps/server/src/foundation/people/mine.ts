import { peopleMine } from '@balian/contract/people-mine'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { fileOf } from './person-file.ts'
import { personOf } from './store.ts'

/** The resident's own file: nothing to be told to its owner, so it leaves no entry. */
export const peopleMineHandler = read(peopleMine, {
  shows: 'nobody',
  run: async ({ tx, me, services }) => {
    const row = me.person === null ? undefined : await personOf(tx, me.person)
    return fileOf({ tx, me, keys: services.keys }, row ?? fail('not-found'))
  },
})
