import { catalogueAt } from '@balian/contract/custody'
import { readPlace } from '../../platform/pinyin.ts'
import { read } from '../../platform/read.ts'
import { servicesAt } from './store.ts'

/** What can be asked for at a place; a clerk types the first letters. */
export const catalogueAtHandler = read(catalogueAt, {
  shows: 'nobody',
  run: async ({ tx, input: { place } }) => ({
    items: (await servicesAt(tx, place)).map((one) => ({ ...one, initials: readPlace(one.title).initials })),
  }),
})
