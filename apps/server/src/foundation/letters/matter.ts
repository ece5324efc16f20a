import type { Id } from '@balian/contract/ids'
import { type LetterLine, letterLines, lettersOfCase, lettersToCase } from '@balian/contract/letters'
import type { Caller } from '../../platform/caller.ts'
import { command } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Handler } from '../../platform/handler.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { may, type Policy } from '../access/index.ts'
import { type AnyKind, actSubject, type CaseSubject, findAnyCase, onCase, partiesOf } from '../cases/index.ts'
import { partyPlaces, sentAboutMatter } from './store.ts'
import { receiversOf, tell, writingOf } from './writing.ts'

interface Given {
  readonly policy: Policy
  readonly kinds: readonly AnyKind[]
}

/** A sealed file tells nobody anything in writing: the message itself would say whose it is. */
const subject = async ({ tx, input }: { readonly tx: Tx; readonly input: { readonly matter: Id } }): Promise<CaseSubject> => {
  const row = await findAnyCase(tx, input.matter)
  return row && !row.sealed ? actSubject(row) : fail('not-found')
}

/** As the rule of the kind's remarks says: whoever works on it may tell its parties something. */
function refuseStrangers(me: Caller, { policy, kinds }: Given, one: CaseSubject): void {
  const kind = kinds.find(({ kind: name, line }) => name === one.row.kind && line === one.row.line)
  const verdict = may(me, kind && policy[`${kind.module}.remark`], one)
  if (!verdict.yes) fail('forbidden', { because: verdict.because })
}

/** Parties that stand in a register, each once; others have no way but the telephone. */
async function known(tx: Tx, { row }: CaseSubject): Promise<Map<Id, string>> {
  return new Map((await partiesOf(tx, row)).flatMap((one) => (one.person ? [[one.person, one.name] as const] : [])))
}

const lineOf = ({ row }: CaseSubject): LetterLine => (row.line && (letterLines as readonly string[]).includes(row.line) ? (row.line as LetterLine) : 'errands')

/** The handlers about matters; the app hands in the rules and kinds, which only it knows. */
export const letterHandlers = (given: Given): readonly Handler[] => [
  read<typeof lettersOfCase, CaseSubject>(lettersOfCase, {
    subject,
    shows: (c) => ({ ...onCase(c.subject.row), purpose: 'contact' }),
    run: async (c) => {
      const { tx, me, services } = c
      refuseStrangers(me, given, c.subject)
      const names = await known(tx, c.subject)
      const receivers = await receiversOf(
        tx,
        services,
        [...names].map(([person, name]) => ({ person, name })),
      )
      return writingOf(c, { receivers, lines: [lineOf(c.subject)], sent: await sentAboutMatter(tx, c.subject.row.id), names })
    },
  }),
  command<typeof lettersToCase, CaseSubject>(lettersToCase, {
    subject,
    audit: (c) => ({ ...onCase(c.subject.row), purpose: 'contact', detail: { told: c.input.people.length } }),
    run: async (c) => {
      const { tx, me, input, now } = c
      const { row } = c.subject
      refuseStrangers(me, given, c.subject)
      const [names, places] = [await known(tx, c.subject), await partyPlaces(tx, row.id)]
      const to = [...new Set(input.people)].flatMap((id) => (names.has(id) && places.has(id) ? [{ id, place: places.get(id)! }] : []))
      if (to.length < new Set(input.people).size)
        wrong('people', 'party', '只能发给本事项中登记在册的当事人。', 'Only parties of this matter who stand in the register can be told.')
      const { id, title, text: body, channels, urgent } = input
      const about = { kind: row.kind, id: row.id }
      const by = { account: me.account, name: me.name, line: lineOf(c.subject), purpose: 'matter' }
      await tell(tx, { id, place: row.desk, kind: 'direct', title, body, about, channels, urgent, ...by }, to, now)
      return { id }
    },
  }),
]
