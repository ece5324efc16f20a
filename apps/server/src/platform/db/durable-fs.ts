import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

interface StreamOps {
  fsync?(stream: { nfd: number }): number
  write(stream: { path?: string }, buffer: unknown, offset: number, length: number, position: number): number
}

/** PGlite's Node file system with a real fsync: as shipped it has none, and a power cut could lose acknowledged writes. */
export class DurableFs extends NodeFS {
  /** Bytes written to the write-ahead log since this was last set to 0. */
  logBytes = 0

  override async init(...[pg, options]: Parameters<NodeFS['init']>) {
    const started = await super.init(pg, options)
    const withSync = (module: unknown) => {
      const ops = (module as { NODEFS: { stream_ops: StreamOps } }).NODEFS.stream_ops
      const write = ops.write
      ops.fsync = ({ nfd }) => {
        fsyncSync(nfd)
        return 0
      }
      ops.write = (stream, buffer, offset, length, position) => {
        if (stream.path?.includes('/pg_wal/')) this.logBytes += length
        return write(stream, buffer, offset, length, position)
      }
    }
    started.emscriptenOpts.preRun = [...(started.emscriptenOpts.preRun ?? []), withSync]
    return started
  }
}

const settings = ['jit=off', 'timezone=UTC', 'max_wal_size=256MB', 'min_wal_size=80MB']

/** Start parameters without `-F` (no fsync). `fdatasync` does nothing in this build, so the log must be synced by `fsync`. */
export const durableStart: PGliteOptions['startParams'] = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  ...[...settings, 'wal_sync_method=fsync'].flatMap((setting) => ['-c', setting]),
]

export const memoryStart: PGliteOptions['startParams'] = [...PGlite.defaultStartParams, ...settings.flatMap((setting) => ['-c', setting])]

/** Brings a whole folder to the disk, files and directories. */
export function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) syncTree(path)
    else if (entry.isFile()) syncPath(path)
  }
  syncPath(folder)
}

/** fsync of one file or directory. */
export function syncPath(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
