import { peopleChange } from '@balian/contract/people'
import type { FieldProblem } from '@balian/contract/problem'
import { registerField } from '@balian/contract/register-fields'
import type { Received } from '@balian/contract/route'
import { command } from '../../platform/command.ts'
import type { Context } from '../../platform/handler.ts'
import { fail, Problem, wrong } from '../../platform/problem.ts'
import { columnsOf, differences } from './columns.ts'
import { changesSince, note } from './history.ts'
import { headRelation } from './membership.ts'
import { nameColumns } from './names.ts'
import { claimIdentity, releaseIdentity, sealIdentity, sealPhone } from './sealed.ts'
import { changePerson } from './store.ts'
import { changed, lockedFile, notLater, ready } from './subject.ts'
import type { PersonTable } from './tables.ts'

/** Who heads a household is changed on the household, where there is a successor. */
function checkRelation(row: PersonTable, relation: string | null): void {
  if (row.relation !== relation && (row.relation === headRelation || relation === headRelation) && row.household)
    wrong('relation', 'head-elsewhere', '户主请在家庭页面更换', 'Change the head on the page of the household')
}

/** Fetched a moment before: an act that was committed late may carry an earlier time. */
const marginMs = 60_000
const aside: readonly string[] = ['id', 'version', 'reason', 'seen']

/**
 * An edit is based on a version. One that was written without network says when it saw the file: then only what others have changed since in
 * the same items stands in its way, as a question to its writer with both values.
 */
async function agree({ tx, me, input }: Pick<Context<Received<typeof peopleChange>, unknown>, 'tx' | 'me' | 'input'>, row: PersonTable): Promise<void> {
  if (input.version === row.version) return
  if (!input.seen) fail('stale')
  const since = new Date(Date.parse(input.seen) - marginMs).toISOString()
  const sent = Object.keys(input).filter((key) => !aside.includes(key))
  const found = (await changesSince(tx, row, since)).filter((one) => one.account !== me.account)
  const clashes = sent.flatMap((key) => clashOf(key, found))
  if (clashes.length > 0)
    throw new Problem(
      'changed-since',
      { by: clashes[0]!.by, version: row.version },
      clashes.map((clash) => clash.field),
    )
}

/** The latest change of an item by somebody else, in words. */
function clashOf(key: string, found: Awaited<ReturnType<typeof changesSince>>): { by: string; field: FieldProblem }[] {
  const entry = found.find((one) => one.changes.some((change) => change.field === key))
  if (!entry) return []
  const now = entry.changes.find((change) => change.field === key)!.new
  const day = entry.at.slice(0, 10)
  const [zh, en] = [registerField(key)?.zh ?? key, registerField(key)?.en ?? key]
  const field = {
    path: key,
    key: 'changed-since',
    zh: `${zh}：${entry.by} ${day} 改为“${now ?? '…'}”。`,
    en: `${en}: ${entry.by} made it “${now ?? '…'}” on ${day}.`,
  }
  return [{ by: entry.by, field }]
}

export const peopleChangeHandler = command(peopleChange, {
  subject: lockedFile,
  audit: (c) => ({ ...changed(c), detail: { fields: Object.keys(c.input).filter((key) => !aside.includes(key)) } }),
  run: async (c) => {
    const { tx, input, subject, today, services } = c
    const { row } = subject
    await agree(c, row)
    ready(row, row.version, 'change')
    const change: Partial<PersonTable> = columnsOf(input)
    if (input.birth) notLater('birth', input.birth, today)
    if (input.name) Object.assign(change, nameColumns(input.name))
    if (input.relation !== undefined) {
      checkRelation(row, input.relation)
      change.relation = input.relation
    }
    const next = { ...row, ...change }
    if (input.phone !== undefined) Object.assign(change, sealPhone(services.keys, input.phone))
    if (input.identity !== undefined) Object.assign(change, sealIdentity(services.keys, input.identity, today, next))
    else if (row.identity_sealed && (input.birth || input.sex)) sealIdentity(services.keys, services.keys.open(row.identity_sealed), today, next)
    const after = { ...row, ...change }
    const changes = differences(row, after)
    if (changes.length === 0) return { version: row.version }
    if (after.identity_blind !== row.identity_blind) {
      await claimIdentity(tx, after.identity_blind, row.id)
      await releaseIdentity(tx, row.identity_blind, row.id)
    }
    const { version } = await changePerson(tx, row, change)
    await note(c, row, { kind: 'changed', changes, reason: input.reason })
    return { version }
  },
})
