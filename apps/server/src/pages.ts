import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { languageOf } from './platform/http.ts'
import { Problem, problemBody } from './platform/problem.ts'
import { addSafeguards } from './safeguards.ts'

const apps = resolve(import.meta.dirname, '../..')

/** Below which address each app is served; the desk at the root. */
const served = [
  { name: 'phone', prefix: '/phone/' },
  { name: 'my', prefix: '/my/' },
  { name: 'desk', prefix: '/' },
] as const

/** Serves the built apps (packed ahead by the build): desk at `/`, phone at `/phone/`, the resident's pages at `/my/`; an address inside an app gets its page, an unknown API address a problem. */
export async function addPages(http: FastifyInstance): Promise<void> {
  addSafeguards(http)
  // As it is now: what is built later is served after the next start.
  const built = served.map((app) => ({ ...app, root: join(apps, `${app.name}/dist`) })).filter(({ root }) => existsSync(root))
  for (const [i, { root, prefix }] of built.entries())
    await http.register(fastifyStatic, { root, prefix, decorateReply: i === 0, setHeaders, preCompressed: true })
  http.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0]!
    const app = built.find(({ prefix }) => `${path}/`.startsWith(prefix))
    if (request.method === 'GET' && !path.startsWith('/api') && !/\.\w+$/.test(path) && app) return reply.sendFile('index.html', app.root)
    const body = problemBody(new Problem('no-such-route', { path }), languageOf(request))
    return reply.status(404).header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify(body))
  })
}

/** Files with a hash in their name never change; pages are asked for anew. */
function setHeaders(reply: FastifyReply, path: string): void {
  reply.header('cache-control', /\/assets\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
}
