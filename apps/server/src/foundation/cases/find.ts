import { findCases } from '@balian/contract/cases'
import { type RawBuilder, sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import { containing, type Tx } from '../../platform/db/index.ts'
import type { Handler } from '../../platform/handler.ts'
import { read } from '../../platform/read.ts'
import type { Policy } from '../access/index.ts'
import type { AnyKind } from './kind.ts'
import { headsOf } from './page.ts'
import { reach } from './reach.ts'
import type { CaseRow } from './store.ts'

const most = 12

/** The handler of `cases.find`; the app hands in the rules and kinds, which only it knows: each kind is found by whom its list is open to. */
export const findCasesHandler = (given: { policy: Policy; kinds: readonly AnyKind[] }): Handler =>
  read(findCases, {
    shows: 'nobody',
    run: async ({ tx, me, input, today }) => {
      const kinds = given.kinds.map((kind) => ofKind(me, kind, given.policy, input.text))
      return { items: await headsOf(tx, await found(tx, sql.join(kinds, sql` or `)), today) }
    },
  })

function ofKind(me: Caller, kind: AnyKind, policy: Policy, text: string): RawBuilder<unknown> {
  const rule = policy[`${kind.module}.list`]
  if (!rule) return sql`false`
  const named = kind.foundByParty
    ? sql`or exists (select from case_parties p where p.county = c.county and p.case_id = c.id and p.gone_at is null and p.name like ${containing(text)})`
    : sql``
  const said = text === '' ? sql`c.closed_at is null` : sql`(c.title like ${containing(text)} or c.number like ${containing(text)} ${named})`
  return sql`(c.line = ${kind.line} and c.kind = ${kind.kind} and ${reach(me, rule)} and ${said})`
}

async function found(tx: Tx, where: RawBuilder<unknown>): Promise<CaseRow[]> {
  const { rows } = await sql<CaseRow>`
    select c.* from cases c where ${where} order by c.closed_at is not null, c.opened_at desc limit ${most}`.execute(tx)
  return rows
}
