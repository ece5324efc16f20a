import { everyRoute, problem, problems } from '@balian/contract/problem'
import { commandHeader, type Route } from '@balian/contract/route'
import { z } from 'zod'

const about = `Every read is GET, every command is POST with a JSON body. Sign in with \`POST /api/session\`; the reply sets the
HttpOnly, SameSite=Lax cookie \`balian_session\`. **Writes are protected against cross-site requests** in three ways: the cookie is
SameSite=Lax; an \`Origin\` of another host is refused; and every command must carry the header \`Balian-Command\` with a new UUIDv7,
which a page of another site cannot send. The same header makes commands idempotent: the same id sent again gets the same
reply and acts once. Errors are \`application/problem+json\` (RFC 9457) with a \`code\` of one catalogue; \`Accept-Language\` picks zh (default) or en.
Place codes are the digits of the 12-digit statistical code without the trailing zeros of lower levels.`

type Json = Record<string, unknown>

/** The OpenAPI 3.1 text of these routes; complete enough to generate a client from. */
export function openapi(routes: readonly Route[]): Json {
  const paths: Record<string, Json> = {}
  for (const route of routes) {
    const path = `/api${route.path.replace(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [route.kind === 'read' ? 'get' : 'post']: operation(route) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Balian 八联', version: '1', description: about, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'balian_session' } },
      schemas: { Problem: schemaOf(problem, 'output') },
    },
    security: [{ session: [] }],
  }
}

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', unrepresentable: 'any', io })
  return rest
}

function operation(route: Route): Json {
  const input = schemaOf(route.input, 'input') as { properties?: Record<string, Json>; required?: string[] }
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1]!)
  const rest = Object.fromEntries(Object.entries(input.properties ?? {}).filter(([name]) => !inPath.includes(name)))
  const required = (input.required ?? []).filter((name) => name in rest)
  return {
    operationId: route.name,
    tags: [route.name.split('.')[0]],
    summary: route.summary,
    parameters: [
      ...inPath.map((name) => ({ name, in: 'path', required: true, schema: input.properties?.[name] ?? { type: 'string' } })),
      ...(route.kind === 'read' ? queryParameters(rest, required) : [commandParameter]),
    ],
    ...(route.kind === 'command' ? { requestBody: body(route, { type: 'object', properties: rest, required }) } : {}),
    responses: { 200: reply(route), ...failures(route) },
  }
}

const commandParameter = {
  name: commandHeader,
  in: 'header',
  required: true,
  description: 'A new UUIDv7 for each command; the same id again gets the same reply.',
  schema: { type: 'string', format: 'uuid' },
}

const queryParameters = (properties: Record<string, Json>, required: readonly string[]) =>
  Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }))

function body(route: Route, schema: Json): Json {
  if (route.carries !== 'upload') return { required: true, content: { 'application/json': { schema } } }
  const properties = { input: { ...schema, contentMediaType: 'application/json' }, file: { type: 'string', format: 'binary' } }
  return { required: true, content: { 'multipart/form-data': { schema: { type: 'object', properties, required: ['file'] } } } }
}

function reply(route: Route): Json {
  if (route.carries === 'download') return { description: 'The file.', content: { 'application/octet-stream': {} } }
  return { description: 'Done.', content: { 'application/json': { schema: schemaOf(route.output, 'output') } } }
}

function failures(route: Route): Record<string, Json> {
  const answers: Record<string, Json> = {}
  for (const code of [...everyRoute, ...route.problems]) {
    const { status, en } = problems[code]
    const description = answers[status] ? `${String(answers[status].description)} · ${code}: ${en}` : `${code}: ${en}`
    answers[status] = { description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }
  }
  return answers
}
