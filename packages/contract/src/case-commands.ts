import { z } from 'zod'
import { linkRelations, outsideBodies, workerInput } from './cases.ts'
import { newFiles } from './files.ts'
import { day, id, placeCode } from './ids.ts'
import type { ProblemCode } from './problem.ts'
import { command } from './route.ts'

/** What a command on a case answers: where the case stands now. */
export const caseNow = z.object({ id, state: z.string(), version: z.number().int() })
export type CaseNow = z.infer<typeof caseNow>

/** What every command on a case names: the case, and the version that the caller saw (problem `stale` when it has moved on). */
export const onCase = { id, version: z.number().int().min(1) }
const note = z.string().trim().max(2000)

const problems = ['not-found', 'stale', 'wrong-step'] as const

/** Declares a command on a case of a module. */
export const caseCommand = <I extends z.ZodRawShape>(name: string, d: { path: string; summary: string; input: I; problems?: readonly ProblemCode[] }) =>
  command(name, {
    path: d.path,
    summary: d.summary,
    input: z.object({ ...onCase, ...d.input }),
    output: caseNow,
    problems: [...problems, ...(d.problems ?? [])],
  })

/** Handing on, up, down, across or out, and the answers. */
const transferCommands = (module: string, path: string) => ({
  handOn: caseCommand(`${module}.handOn`, {
    path: `${path}/:id/hand-on`,
    summary: 'Hands the case on: to an office up, down or across (which accepts or refuses), or to a body outside.',
    input: {
      transfer: id.describe('the new transfer’s id'),
      to: placeCode.optional().describe('the office; else a body outside'),
      body: z.enum(outsideBodies).optional(),
      bodyName: z.string().trim().max(60).default(''),
      reason: note.min(1),
    },
  }),
  takeOver: caseCommand(`${module}.takeOver`, {
    path: `${path}/:id/take-over`,
    summary: 'The office that a case was offered to takes it.',
    input: { note: note.default('') },
  }),
  sendBack: caseCommand(`${module}.sendBack`, {
    path: `${path}/:id/send-back`,
    summary: 'The office that a case was offered to refuses it with the reason; the case stands where it stood.',
    input: { note: note.min(1) },
  }),
  takeBack: caseCommand(`${module}.takeBack`, {
    path: `${path}/:id/take-back`,
    summary: 'The sender takes an offer back before it is answered.',
    input: { note: note.default('') },
  }),
  outsideAnswer: caseCommand(`${module}.outsideAnswer`, {
    path: `${path}/:id/outside-answer`,
    summary: 'Records what the body outside answered: accepted (with its receipt) or refused.',
    input: { accepted: z.boolean(), on: day, note: note.min(1).describe('number of the receipt, or the reason') },
  }),
})

/** The commands that every kind of case has, under the names of its line; answered by foundation/cases from the kind's step table. */
export const caseCommands = (module: string, path: string) => ({
  assign: caseCommand(`${module}.assign`, {
    path: `${path}/:id/assign`,
    summary: 'Puts officers, groups or others on the case, or takes them off.',
    input: { add: z.array(workerInput).max(10).default([]), remove: z.array(id).max(10).default([]), note: note.default('') },
  }),
  remark: caseCommand(`${module}.remark`, {
    path: `${path}/:id/remark`,
    summary: 'Writes a remark into the timeline.',
    input: { note: note.min(1) },
  }),
  ...transferCommands(module, path),
  link: caseCommand(`${module}.link`, {
    path: `${path}/:id/link`,
    summary: 'Links another case that belongs to the same matter.',
    input: { link: id, other: id, relation: z.enum(linkRelations), note: note.default('') },
  }),
  addPapers: caseCommand(`${module}.addPapers`, {
    path: `${path}/:id/papers`,
    summary: 'Puts uploaded files into the case’s file, or notes that an original is kept on paper.',
    input: {
      as: z.string().min(1).max(40).describe('its place in the file, as the kind of case names it'),
      files: newFiles.default([]),
      note: note.default('').describe('needed when there is no file'),
    },
  }),
  extend: caseCommand(`${module}.extend`, {
    path: `${path}/:id/extend`,
    summary: 'Moves an open limit to a later day, with the reason and on the ground that the kind’s rules allow.',
    input: { deadline: id, due: day, note: note.min(1) },
  }),
})
