import { z } from 'zod'
import { placeCode } from './ids.ts'
import { read } from './route.ts'

const share = { protected: z.number().int(), all: z.number().int() }
const byKind = z.array(z.object({ kind: z.string().describe('a choice of `siteKind` of the register'), ...share }))

export const safetyCoverage = read('safety.coverageByPlace', {
  path: '/safety/coverage',
  summary: 'Coverage of technical prevention (技防覆盖率 = protected ÷ all) of a place and of each place below it, by kind of site.',
  input: z.object({ place: placeCode }),
  output: z.object({ ...share, kinds: byKind, places: z.array(z.object({ place: placeCode, placeName: z.string(), ...share, kinds: byKind })) }),
})
