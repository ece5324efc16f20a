import { z } from 'zod'
import { caseHead } from './cases.ts'
import { id, placeCode } from './ids.ts'
import { read } from './route.ts'

/** A row of a line's register that names somebody of the household. */
const row = z.object({
  register: z.string().describe('the register’s name, as its routes begin'),
  id,
  title: z.string(),
  place: placeCode,
  people: z.array(id).describe('of the household, whom it names'),
})

export const householdKnown = read('residents.household', {
  path: '/households/:id/known',
  summary:
    'What the lines have standing about the people of a household, as far as the caller reads those registers and matters: that it is there and where it opens, nothing of what it says. What is sealed is never among it; its people see that it was looked up.',
  input: z.object({ id }),
  output: z.object({ rows: z.array(row), cases: z.array(caseHead.extend({ people: z.array(id) })) }),
  problems: ['not-found'],
})
