import { intakeKinds, type Openable } from '@balian/contract/intake'
import { lines } from '@balian/contract/lines'
import type { RegisterItem } from '@balian/contract/registers'
import type { Handler } from '../../platform/handler.ts'
import { read } from '../../platform/read.ts'
import type { OpenableKind } from '../cases/index.ts'
import { nearestOfRoles } from '../officers/index.ts'
import type { Kinds } from './opening.ts'

/** The register that an item is of, as far as choosing a row of it needs. */
function registerOf(item: RegisterItem): Openable['items'][number]['of'] {
  const of = item.of?.()
  return of ? { name: of.name, line: of.line, path: of.path, zh: of.zh, en: of.en } : null
}

const shown = (of: OpenableKind): Openable => ({
  module: of.kind.module,
  kind: of.kind.kind,
  line: of.kind.line,
  zh: of.kind.words.zh,
  en: of.kind.words.en,
  about: of.about,
  roles: of.roles.map(({ value, zh, en }) => ({ value, zh, en })),
  least: of.least,
  most: of.most,
  items: of.items.map((item) => ({
    name: item.name,
    kind: item.kind,
    zh: item.zh,
    en: item.en,
    purpose: item.purpose,
    need: item.need === true,
    table: item.table ?? null,
    choices: (item.choices ?? []).map(({ value, zh, en }) => ({ value, zh, en })),
    max: item.max ?? null,
    of: registerOf(item),
  })),
})

/** What the window can open, and whom it would put on it. */
export const kindsHandler = (kinds: Kinds): Handler =>
  read(intakeKinds, {
    shows: 'nobody',
    // Who works where is told to whoever works there.
    subject: async ({ input }) => (input.place ? { place: input.place } : {}),
    run: async ({ tx, input, today }) => {
      const near = input.place
        ? await nearestOfRoles(
            tx,
            input.place,
            lines.map((one) => one.officer),
            today,
          )
        : []
      const officers = near.map(({ role, account, name, placeName }) => ({ line: lines.find((one) => one.officer === role)!.line, account, name, placeName }))
      return { kinds: kinds.map(shown), officers }
    },
  })
