import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Thrown when another process holds the folder. `pid` is 0 when unknown. */
export class FolderInUse extends Error {
  readonly folder: string
  readonly pid: number

  constructor(folder: string, pid: number) {
    super(
      `The data folder ${folder} is in use by another process${pid ? ` (process ${pid})` : ''}. Stop that Balian first, or set BALIAN_DATA to another folder.`,
    )
    this.folder = folder
    this.pid = pid
  }
}

const readPid = (path: string): number => {
  try {
    return Number.parseInt(readFileSync(path, 'utf8'), 10) || 0
  } catch {
    return 0
  }
}

/**
 * Takes the folder for this process; returns what gives it back. PGlite itself takes no lock, and two processes corrupt it.
 * Node has no file locks of its own, but SQLite has: the kernel lets go of them when the process dies, whatever it died of,
 * so no stale lock can stand in the way.
 */
export function lockFolder(folder: string): () => void {
  const pidFile = join(folder, 'lock.pid')
  const file = new DatabaseSync(join(folder, 'lock'), { timeout: 0 })
  try {
    file.exec('begin exclusive')
  } catch {
    file.close()
    throw new FolderInUse(folder, readPid(pidFile))
  }
  writeFileSync(pidFile, `${process.pid}\n`)
  return () => file.close()
}
