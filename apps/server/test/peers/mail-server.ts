import { SMTPServer } from 'smtp-server'

/** A mail server on loopback; addresses that begin with `no.` do not exist there. */
export async function mailServer() {
  const got: { readonly to: string; readonly text: string }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, done) => (address.startsWith('no.') ? done(Object.assign(new Error('no such mailbox'), { responseCode: 550 })) : done()),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        got.push({ to: session.envelope.rcptTo[0]!.address, text: Buffer.concat(chunks).toString() })
        done()
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as { port: number }
  return { url: `smtp://127.0.0.1:${port}`, got, close: () => new Promise<void>((resolve) => server.close(() => resolve())) }
}
