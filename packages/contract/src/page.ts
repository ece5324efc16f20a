import { z } from 'zod'

/** Paging of every list: `page` counts from 1, `size` is 1 to 100; extend with the list's own filters. */
export const paging = {
  page: z.coerce.number().int().min(1).max(1000).default(1).describe('1-based page'),
  size: z.coerce.number().int().min(1).max(100).default(20).describe('rows a page'),
}

/** One page of a list. `total` is exact up to 10,000; past that `more` is true and `total` is 10,000. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), total: z.number().int(), more: z.boolean().describe('there are more than `total`') })

/** The most rows that a list counts exactly. */
export const countLimit = 10_000
