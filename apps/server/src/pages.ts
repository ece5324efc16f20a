import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { languageOf } from './platform/http.ts'
import { Problem, problemBody } from './platform/problem.ts'
import { addSafeguards } from './safeguards.ts'

const apps = resolve(import.meta.dirname, '../..')

/** Serves the built apps (packed ahead by the build), desk at `/` and phone at `/phone/`; an address inside an app gets its page, an unknown API address a problem. */
export async function addPages(http: FastifyInstance): Promise<void> {
  addSafeguards(http)
  const desk = join(apps, 'desk/dist')
  const phone = join(apps, 'phone/dist')
  // As it is now: what is built later is served after the next start.
  const [deskBuilt, phoneBuilt] = [existsSync(desk), existsSync(phone)]
  if (phoneBuilt) await http.register(fastifyStatic, { root: phone, prefix: '/phone/', decorateReply: !deskBuilt, setHeaders, preCompressed: true })
  if (deskBuilt) await http.register(fastifyStatic, { root: desk, prefix: '/', setHeaders, preCompressed: true })
  http.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0]!
    if (request.method === 'GET' && !path.startsWith('/api') && !/\.\w+$/.test(path) && deskBuilt) {
      return path.startsWith('/phone') && phoneBuilt ? reply.sendFile('index.html', phone) : reply.sendFile('index.html', desk)
    }
    const body = problemBody(new Problem('no-such-route', { path }), languageOf(request))
    return reply.status(404).header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify(body))
  })
}

/** Files with a hash in their name never change; pages are asked for anew. */
function setHeaders(reply: FastifyReply, path: string): void {
  reply.header('cache-control', /\/assets\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
}
