import { sealedPath } from '@balian/contract/reintegration'
import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Services } from './platform/services.ts'

/** `/healthz`: the process lives. `/readyz`: the database answers. `/metrics`: Prometheus text. */
export function addHealth(http: FastifyInstance, services: Services): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'http_request_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers: [registry],
  })
  http.addHook('onResponse', async (request, reply) => {
    // How often sealed files are used would tell how many there are.
    const url = request.routeOptions.url ?? 'none'
    const labels = { method: request.method, route: url.startsWith(`/api${sealedPath}`) ? `/api${sealedPath}` : url, status: reply.statusCode }
    seconds.observe(labels, reply.elapsedTime / 1000)
  })
  http.get('/healthz', async () => ({ status: 'ok' }))
  http.get('/readyz', async (_, reply) => {
    try {
      await services.db.system((tx) => tx.selectNoFrom((make) => make.lit(1).as('one')).execute())
      return { status: 'ok' }
    } catch {
      return reply.status(503).send({ status: 'the database does not answer' })
    }
  })
  http.get('/metrics', async (_, reply) => reply.type(registry.contentType).send(await registry.metrics()))
}
