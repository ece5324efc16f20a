import { z } from 'zod'
import { id, instant, placeCode } from './ids.ts'
import { pageOf, paging } from './page.ts'
import { peopleFilter } from './people.ts'
import { purpose } from './purposes.ts'
import { command, read } from './route.ts'

/** What a row of the file would do: a new file; changes; nothing; maybe somebody known; wrong. */
export const importVerdicts = ['new', 'changed', 'same', 'duplicate', 'wrong'] as const
export const importVerdict = z.enum(importVerdicts)
export type ImportVerdict = z.infer<typeof importVerdict>

export const importFault = z.object({
  column: z.string().describe('as the spreadsheet letters it, e.g. C; empty when it is about the whole row'),
  field: z.string().describe('heading of the column'),
  zh: z.string(),
  en: z.string(),
})
export type ImportFault = z.infer<typeof importFault>

export const importSummary = z.object({
  id,
  place: placeCode,
  placeName: z.string(),
  file: z.string(),
  by: z.string(),
  at: instant,
  state: z.enum(['checking', 'checked', 'applying', 'applied']),
  rows: z.number().int(),
  done: z.number().int().describe('rows checked or applied so far'),
  counts: z.object({ new: z.number().int(), changed: z.number().int(), same: z.number().int(), duplicate: z.number().int(), wrong: z.number().int() }),
  applied: z.number().int().describe('rows that went in'),
  finishedAt: instant.nullable(),
})
export type ImportSummary = z.infer<typeof importSummary>

export const importTemplate = read('people.importTemplate', {
  path: '/people/import/template',
  summary: 'The empty spreadsheet to fill in, with choices in its cells and instructions.',
  input: z.object({}),
  output: z.object({}),
  carries: 'download',
})

export const importCheck = command('people.importCheck', {
  path: '/people/imports',
  summary: 'Takes a spreadsheet of residents of a place and begins to check it; nothing goes in yet.',
  input: z.object({ id, place: placeCode }),
  output: importSummary,
  problems: ['wrong-sheet', 'too-large'],
  carries: 'upload',
})

export const importState = read('people.importState', {
  path: '/people/imports/:id',
  summary: 'How far an import is.',
  input: z.object({ id }),
  output: importSummary,
  problems: ['not-found'],
})

export const importList = read('people.importList', {
  path: '/people/imports',
  summary: 'Imports of the caller’s places, newest first.',
  input: z.object({ ...paging }),
  output: pageOf(importSummary),
})

export const importRow = z.object({
  row: z.number().int().describe('as the spreadsheet program numbers it'),
  name: z.string(),
  verdict: importVerdict,
  person: id.nullable().describe('the known person that it changes or may be'),
  differs: z.array(z.string()).describe('names of the fields that would change'),
  faults: z.array(importFault),
  applied: z.boolean(),
})

export const importRows = read('people.importRows', {
  path: '/people/imports/:id/rows',
  summary: 'Rows of an import with their verdict and, where wrong, the column and the reason in words.',
  input: z.object({ id, ...paging, verdict: importVerdict.optional() }),
  output: pageOf(importRow),
  problems: ['not-found'],
})

export const importApply = command('people.importApply', {
  path: '/people/imports/:id/apply',
  summary: 'Lets the good rows in: new ones, changed ones, and, if wanted, those that may be duplicates. Wrong rows stay out.',
  input: z.object({ id, duplicates: z.boolean().default(false).describe('let rows in that may be of somebody known; they are then listed as duplicates') }),
  output: importSummary,
  problems: ['not-found', 'wrong-step'],
})

export const importWrong = read('people.importWrong', {
  path: '/people/imports/:id/wrong',
  summary: 'The rows that did not go in, as a file of the same shape with the reason in the last column.',
  input: z.object({ id }),
  output: z.object({}),
  problems: ['not-found'],
  carries: 'download',
})

export const peopleExport = command('people.export', {
  path: '/people/export',
  summary: 'The filtered list as a spreadsheet (at most 50,000 rows); identity numbers and phones masked unless a purpose is given, which each resident sees.',
  input: z.object({ ...peopleFilter, purpose: purpose.optional() }),
  output: z.object({}),
  carries: 'download',
})
