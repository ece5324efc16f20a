import { id as idSchema } from '@balian/contract/ids'
import type { Language } from '@balian/contract/problem'
import { accountHeader, commandHeader, doorHeader, type Route } from '@balian/contract/route'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import { z } from 'zod'
import { nobody } from './caller.ts'
import { type Engine, execute } from './engine.ts'
import type { Door, Download, Exchange, Handler } from './handler.ts'
import { asked, parseInput } from './input.ts'
import { fail, Problem, problemBody } from './problem.ts'

/** The cookies that hold a session's token, one a door. */
export const sessionCookies: Readonly<Record<Door, string>> = { office: 'balian_session', my: 'balian_my' }
/** The largest file that may be uploaded. */
export const uploadLimit = 20 * 1024 * 1024

/** The HTTP server with every handler's route below `/api`. Pages and health checks are added by the app. */
export async function createHttp(engine: Engine, handlers: readonly Handler[]): Promise<FastifyInstance> {
  const http = fastify({
    loggerInstance: engine.services.log as FastifyBaseLogger,
    // Fastify would log whole addresses, which name records and whom was searched for.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: 'loopback',
    bodyLimit: 2 * 1024 * 1024,
    forceCloseConnections: true,
  })
  // A village of 1,300 people goes through a slow link at a sixth of its size.
  await http.register(compress, { encodings: ['gzip'], threshold: 2048, zlibOptions: { level: 5 } })
  await http.register(cookie)
  await http.register(multipart, { limits: { fileSize: uploadLimit, files: 1, fields: 1 } })
  http.addHook('onResponse', async (request, reply) => {
    request.log.info({ method: request.method, route: request.routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered')
  })
  http.setErrorHandler((error, request, reply) => answerError(engine, error, request, reply))
  if (engine.services.config.limits)
    await http.register(rateLimit, { global: false, keyGenerator: (request) => request.ip, errorResponseBuilder: () => new Problem('too-many') })
  for (const handler of handlers) addRoute(http, engine, handler)
  return http
}

function addRoute(http: FastifyInstance, engine: Engine, handler: Handler): void {
  const { route } = handler
  http.route({
    method: route.kind === 'read' ? 'GET' : 'POST',
    url: `/api${route.path}`,
    ...(route.perMinute ? { config: { rateLimit: { max: route.perMinute, timeWindow: '1 minute' } } } : {}),
    ...(route.carries === 'download' ? {} : { schema: { response: { 200: replySchema(route) } } }),
    handler: async (request, reply) => {
      const language = languageOf(request)
      if (route.kind === 'command') refuseCrossSite(request)
      const { raw, file } = await asked(request, route)
      const input = parseInput(route, raw)
      const token = request.cookies[sessionCookies[doorOf(request)]]
      const known = token ? await engine.hooks.identify(token) : null
      refuseForAnother(request, known?.account ?? null)
      const me = known ? { ...known, language } : nobody(language)
      const command = commandOf(request, route, me.account)
      const result = await execute(engine, handler, { me, input, file, command, exchange: exchangeOf(request, reply) })
      reply.header('cache-control', 'no-store')
      return route.carries === 'download' ? sendFile(reply, result as Download) : result
    },
  })
}

function exchangeOf(request: FastifyRequest, reply: FastifyReply): Exchange {
  const cookie = { path: '/', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' } as const
  return {
    device: (request.headers['user-agent'] ?? '').slice(0, 200),
    setSession: (token, { days, door = doorOf(request) } = {}) =>
      void (token
        ? reply.setCookie(sessionCookies[door], token, { ...cookie, ...(days ? { maxAge: days * 86_400 } : {}) })
        : reply.clearCookie(sessionCookies[door], cookie)),
  }
}

const doorOf = (request: FastifyRequest): Door => (request.headers[doorHeader] === 'my' ? 'my' : 'office')

/** Compiled by Fastify into a serializer, which also drops whatever the contract does not declare. */
function replySchema(route: Route): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(route.output, { target: 'draft-7', unrepresentable: 'any', io: 'output' })
  return schema
}

/** Chinese unless the caller asks for English first. */
export function languageOf(request: FastifyRequest): Language {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh'
}

/** A page of another site can send no header of its own without asking (CORS), and none is granted. */
function refuseCrossSite(request: FastifyRequest): void {
  const { origin, host } = request.headers
  if (origin && URL.parse(origin)?.host !== host) fail('cross-site')
  if (request.headers['sec-fetch-site'] === 'cross-site') fail('cross-site')
}

/** A phone that asks for one user while another is signed in must not act in the other’s name. */
function refuseForAnother(request: FastifyRequest, account: string | null): void {
  const meant = request.headers[accountHeader]
  if (meant !== undefined && meant !== account) fail('not-signed-in')
}

function commandOf(request: FastifyRequest, route: Route, account: string | null): string | null {
  if (route.kind === 'read') return null
  const given = request.headers[commandHeader]
  const parsed = idSchema.safeParse(given)
  if (parsed.success) return parsed.data
  if (account !== null && route.name !== 'session.signIn') fail('cross-site')
  return null
}

async function sendFile(reply: FastifyReply, file: Download): Promise<FastifyReply> {
  const body = typeof file.body === 'function' ? await file.body() : file.body
  return reply
    .header('content-type', file.type)
    .header('content-disposition', `${file.inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
    .send(body)
}

function answerError(engine: Engine, error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = toProblem(engine, error, request)
  const body = problemBody(problem, languageOf(request))
  return reply.status(body.status).header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify(body))
}

function toProblem(engine: Engine, error: unknown, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error
  const { code, statusCode } = error as { code?: string; statusCode?: number }
  if (code === 'FST_REQ_FILE_TOO_LARGE' || statusCode === 413) return new Problem('too-large', { limit: uploadLimit / 1024 / 1024 })
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return new Problem('invalid')
  engine.services.log.error({ err: error, trace: request.id, url: request.routeOptions.url }, 'a request broke')
  return new Problem('broken', { trace: request.id })
}
