import { z } from 'zod'
import { can } from './can.ts'
import { fileInfo, newFiles } from './files.ts'
import { day, id, instant, placeCode } from './ids.ts'
import { pageOf, paging } from './page.ts'
import { command, read } from './route.ts'

/** What was found on a patrol or told by an information officer (信息员). */
export const findingKinds = {
  hazard: { zh: '安全隐患', en: 'Hazard' },
  theft: { zh: '被盗线索', en: 'Sign of theft' },
  quarrel: { zh: '纠纷苗头', en: 'Quarrel beginning' },
  stranger: { zh: '可疑情况', en: 'Something suspicious' },
  fire: { zh: '火情火险', en: 'Fire' },
  road: { zh: '道路交通', en: 'Road and traffic' },
  facility: { zh: '设施损坏', en: 'Something broken' },
  other: { zh: '其他', en: 'Other' },
} as const
export type FindingKind = keyof typeof findingKinds
const kind = z.enum(Object.keys(findingKinds) as [FindingKind, ...FindingKind[]])

/** Where it stands: followed up here, handed to somebody, become an incident for the police station, or done. */
export const findingStates = {
  open: { zh: '待处理', en: 'Open', tone: 'warn' },
  handed: { zh: '已转有关人员', en: 'Handed on', tone: 'info' },
  incident: { zh: '已转警情线索', en: 'Became an incident', tone: 'info' },
  done: { zh: '已处理', en: 'Done', tone: 'good' },
} as const
export type FindingState = keyof typeof findingStates
export const findingState = z.enum(Object.keys(findingStates) as [FindingState, ...FindingState[]])

const text = z.string().trim()

export const findingRow = z.object({
  id,
  place: placeCode,
  placeName: z.string(),
  kind,
  what: z.string(),
  spot: z.string(),
  on: day,
  state: findingState,
  source: z.enum(['patrol', 'informant', 'officer']),
  from: z.string().describe('the information officer who told it, or the team that found it'),
  patrol: id.nullable(),
  incident: id.nullable(),
  handedTo: z.string(),
  photos: z.number().int(),
  version: z.number().int(),
  can,
})
export type FindingRow = z.infer<typeof findingRow>

export const safetyFindingList = read('safety.findings', {
  path: '/safety/findings',
  summary: 'Findings of patrols and reports of information officers, newest first.',
  input: z.object({
    ...paging,
    place: placeCode.optional(),
    state: findingState.optional(),
    kind: kind.optional(),
    source: z.enum(['patrol', 'informant', 'officer']).optional(),
  }),
  output: pageOf(findingRow).extend({ counts: z.record(z.string(), z.number().int()).describe('by state, of all that the other filters find') }),
})

export const safetyFindingPage = read('safety.finding', {
  path: '/safety/findings/:id',
  summary: 'A finding with its photos and what was done about it.',
  input: z.object({ id }),
  output: findingRow.extend({
    files: z.array(fileInfo),
    steps: z.array(z.object({ at: instant, by: z.string(), step: z.enum(['found', 'note', 'hand', 'incident', 'done', 'again']), note: z.string() })),
  }),
  problems: ['not-found'],
})

export const safetyFindingAdd = command('safety.findingAdd', {
  path: '/safety/findings',
  summary: 'Writes down what a patrol found or an information officer told (信息员报送): what, where, handed to whom, with photos.',
  input: z.object({
    id,
    place: placeCode,
    patrol: id.nullable().default(null).describe('the patrol that found it'),
    informant: id.nullable().default(null).describe('the information officer who told it, by the row of the register'),
    kind,
    what: text.min(2).max(500),
    spot: text.max(60).default(''),
    on: day.nullable().default(null).describe('null: today'),
    handedTo: text.max(60).default('').describe('who looks after it; empty: it is open'),
    files: newFiles.default([]),
  }),
  output: z.object({ id, version: z.number().int() }),
})

export const safetyFindingStep = command('safety.findingStep', {
  path: '/safety/findings/:id/step',
  summary: 'Follows a finding up: a remark, handed to somebody, done, or taken up again.',
  input: z.object({
    id,
    version: z.number().int(),
    step: z.enum(['note', 'hand', 'done', 'again']),
    to: text.max(60).default('').describe('to whom it is handed'),
    note: text.max(500).default(''),
  }),
  output: z.object({ version: z.number().int() }),
  problems: ['not-found', 'stale', 'wrong-step'],
})

export const safetyFindingIncident = command('safety.findingIncident', {
  path: '/safety/findings/:id/incident',
  summary: 'Makes an incident of it, to be handed over to the police station.',
  input: z.object({ id, version: z.number().int(), incident: id, station: text.min(2).max(60), urgent: z.boolean().default(false) }),
  output: z.object({ version: z.number().int(), incident: id }),
  problems: ['not-found', 'stale', 'wrong-step'],
})
