import { z } from 'zod'
import { day, placeCode } from './ids.ts'
import { contactCard } from './officers.ts'
import { read } from './route.ts'

/** What is shown of a number of records on a page open to all: fewer than this are not told. */
export const fewestShown = 5

const figure = z.object({
  name: z.string(),
  zh: z.string(),
  en: z.string(),
  value: z.number().int().nullable().describe('null: too few to be told, or hidden so that another cannot be reckoned'),
})

/** The open page of a village (村务公开页): no sign-in, and nothing of a person but the officers whom to ask. */
export const villagePage = read('village.page', {
  path: '/village/:place',
  summary: 'A village’s open page: the officers’ contact card and the work of the last two quarters in numbers, small ones hidden. Public.',
  input: z.object({ place: placeCode }),
  output: z.object({
    place: placeCode,
    name: z.string(),
    above: z.array(z.string()),
    card: contactCard.shape.rows,
    periods: z.array(
      z.object({
        from: day,
        to: day,
        matters: z.array(figure).describe('matters of residents by kind'),
        total: z.number().int().nullable().describe('of the matters; null when it would give a hidden number away'),
        work: z.array(figure).describe('what was done, each number for itself'),
      }),
    ),
  }),
  problems: ['not-found'],
})
