import { synchronize } from './sync.ts'
import { current, lock, onVault, unsent } from './vault.ts'

const second = 1000
/** With nothing to send, the phone asks for news this often while it is in sight. */
const newsEvery = 300 * second
/** How long a phone out of sight stays unlocked. */
const lockAfter = 15 * 60 * second

let failures = 0
let timer: ReturnType<typeof setTimeout> | undefined
let hiddenSince: number | null = null

async function attempt(): Promise<void> {
  clearTimeout(timer)
  if (!current()) return
  failures = (await synchronize()) ? 0 : failures + 1
  clearTimeout(timer)
  timer = setTimeout(() => void attempt(), await wait())
}

/** Soon again after a failure, then less and less often; at leisure when all is well. */
async function wait(): Promise<number> {
  const at = current()
  if (failures === 0 || !at) return newsEvery
  const most = (await unsent(at.account)) > 0 ? 60 * second : newsEvery
  return Math.min(5 * second * 2 ** (failures - 1), most)
}

function seen(): void {
  if (document.visibilityState === 'hidden') {
    hiddenSince = performance.now()
    return
  }
  if (hiddenSince !== null && performance.now() - hiddenSince > lockAfter) lock()
  hiddenSince = null
  void attempt()
}

/** Sends and fetches whenever there is a chance: on entering, when the network comes back, when the phone is looked at, and by a timer. */
export function watch(): void {
  let whose: string | null = null
  onVault(() => {
    const account = current()?.account ?? null
    if (account !== null && account !== whose) void attempt()
    whose = account
  })
  addEventListener('online', () => void attempt())
  document.addEventListener('visibilitychange', seen)
}
