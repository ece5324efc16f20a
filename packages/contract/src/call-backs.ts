import { z } from 'zod'
import { can } from './can.ts'
import { day, id, instant, placeCode } from './ids.ts'
import { lineNames } from './lines.ts'
import { command, read } from './route.ts'

/**
 * Call-backs (抽查回访): of the closed matters whose people agreed to be called, some are drawn at random, and the people are asked how it
 * went. The seed is published with the list that was drawn from, so that anybody can draw again and get the same.
 */
export const callResults = ['waiting', 'reached', 'not-reached', 'declined'] as const
export const callContent = ['very-content', 'content', 'fair', 'discontent'] as const

const draw = {
  id,
  place: placeCode,
  placeName: z.string(),
  from: day.describe('matters closed from this day'),
  to: day,
  seed: z.string(),
  eligible: z.number().int().describe('closed matters whose people agreed'),
  size: z.number().int(),
  done: z.number().int(),
  drawnAt: instant,
  drawnBy: z.string(),
}

export const drawList = read('call-backs.list', {
  path: '/call-backs',
  summary: 'Draws of matters to be called back, newest first.',
  input: z.object({}),
  output: z.object({ items: z.array(z.object(draw)) }),
})

export const drawPage = read('call-backs.page', {
  path: '/call-backs/:id',
  summary: 'One draw with its seed, what was drawn and what the calls brought; also by the id of one of its calls.',
  input: z.object({ id }),
  output: z.object({
    ...draw,
    frame: z.string().describe('SHA-256 over the ids of the eligible matters, in their order'),
    same: z.boolean().describe('drawn again now with the seed, the same matters come out in the same order'),
    items: z.array(
      z.object({
        id,
        n: z.number().int(),
        matter: id,
        line: z.enum(lineNames).nullable(),
        kind: z.string().nullable(),
        title: z.string().nullable().describe('null where the reader may not see the matter'),
        place: placeCode,
        placeName: z.string(),
        result: z.enum(callResults),
        content: z.enum(callContent).nullable(),
        note: z.string(),
        calledOn: day.nullable(),
        calledBy: z.string().nullable(),
      }),
    ),
    can,
  }),
  problems: ['not-found'],
})

export const drawCalls = command('call-backs.draw', {
  path: '/call-backs',
  summary: 'Draws matters at random. Once for a place and period: nobody draws again until it suits.',
  input: z.object({ id, place: placeCode, from: day, to: day, size: z.number().int().min(1).max(200) }),
  output: z.object({ id, drawn: z.number().int() }),
  problems: ['already-there'],
})

export const recordCall = command('call-backs.record', {
  path: '/call-backs/calls/:id',
  summary: 'Records what a call brought, once.',
  input: z.object({
    id,
    result: z.enum(['reached', 'not-reached', 'declined']),
    content: z.enum(callContent).optional(),
    note: z.string().trim().max(300).default(''),
  }),
  output: z.object({}),
  problems: ['not-found', 'wrong-step'],
})

export const callAgreement = read('call-backs.agreement', {
  path: '/call-backs/agreements/:matter',
  summary: 'Whether the people of a matter agreed to be called back.',
  input: z.object({ matter: id }),
  output: z.object({ agreed: z.boolean().nullable(), by: z.string().nullable(), at: instant.nullable(), can }),
  problems: ['not-found'],
})

export const agreeToCall = command('call-backs.agree', {
  path: '/call-backs/agreements/:matter/say',
  summary: 'Keeps whether the people of a matter agree to be called back; they may change their mind at any time.',
  input: z.object({ matter: id, agreed: z.boolean() }),
  output: z.object({}),
  problems: ['not-found'],
})
