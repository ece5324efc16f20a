// The thread that PGlite lives in: it computes and syncs without giving way, so it must not be the server's own thread.
import { existsSync, mkdtempSync, renameSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { DurableFs, durableStart, memoryStart, syncPath, syncTree } from './durable-fs.ts'
import type { FromWorker, ToWorker, WorkerStart } from './embedded.ts'

const { folder, snapshot, flow } = workerData as WorkerStart
const flowing = new Int32Array(flow)
const port = parentPort!
const post = (message: FromWorker, bytes?: Uint8Array) => port.postMessage(message, bytes ? [bytes.buffer as ArrayBuffer] : [])

/** Answers larger than this leave in pieces; more than `mostUntaken` bytes that nobody has taken up make this thread wait. */
const pieceBytes = 256 * 1024
const mostUntaken = 16 * 1024 * 1024
const checkpointBytes = 128 * 1024 * 1024
const checkpointMinutes = 5

const initDb = { initDbStartParams: ['--locale-provider=builtin', '--locale=C.UTF-8', '--encoding=UTF8'] }

/** Made under another name and renamed when whole and synced, so that a first start that is cut off leaves no half database. */
async function create(target: string): Promise<void> {
  const parent = dirname(target)
  const half = mkdtempSync(join(parent, `${basename(target)}-new-`))
  const pg = await PGlite.create({ fs: new DurableFs(half), startParams: durableStart, ...initDb })
  await pg.close()
  syncTree(half)
  renameSync(half, target)
  syncPath(parent)
}

let files: DurableFs | undefined

async function open(): Promise<PGlite> {
  if (folder) {
    if (!existsSync(folder)) await create(folder)
    files = new DurableFs(folder)
    return PGlite.create({ fs: files, startParams: durableStart })
  }
  const loadDataDir = snapshot ? new Blob([new Uint8Array(await readFile(snapshot))]) : undefined
  return PGlite.create({ startParams: memoryStart, ...(loadDataDir ? { loadDataDir } : initDb) })
}

/** Collects the engine's small writes into pieces. */
class Answer {
  #parts: Uint8Array[] = []
  #size = 0

  add(bytes: Uint8Array): void {
    this.#parts.push(bytes.slice())
    this.#size += bytes.length
    if (this.#size >= pieceBytes) this.send(false)
  }

  send(last: boolean, error?: string): void {
    const whole = new Uint8Array(this.#size)
    let at = 0
    for (const part of this.#parts) {
      whole.set(part, at)
      at += part.length
    }
    this.#parts = []
    this.#size = 0
    const untaken = Atomics.add(flowing, 0, whole.length) + whole.length
    post({ kind: 'answer', bytes: whole, last, error }, whole)
    if (!last && untaken > mostUntaken) Atomics.wait(flowing, 0, Atomics.load(flowing, 0))
  }
}

let pg: PGlite

async function ask(bytes: Uint8Array): Promise<void> {
  const answer = new Answer()
  let error: string | undefined
  try {
    // A new client on the one session: what the former left open must not be seen by it.
    if (bytes[0] === 0 && pg.isInTransaction()) await pg.exec('rollback')
    await pg.execProtocolRawStream(bytes, { onRawData: (part) => answer.add(part) })
  } catch (failed) {
    error = String(failed)
  }
  answer.send(true, error)
}

/** The engine has no checkpointer of its own: without this its log grows for ever, and so does the start after a crash. */
async function checkpoint(above: number): Promise<void> {
  if (!files || files.logBytes <= above || pg.isInTransaction()) return
  await pg.exec('checkpoint')
  files.logBytes = 0
}

async function dump(): Promise<void> {
  const blob = await pg.dumpDataDir('gzip')
  const bytes = new Uint8Array(await blob.arrayBuffer())
  post({ kind: 'dumped', bytes }, bytes)
}

let turn: Promise<void> = open().then(
  (opened) => {
    pg = opened
    post({ kind: 'ready' })
  },
  (error: unknown) => post({ kind: 'broken', error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
)
port.on('message', (message: ToWorker) => {
  turn = turn.then(async () => {
    if (message.kind === 'ask') {
      await ask(message.bytes)
      await checkpoint(checkpointBytes)
    } else if (message.kind === 'dump') await dump()
    else {
      await pg.close()
      post({ kind: 'closed' })
    }
  })
})
setInterval(() => {
  turn = turn.then(() => checkpoint(0))
}, checkpointMinutes * 60_000).unref()
