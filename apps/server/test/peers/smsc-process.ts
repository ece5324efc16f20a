import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { smsCentre } from './smsc.ts'

/** What an SMS centre has taken so far. */
export interface Taken {
  readonly messages: number
  readonly receivers: number
  /** Receivers that were sent the message more often than once. */
  readonly twice: number
  /** Reports that nobody has confirmed yet. */
  readonly owed: number
}

/** An SMS centre as a process of its own, on a port of its own; it counts what it takes and reports everything as delivered. */
export async function startCentre() {
  const child: ChildProcess = fork(import.meta.filename, { execArgv: [] })
  const [{ url }] = (await once(child, 'message')) as [{ url: string }]
  const ask = async (): Promise<Taken> => {
    const answer = once(child, 'message') as Promise<[Taken]>
    child.send('taken')
    return (await answer)[0]
  }
  const stop = async () => {
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
  return { url, ask, stop }
}

if (import.meta.main) {
  const centre = await smsCentre({ report: () => 'DELIVRD', counts: true })
  process.on('message', () => process.send!(centre.counted() satisfies Taken))
  // Nobody is left who could stop it.
  process.on('disconnect', () => process.exit())
  process.send!({ url: centre.url })
}
