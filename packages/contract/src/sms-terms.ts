import { z } from 'zod'

/** What an SMS costs and begins with, so that a text's parts and price can be told while it is written. */
export const smsTerms = z.object({ sign: z.string(), fen: z.number().describe('a part, in fen') })
