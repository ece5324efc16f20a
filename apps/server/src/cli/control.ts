import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, rmSync } from 'node:fs'
import { createConnection, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Asked } from './run.ts'

/**
 * The way from the command line to a running server: with the embedded database, only the server's process can reach it.
 * A socket in the data folder that the same user alone may open; lines of JSON: the words typed one way, output and exit code the other.
 */
export type Told = { out: string } | { note: string } | { exit: number }

/** A socket's path may have about 100 bytes; a data folder deeper than that gets one in the temporary folder. */
function controlPath(data: string): string {
  const path = join(data, 'control.sock')
  if (Buffer.byteLength(path) <= 100) return path
  const folder = join(tmpdir(), `balian-${createHash('sha256').update(data).digest('hex').slice(0, 16)}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return join(folder, 'control.sock')
}

type Runner = (asked: Asked, tell: (told: Told) => void) => Promise<number>

async function serve(socket: Socket, run: Runner): Promise<void> {
  const tell = (told: Told) => void (socket.writable && socket.write(`${JSON.stringify(told)}\n`))
  for await (const line of createInterface({ input: socket })) {
    const exit = await run(JSON.parse(line) as Asked, tell)
    tell({ exit })
    break
  }
  socket.end()
}

/** Takes commands for the server of this data folder, one after the other on each connection. Call it only while holding the folder's lock. */
export async function serveControl(data: string, run: Runner): Promise<{ close: () => Promise<void> }> {
  const path = controlPath(data)
  rmSync(path, { force: true })
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => socket.destroy()).once('close', () => open.delete(socket))
    serve(socket, run).catch(() => socket.destroy())
  })
  const mask = process.umask(0o177)
  try {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve))
  } finally {
    process.umask(mask)
  }
  chmodSync(path, 0o600)
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of open) socket.destroy()
      }),
  }
}

/** The connection to the server that runs on this data folder, or null when none does. */
export function connectControl(data: string): Promise<Socket | null> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(controlPath(data))
    socket.once('connect', () => resolve(socket.removeAllListeners('error')))
    socket.once('error', (error: NodeJS.ErrnoException) => (['ENOENT', 'ECONNREFUSED', 'ENOTDIR'].includes(error.code ?? '') ? resolve(null) : reject(error)))
  })
}

/** Has the server carry out a command; returns its exit code. */
export async function forward(socket: Socket, asked: Asked, hear: (told: Exclude<Told, { exit: number }>) => void): Promise<number> {
  socket.write(`${JSON.stringify(asked)}\n`)
  for await (const line of createInterface({ input: socket })) {
    const told = JSON.parse(line) as Told
    if ('exit' in told) return told.exit
    hear(told)
  }
  throw new Error('The server stopped before the command was done.')
}
