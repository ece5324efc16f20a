import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { everyRoute, problems } from '@balian/contract/problem'
import { Validator } from '@seriousme/openapi-schema-validator'
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import ts from 'typescript'
import { beforeAll, describe, expect, it } from 'vitest'
import { handlers } from '../apps/server/src/app.ts'
import { openapi } from '../apps/server/src/platform/openapi.ts'

const routes = handlers.map(({ route }) => route)
const document = openapi(routes)

interface Operation {
  readonly operationId: string
  readonly summary?: string
  readonly parameters: readonly { readonly name: string; readonly in: string }[]
  readonly responses: Record<string, { readonly description: string }>
}
const operations = Object.entries(document.paths as Record<string, Record<string, Operation>>).flatMap(([path, methods]) =>
  Object.values(methods).map((operation) => ({ path, ...operation })),
)

describe('/api/openapi.json', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator()
    expect(await validator.validate(structuredClone(document))).toEqual({ valid: true })
    expect(validator.version).toBe('3.1')
    expect((await new Validator().validate({ ...document, paths: { '/x': { get: { responses: 'none' } } } })).valid).toBe(false)
  })

  it('describes every route: a sentence, its path parameters, its reply and its problems', () => {
    expect(operations.map(({ operationId }) => operationId).toSorted()).toEqual(routes.map(({ name }) => name).toSorted())
    for (const { operationId, path, summary, parameters, responses } of operations) {
      expect(summary, operationId).toMatch(/^[A-Z].{10,}[.?]$/s)
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
      expect(
        parameters.filter((one) => one.in === 'path').map(({ name }) => name),
        operationId,
      ).toEqual(inPath)
      const route = routes.find(({ name }) => name === operationId)!
      for (const code of [...everyRoute, ...route.problems]) expect(responses[problems[code].status]?.description, operationId).toContain(code)
    }
  })
})

describe('a client generated from it', () => {
  let client: string
  beforeAll(async () => {
    client = astToString(await openapiTS(structuredClone(document) as unknown as OpenAPI3, { silent: true }))
  })

  it('compiles, and knows what a command takes and a read replies', () => {
    expect(
      errorsIn(client, "const input: operations['session.signIn']['requestBody']['content']['application/json'] = { account: 'a', password: 'b' }"),
    ).toEqual([])
    expect(
      errorsIn(client, "const reply = {} as operations['session.me']['responses']['200']['content']['application/json']; export const n: string = reply.name"),
    ).toEqual([])
    expect(errorsIn(client, "const input: operations['session.signIn']['requestBody']['content']['application/json'] = { account: 'a' }").join()).toMatch(
      /password/,
    )
  })
})

/** What the compiler says to the client and a use of it. */
function errorsIn(client: string, use: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'balian-client-'))
  const file = join(folder, 'client.ts')
  try {
    writeFileSync(file, `${client}\n${use}\n`)
    const program = ts.createProgram([file], { strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, types: [], skipLibCheck: true })
    return ts.getPreEmitDiagnostics(program).map((one) => ts.flattenDiagnosticMessageText(one.messageText, ' '))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
