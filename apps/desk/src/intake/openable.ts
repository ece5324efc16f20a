import { newId } from '@balian/contract/ids'
import { intakeKinds, type MatterOfSaid, type Openable } from '@balian/contract/intake'
import type { RegisterItem } from '@balian/contract/registers'
import type { Reply } from '@balian/contract/route'
import { useRead } from '../data/index.ts'
import { sentItems } from '../items/entered.ts'

export type Officers = Reply<typeof intakeKinds>['officers']

/** One of the matters as entered. */
export interface EnteredMatter {
  readonly module: string
  readonly title: string
  readonly role?: string
  readonly officer?: string
  readonly others?: readonly { readonly name?: string; readonly phone?: string }[]
  readonly values?: Readonly<Record<string, unknown>>
}

/** What the window can open, and who answers for each line at the place. */
export function useOpenable(place: string | undefined): { kinds: readonly Openable[]; officers: Officers } {
  const { data } = useRead(intakeKinds, place ? { place } : {}, { keep: true })
  return { kinds: data?.kinds ?? [], officers: data?.officers ?? [] }
}

/** The items of a kind as forms take them. */
export const itemsOf = (kind: Openable): RegisterItem[] =>
  kind.items.map(({ need, table, choices, max, of, ...item }) => ({
    ...item,
    ...(need ? { need: true as const } : {}),
    ...(table ? { table } : {}),
    ...(choices.length > 0 ? { choices } : {}),
    ...(max ? { max } : {}),
    ...(of ? { of: () => ({ ...of, table: '', title: [], items: [], about: of }) } : {}),
  })) as RegisterItem[]

const clauses = (words: string): string[] =>
  words
    .split(/[。；;！!？?\n]/)
    .map((one) => one.trim())
    .filter(Boolean)

/** A short title: the part of what was said in which the words were found, or its beginning. */
export function titleOf(words: string, found: readonly string[] = []): string {
  const all = clauses(words)
  return (all.find((one) => found.some((word) => one.includes(word))) ?? all[0] ?? '').slice(0, 40)
}

/** A matter as it stands in the form at first: what was said goes into the first long item that must be told. */
export function freshMatter(kind: Openable, words: string, found: readonly string[], officers: Officers, channel: string): EnteredMatter {
  const told = kind.items.find((item) => item.need && item.kind === 'long')
  const how = kind.items.find((item) => item.kind === 'choice' && item.choices.some((one) => one.value === channel))
  const officer = officers.find((one) => one.line === kind.line)?.account
  const said = clauses(words).filter((one) => found.some((word) => one.includes(word)))
  return {
    module: kind.module,
    title: titleOf(words, found),
    ...(kind.roles[0] ? { role: kind.roles[0].value } : {}),
    ...(officer ? { officer } : {}),
    others: Array.from({ length: Math.max(0, kind.least - 1) }, () => ({})),
    values: { ...(told ? { [told.name]: said.length > 0 ? said.join('；') : words } : {}), ...(how ? { [how.name]: channel } : {}) },
  }
}

/** A matter as the command takes it. */
export function matterSent(kind: Openable, entered: EnteredMatter): MatterOfSaid {
  const second = kind.roles[1]?.value ?? kind.roles[0]?.value ?? ''
  const others = (entered.others ?? []).filter((one) => one.name?.trim())
  return {
    id: newId(),
    module: kind.module,
    title: entered.title.trim(),
    ...(entered.role ? { role: entered.role } : {}),
    others: others.map((one) => ({
      id: newId(),
      kind: 'outsider' as const,
      name: one.name!.trim(),
      role: second,
      ...(one.phone?.trim() ? { phone: one.phone.trim() } : {}),
    })),
    values: sentItems(itemsOf(kind), entered.values),
    ...(entered.officer ? { officer: entered.officer } : {}),
    note: '',
  }
}
