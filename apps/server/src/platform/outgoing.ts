/** How messages leave the house: each way by its address, `show` (only shown to the system administrator, for trying out), or not at all. */
export interface Outgoing {
  readonly sms: SmsConfig | 'show' | null
  readonly mail: MailConfig | 'show' | null
  readonly push: PushConfig | null
  /** The signature of an SMS 【…】. */
  readonly sign: string
  /** What a part of an SMS costs, in fen. */
  readonly smsFen: number
  /** Nothing that makes a noise goes out between these minutes of the day (Asia/Shanghai). */
  readonly quiet: { readonly from: number; readonly to: number }
  /** Under which address residents reach this installation; for links. */
  readonly address: string
}

export interface SmsConfig {
  readonly host: string
  readonly port: number
  readonly tls: boolean
  readonly system: string
  readonly password: string
  /** The number that messages come from. */
  readonly source: string
  /** How many may be under way without an answer. */
  readonly window: number
  /** Parts a second at most; 0: as fast as it goes. */
  readonly rate: number
}

export interface MailConfig {
  readonly url: string
  readonly from: string
}

export interface PushConfig {
  /** Whom a push service writes to when something is wrong (`mailto:…`). */
  readonly contact: string
  /** Push services that may be called: hosts, or `.` and what they end with. */
  readonly hosts: readonly string[]
}

const knownHosts = ['fcm.googleapis.com', 'updates.push.services.mozilla.com', '.push.apple.com', '.notify.windows.com', '.push.hicloud.com']

export function readOutgoing(env: NodeJS.ProcessEnv, demo: boolean): Outgoing {
  return {
    sms: smsOf(env.BALIAN_SMS ?? (demo ? 'show' : '')),
    mail: mailOf(env.BALIAN_MAIL ?? (demo ? 'show' : ''), env.BALIAN_MAIL_FROM),
    push: pushOf(env.BALIAN_PUSH, env.BALIAN_PUSH_HOSTS),
    sign: env.BALIAN_SMS_SIGN || '八联',
    smsFen: numberOf('BALIAN_SMS_FEN', env.BALIAN_SMS_FEN, 5),
    quiet: quietOf(env.BALIAN_QUIET || '21:00-07:30'),
    address: (env.BALIAN_ADDRESS || 'http://127.0.0.1:8620').replace(/\/+$/, ''),
  }
}

function numberOf(name: string, given: string | null | undefined, otherwise: number): number {
  const value = Number(given || otherwise)
  if (!Number.isFinite(value) || value < 0) throw new Error(`${name} is "${given}"; use a number that is not negative.`)
  return value
}

function urlOf(name: string, given: string, schemes: readonly string[]): URL {
  const url = URL.parse(given)
  if (!url || !schemes.includes(url.protocol))
    throw new Error(`${name} cannot be read; use show, or ${schemes.map((one) => `${one}//user:password@host:port`).join(' or ')}.`)
  return url
}

function smsOf(given: string): Outgoing['sms'] {
  if (given === '' || given === 'show') return given || null
  const url = urlOf('BALIAN_SMS', given, ['smpp:', 'smpps:'])
  const tls = url.protocol === 'smpps:'
  return {
    host: url.hostname,
    port: Number(url.port || (tls ? 3550 : 2775)),
    tls,
    system: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    source: url.searchParams.get('source') ?? '',
    window: Math.max(1, numberOf('BALIAN_SMS window', url.searchParams.get('window'), 100)),
    rate: numberOf('BALIAN_SMS rate', url.searchParams.get('rate'), 0),
  }
}

function mailOf(given: string, from: string | undefined): Outgoing['mail'] {
  if (given === '' || given === 'show') return given || null
  urlOf('BALIAN_MAIL', given, ['smtp:', 'smtps:'])
  if (!from) throw new Error('BALIAN_MAIL is set but BALIAN_MAIL_FROM is not; give the address that mail comes from.')
  return { url: given, from }
}

function pushOf(contact: string | undefined, hosts: string | undefined): Outgoing['push'] {
  if (!contact) return null
  if (!/^(mailto:|https:)/.test(contact)) throw new Error(`BALIAN_PUSH is "${contact}"; use mailto:somebody@example.org, whom push services may write to.`)
  return { contact, hosts: hosts ? hosts.split(',').map((one) => one.trim()) : knownHosts }
}

function quietOf(given: string): Outgoing['quiet'] {
  const [, a, b, c, d] = /^(\d\d):(\d\d)-(\d\d):(\d\d)$/.exec(given)?.map(Number) ?? []
  if (a === undefined || a > 23 || b! > 59 || c! > 23 || d! > 59) throw new Error(`BALIAN_QUIET is "${given}"; use hours like 21:00-07:30.`)
  return { from: a * 60 + b!, to: c! * 60 + d! }
}
