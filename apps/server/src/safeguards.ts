import type { FastifyInstance } from 'fastify'

/**
 * What the browser may do on our pages (Content-Security-Policy): run our own scripts only, ask our own server only, be framed by nobody.
 * Styles may stand in the page, for antd writes its own; pictures may be made in the page (`blob:`, `data:`).
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "frame-src 'self' blob:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ')

/** Puts the safeguards of the browser on every reply. */
export function addSafeguards(http: FastifyInstance): void {
  http.addHook('onSend', async (_, reply) => {
    reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'same-origin').header('cross-origin-opener-policy', 'same-origin')
    if (String(reply.getHeader('content-type') ?? '').startsWith('text/html')) {
      reply.header('content-security-policy', policy).header('permissions-policy', 'camera=(self), geolocation=(self), microphone=(self)')
    }
  })
}
