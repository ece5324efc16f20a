import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const src = join(import.meta.dirname, '../src')

export interface RunningServer {
  readonly address: string
  readonly child: ChildProcess
  /** SIGTERM, as an administrator stops it; resolves when it has ended. */
  stop(): Promise<void>
  /** SIGKILL. */
  kill(): Promise<void>
}

/** The real server as a process of its own, on a free port. */
export async function startServer(env: Record<string, string>): Promise<RunningServer> {
  const child = spawn(process.execPath, [join(src, 'main.ts')], { env: { ...process.env, PORT: '0', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let log = ''
  child.stderr.on('data', (text: Buffer) => (log = (log + text).slice(-4000)))
  const ended = once(child, 'exit')
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended
  }
  const lines = createInterface({ input: child.stdout })
  const address = new Promise<string>((resolve, reject) => {
    lines.on('line', (line) => {
      const found = /http:\/\/\S+/.exec(line)?.[0]
      if (found) resolve(found)
    })
    ended.then(() => reject(new Error(`The server ended before it listened:\n${log}`)), reject)
  })
  return { address: await address, child, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
}

/** Runs a command of the command line to its end. */
export async function balian(env: Record<string, string>, cwd: string, ...words: string[]): Promise<{ code: number; out: string; notes: string }> {
  const child = spawn(process.execPath, [join(src, 'cli/main.ts'), ...words], { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let notes = ''
  child.stdout.on('data', (text: Buffer) => (out += text))
  child.stderr.on('data', (text: Buffer) => (notes += text))
  const [code] = (await once(child, 'close')) as [number]
  return { code, out, notes }
}
