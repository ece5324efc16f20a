import { z } from 'zod'
import { electionKind, electionOutcome } from './elections.ts'
import { day, id, placeCode } from './ids.ts'
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
  summary:
    'A village’s open page: the officers’ contact card, results of the groups’ elections, and the work of the last two quarters in numbers, small ones hidden. Public.',
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
    elections: z
      .array(
        z.object({
          id,
          group: z.string(),
          kind: electionKind,
          state: z.enum(['objections', 'in-office']),
          outcome: electionOutcome.nullable(),
          votedOn: day,
          winners: z.array(z.string()).describe('who was elected; never how many votes anybody got'),
          size: z.number().int().describe('who may vote'),
          took: z.number().int().describe('who voted'),
          objectionsUntil: day.nullable(),
        }),
      )
      .describe('of the mutual-aid groups of the village, the newest first'),
  }),
  problems: ['not-found'],
})
