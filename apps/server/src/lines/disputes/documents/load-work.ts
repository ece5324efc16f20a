import type { agreementShown, performanceShown, sessionShown, visitShown } from '@balian/contract/dispute-work'
import type { z } from 'zod'
import type { Agreement, DossierParty, MediationSession, Performance, ReturnVisit } from './dossier.ts'
import { closed } from './pieces.ts'
import { lines, localTime, namesIn } from './said.ts'

type Session = z.output<typeof sessionShown>
type Item = z.output<typeof performanceShown>
type NameOf = (id: string | null) => string | undefined

const results = { settled: 'settled', failed: 'not-settled', continued: 'continued' } as const

/** Minutes of a session. Who of the parties came is not recorded apart: all are listed, and those who came sign. */
export const sessionOf = (one: Session, parties: readonly DossierParty[], mediators: readonly string[]): MediationSession => ({
  at: localTime(one.heldAt),
  place: one.venue,
  parties: parties.map((party) => party.name),
  attendees: namesIn(one.attendees),
  mediators,
  recorder: one.recorder,
  account: one.minutes,
  result: results[one.result],
})

interface Around {
  readonly number: string | null
  readonly mediators: readonly string[]
  readonly nameOf: NameOf
  readonly sessions: readonly Session[]
}

/** Agreements bear the file's number; a later one of the same file says which it is. */
export const agreementsOf = (shown: readonly z.output<typeof agreementShown>[], { number, mediators, nameOf, sessions }: Around): Agreement[] =>
  shown.map((one) => ({
    form: one.form,
    number: number === null ? undefined : one.n > 1 ? `${number}之${one.n}` : number,
    on: one.madeOn,
    facts: one.facts,
    copies: one.copies,
    terms: lines(one.terms),
    obligations: one.items.map((item) => ({ by: nameOf(item.party), what: item.what, amount: amountOf(item), due: item.due })),
    manner: one.performance || undefined,
    mediators,
    recorder: sessions.at(-1)?.recorder,
  }))

const amountOf = (item: Item): bigint | undefined => (item.amount > 0 ? BigInt(item.amount) : undefined)

/** What has been performed of an agreement. */
export const performanceOf = (items: readonly Item[], nameOf: NameOf): Performance[] =>
  items
    .filter((item) => item.doneOn)
    .map((item) => ({ on: item.doneOn ?? undefined, by: nameOf(item.party), what: item.what, amount: amountOf(item), proof: item.note || undefined }))

/** 好差评: what the parties say of the mediation. */
const satisfaction = ['', '非常不满意', '不满意', '基本满意', '满意', '非常满意']

export const visitOf = (one: z.output<typeof visitShown>, parties: readonly DossierParty[]): ReturnVisit => ({
  on: one.on,
  visitor: one.visitor,
  visited: parties.map((party) => party.name),
  reason: one.reason,
  account: one.satisfied === null ? one.content : `${closed(one.content)}\n当事人对调解工作的评价：${satisfaction[one.satisfied]}。`,
})
