import type { Id } from '@balian/contract/ids'
import type { Caller } from './caller.ts'
import type { Tx } from './db/index.ts'
import type { Event, Hearer } from './event.ts'
import type { Act, CommandSpec, Context, Exchange, Handler, ReadSpec, Subject, Upload } from './handler.ts'
import { fail, Problem } from './problem.ts'
import { recall, remember } from './remembered.ts'
import type { Services } from './services.ts'

/** Yes, or no and why (a key that the apps translate as `because.<key>`). */
export type Verdict = { readonly yes: true } | { readonly yes: false; readonly because: string }

/** What the platform needs of the foundations, which it does not know. */
export interface Hooks {
  /** Who holds this session token; null when nobody does. */
  readonly identify: (token: string) => Promise<Omit<Caller, 'language'> | null>
  /** May the caller use this route, on this subject when it has one? */
  readonly may: (me: Caller, route: string, subject?: Subject) => Verdict
  /** The caller with the posts alone by which a list is open: what another post of the same account covers is not read by the way. */
  readonly reading: (me: Caller, route: string) => Caller
  /** Writes the act into the audit log, in the transaction of the act. */
  readonly audit: (tx: Tx, entry: Act & { verb: string; me: Caller; at: Date; command: Id | null }) => Promise<void>
}

export interface Engine {
  readonly services: Services
  readonly hooks: Hooks
  readonly hearers: readonly Hearer[]
  /** Named database constraints and the problems that they mean. */
  readonly constraints: Readonly<Record<string, Problem>>
}

export interface Request {
  readonly me: Caller
  readonly input: Record<string, unknown>
  readonly command: Id | null
  readonly file: Upload | null
  readonly exchange: Exchange
}

type Prepared = Request & { readonly prepared: unknown }

/** Carries out one parsed request. The one place where transaction, permission and audit meet. */
export async function execute(engine: Engine, handler: Handler, asked: Request): Promise<unknown> {
  allow(engine, asked.me, handler.route.name)
  // A list has no subject that the rule could be asked about.
  const list = handler.kind === 'read' && !handler.spec.subject
  const me = list ? engine.hooks.reading(asked.me, handler.route.name) : asked.me
  const request = { ...asked, me, prepared: await prepared(engine, handler, asked) }
  const scope = {
    prefixes: request.me.posts.map((post) => post.place),
    account: request.me.account,
    person: request.me.person,
    groups: request.me.groups,
    posts: request.me.posts,
    helped: request.me.helper != null,
  }
  const { db } = engine.services
  const work = (tx: Tx) => (handler.kind === 'command' ? carryOut(engine, handler, request, tx) : answer(engine, handler, request, tx))
  const attempt = async () => {
    const outcome = handler.spec.owner ? await db.system((tx) => keeping(work(tx))) : await db.as(scope, (tx) => keeping(work(tx)))
    if (outcome instanceof Problem) throw outcome
    return outcome
  }
  try {
    return await attempt()
  } catch (error) {
    if (constraintOf(error) !== 'commands_pkey') throw meaning(engine, error)
    // The same command was under way: answer as it did. If it was somebody else's, its reply stays out of sight.
    return attempt().catch((again: unknown) => {
      throw meaning(engine, again)
    })
  }
}

/** What the handler asks of other servers, while no transaction waits for it. */
async function prepared({ services }: Engine, { spec }: Handler, { input, me }: Request): Promise<unknown> {
  return spec.prepare?.({ input, me, services, now: services.clock.now() })
}

/** A problem that keeps what was written must not roll it back: it leaves the transaction as a value. */
const keeping = (work: Promise<unknown>): Promise<unknown> =>
  work.catch((error: unknown) => {
    if (error instanceof Problem && error.keeps) return error
    throw error
  })

function allow(engine: Engine, me: Caller, route: string, subject?: Subject): void {
  const verdict = engine.hooks.may(me, route, subject)
  if (verdict.yes) return
  if (me.account === null) fail('not-signed-in')
  fail('forbidden', { because: verdict.because })
}

async function context(engine: Engine, handler: Handler, request: Prepared, tx: Tx): Promise<Context<Record<string, unknown>, Subject>> {
  const { services } = engine
  const now = services.clock.now()
  const bare = { ...request, tx, now, today: services.clock.day(now), services }
  if (!handler.spec.subject) return { ...bare, subject: {} }
  const subject: Subject = await handler.spec.subject(bare)
  allow(engine, request.me, handler.route.name, subject)
  if (subject.version !== undefined && (request.input.version ?? subject.version) !== subject.version) fail('stale')
  return { ...bare, subject }
}

async function carryOut(engine: Engine, handler: Handler, request: Prepared, tx: Tx): Promise<unknown> {
  const { me, command } = request
  const verb = handler.route.name
  // oxlint-disable-next-line no-explicit-any
  const spec = handler.spec as CommandSpec<any, any>
  if (command && !spec.fleeting) {
    const before = await recall(tx, command, me.account, verb)
    if (before) return before.reply
  }
  const c = await context(engine, handler, request, tx)
  const result = await spec.run({ ...c, say: (event: Event) => tell(engine, event, c) })
  await engine.hooks.audit(tx, { ...spec.audit({ ...c, result }), verb, me, at: c.now, command })
  const body: unknown = handler.route.carries === 'download' ? null : result
  if (command && !spec.fleeting) await remember(tx, { id: command, account: me.account, route: verb, at: c.now, reply: body })
  return result
}

async function answer(engine: Engine, handler: Handler, request: Prepared, tx: Tx): Promise<unknown> {
  const c = await context(engine, handler, request, tx)
  // oxlint-disable-next-line no-explicit-any
  const spec = handler.spec as ReadSpec<any, any>
  const result = await spec.run(c)
  const act = spec.shows === 'nobody' ? null : spec.shows({ ...c, result })
  if (act) await engine.hooks.audit(tx, { ...act, verb: handler.route.name, me: request.me, at: c.now, command: null })
  return result
}

async function tell(engine: Engine, event: Event, c: Context<Record<string, unknown>, Subject>): Promise<void> {
  for (const hearer of engine.hearers) {
    if (hearer.name === event.name) await hearer.hear(event.data, c)
  }
}

function constraintOf(error: unknown): string | null {
  const constraint = (error as { constraint?: unknown } | null)?.constraint
  return typeof constraint === 'string' ? constraint : null
}

/** Ids are made by whoever makes the thing: one that is taken already was used for something else. */
function meaning(engine: Engine, error: unknown): unknown {
  const constraint = constraintOf(error)
  if (constraint === null) return error
  return engine.constraints[constraint] ?? (constraint.endsWith('_pkey') ? new Problem('command-reused') : error)
}
