import { z } from 'zod'
import { caseHead } from './cases.ts'
import { placeCode } from './ids.ts'
import { lineNames } from './lines.ts'
import { read } from './route.ts'

const counts = {
  open: z.number().int().describe('not closed'),
  overdue: z.number().int().describe('a limit has passed'),
  soon: z.number().int().describe('a limit ends within three working days'),
  offered: z.number().int().describe('offered to an office that has not answered'),
}

/** Which of the open matters are listed. */
export const attentionHeaps = ['overdue', 'soon', 'offered', 'open'] as const

/** What needs attention first at a place: numbers by line and by place below, and the matters that are late longest. Sealed ones are not among them. */
export const casesAttention = read('cases.attention', {
  path: '/cases/attention',
  summary: 'What needs attention first at a place: late and nearly late matters by line and by place below, and those that are late longest.',
  input: z.object({
    place: placeCode,
    heap: z.enum(attentionHeaps).default('overdue').describe('which matters `latest` lists'),
    line: z.enum(lineNames).optional().describe('only those of one line'),
    size: z.coerce.number().int().min(1).max(100).default(10),
  }),
  output: z.object({
    ...counts,
    lines: z.array(z.object({ line: z.enum(lineNames), ...counts })),
    below: z
      .array(z.object({ place: placeCode, placeName: z.string(), ...counts }))
      .describe('one step below, the most overdue first; only where something is open'),
    latest: z.array(caseHead).max(100).describe('the nearest limit first; of the lines that the reader answers for'),
  }),
})
