import { resolve } from 'node:path'
import { type Outgoing, readOutgoing } from './outgoing.ts'

/** How this process is set up, from the environment; read once, at the start. */
export interface Config {
  readonly port: number
  readonly host: string
  /** The folder of the embedded database, keys and lock. */
  readonly data: string
  /** PostgreSQL's address; without it the embedded database is used. */
  readonly databaseUrl: string | null
  /** Loads the demo into an empty database and shows its accounts on the sign-in page. */
  readonly demo: boolean
  /** Without the demo: the place of the first administrator, over all that this installation serves (BALIAN_PLACE). */
  readonly place: string
  /** The cipher of sensitive items. */
  readonly cipher: 'aes-256-gcm' | 'sm4-gcm'
  /** Days without contact after which a phone wipes what it fetched (BALIAN_PHONE_DAYS). */
  readonly phoneDays: number
  readonly outgoing: Outgoing
  /** The three administrators must use a second factor; the demo only advises it (BALIAN_ADMIN_TOTP). */
  readonly adminTotp: boolean
  /** How often one address may ask what needs no sign-in is limited (BALIAN_LIMITS). */
  readonly limits: boolean
  /** The office's OpenID Connect provider (BALIAN_OIDC_…). */
  readonly oidc: OidcConfig | null
}

export interface OidcConfig {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string | null
  /** What the button on the sign-in page says. */
  readonly name: string
  /** Where the provider sends the browser back to, and after signing out. */
  readonly redirect: string
  readonly signedOut: string
}

/** Reads the environment; throws an error that says what to do when a value makes no sense. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const cipher = env.BALIAN_CIPHER ?? 'aes-256-gcm'
  if (cipher !== 'aes-256-gcm' && cipher !== 'sm4-gcm') throw new Error(`BALIAN_CIPHER is "${cipher}"; use aes-256-gcm or sm4-gcm.`)
  return {
    port: portOf(env.PORT),
    host: env.HOST || '127.0.0.1',
    data: resolve(env.BALIAN_DATA || 'data'),
    databaseUrl: env.DATABASE_URL || null,
    demo: env.BALIAN_DEMO !== '0',
    place: placeOf(env.BALIAN_PLACE),
    cipher,
    phoneDays: daysOf(env.BALIAN_PHONE_DAYS),
    outgoing: readOutgoing(env, env.BALIAN_DEMO !== '0'),
    adminTotp: env.BALIAN_ADMIN_TOTP ? env.BALIAN_ADMIN_TOTP !== '0' : env.BALIAN_DEMO === '0',
    limits: env.BALIAN_LIMITS !== '0',
    oidc: oidcOf(env),
  }
}

/** All of it, or nothing: half a provider would be a button that does nothing. */
function oidcOf(env: NodeJS.ProcessEnv): OidcConfig | null {
  const issuer = env.BALIAN_OIDC_ISSUER
  if (!issuer) return null
  const needed = { BALIAN_OIDC_CLIENT_ID: env.BALIAN_OIDC_CLIENT_ID, BALIAN_ADDRESS: env.BALIAN_ADDRESS }
  const missing = Object.keys(needed).filter((name) => !needed[name as keyof typeof needed])
  if (missing.length > 0)
    throw new Error(
      `BALIAN_OIDC_ISSUER is set, so ${missing.join(' and ')} must be set too (BALIAN_ADDRESS: the address that browsers use, like https://balian.example).`,
    )
  for (const address of [issuer, env.BALIAN_ADDRESS!]) {
    if (!URL.canParse(address)) throw new Error(`"${address}" is no address; use one like https://sso.example.`)
  }
  const at = (path: string) => new URL(path, env.BALIAN_ADDRESS).href
  return {
    issuer,
    clientId: env.BALIAN_OIDC_CLIENT_ID!,
    clientSecret: env.BALIAN_OIDC_CLIENT_SECRET || null,
    name: env.BALIAN_OIDC_NAME || '统一身份认证',
    redirect: at('/sign-in/office'),
    signedOut: at('/sign-in'),
  }
}

/** Dingxi when not told. */
function placeOf(given: string | undefined): string {
  const place = given || '6211'
  if (!/^\d{2}(\d{2}(\d{2})?)?$/.test(place)) throw new Error(`BALIAN_PLACE is "${place}"; use the code of a province, city or county, like 6211.`)
  return place
}

function portOf(given: string | undefined): number {
  const port = Number(given || 8620)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`PORT is "${given}"; use a number from 0 to 65535.`)
  return port
}

function daysOf(given: string | undefined): number {
  const days = Number(given || 30)
  if (!Number.isInteger(days) || days < 1 || days > 365) throw new Error(`BALIAN_PHONE_DAYS is "${given}"; use a number of days from 1 to 365.`)
  return days
}
