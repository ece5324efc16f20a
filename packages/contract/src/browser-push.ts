/** What a subscription of a browser is known by at its push service: what `messages.subscribe` is sent, beside which app it is. */
export interface Subscribed {
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
}

/** Whether this browser can take notices at all. */
export const canPush = (): boolean => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

/**
 * Asks for leave and subscribes; null when the reader or the browser says no. The worker lies at the root and gets a scope beneath the app's
 * address in which no page lies: it stands beside the worker that an app may have for itself.
 */
export async function subscribeBrowser(key: string, base: string): Promise<Subscribed | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null
  const worker = await navigator.serviceWorker.register('/push.js', { scope: `${base}push/` })
  await active(worker)
  const made = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }).catch(() => null)
  const { endpoint, keys } = made?.toJSON() ?? {}
  return endpoint && keys?.['p256dh'] && keys['auth'] ? { endpoint, p256dh: keys['p256dh'], auth: keys['auth'] } : null
}

/** A worker takes subscriptions once it is active; `ready` waits only for the worker of the page itself. */
function active({ active: now, installing, waiting }: ServiceWorkerRegistration): Promise<void> {
  const coming = installing ?? waiting
  if (now || !coming) return Promise.resolve()
  return new Promise((resolve) => coming.addEventListener('statechange', () => coming.state === 'activated' && resolve()))
}
