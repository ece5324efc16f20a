import { intakeKinds, type Openable } from '@balian/contract/intake'
import { lines } from '@balian/contract/lines'
import type { Handler } from '../../platform/handler.ts'
import { read } from '../../platform/read.ts'
import type { OpenableKind } from '../cases/index.ts'
import { nearestOfRoles } from '../officers/index.ts'
import type { Kinds } from './opening.ts'

/** Items that point into a register are asked on the line's own form. */
const asked = (of: OpenableKind) => of.items.filter((item) => item.kind !== 'item')

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
  items: asked(of).map((item) => ({
    name: item.name,
    kind: item.kind,
    zh: item.zh,
    en: item.en,
    purpose: item.purpose,
    need: item.need === true,
    table: item.table ?? null,
    choices: (item.choices ?? []).map(({ value, zh, en }) => ({ value, zh, en })),
    max: item.max ?? null,
  })),
})

/** What the window can open, and whom it would put on it. What needs a row of a register is opened on its own form. */
export const kindsHandler = (kinds: Kinds): Handler => {
  const open = kinds.filter((of) => !of.items.some((item) => item.need && item.kind === 'item'))
  return read(intakeKinds, {
    shows: 'nobody',
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
      return { kinds: open.map(shown), officers }
    },
  })
}
