import type { FieldProblem } from '@balian/contract/problem'
import type { Route } from '@balian/contract/route'
import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Upload } from './handler.ts'
import { Problem } from './problem.ts'

/** What the caller sent: path parameters, query (read) or body (command), and the file of an upload. */
export async function asked(request: FastifyRequest, route: Route): Promise<{ raw: Record<string, unknown>; file: Upload | null }> {
  const params = request.params as Record<string, unknown>
  if (route.carries === 'upload' && request.isMultipart()) {
    const part = await request.file()
    return { raw: { ...uploadInput(part), ...params }, file: part ? { name: part.filename, bytes: await part.toBuffer() } : null }
  }
  const sent = (route.kind === 'read' ? request.query : request.body) as Record<string, unknown> | null
  return { raw: { ...sent, ...params }, file: null }
}

/** The JSON field `input` that travels before the file. */
function uploadInput(part: MultipartFile | undefined): Record<string, unknown> {
  const field = part?.fields.input
  if (!field || Array.isArray(field) || field.type !== 'field') return {}
  try {
    return JSON.parse(String(field.value)) as Record<string, unknown>
  } catch {
    throw new Problem('invalid')
  }
}

const chinese = z.locales.zhCN().localeError
const english = z.locales.en().localeError

/** The input as the contract types it, or the problem `invalid` with every wrong item in both languages. */
export function parseInput(route: Route, raw: Record<string, unknown>): Record<string, unknown> {
  const parsed = route.input.safeParse(raw)
  if (parsed.success) return parsed.data
  throw new Problem('invalid', {}, parsed.error.issues.map(fieldProblem))
}

function fieldProblem(issue: z.core.$ZodIssue): FieldProblem {
  const own = issue.code === 'custom' ? issue.message : null
  return {
    path: issue.path.join('.'),
    key: own ?? issue.code,
    zh: own ?? text(chinese(issue as never)) ?? issue.message,
    en: own ?? text(english(issue as never)) ?? issue.message,
  }
}

/** Values whose form is known only once the rest was read, as their own schema types them; `at` is where they stand in the input. */
export function parsedAt<T>(schema: z.ZodType<T>, raw: unknown, at: string): T {
  const parsed = schema.safeParse(raw)
  if (parsed.success) return parsed.data
  throw new Problem(
    'invalid',
    {},
    parsed.error.issues.map((issue) => fieldProblem({ ...issue, path: [at, ...issue.path] })),
  )
}

const text = (message: string | { message: string } | undefined | null): string | null => (typeof message === 'string' ? message : (message?.message ?? null))
