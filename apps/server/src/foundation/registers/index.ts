import { hasPhone, type Register, registerRoutes } from '@balian/contract/registers'
import type { Hearer } from '../../platform/event.ts'
import type { Handler } from '../../platform/handler.ts'
import type { Policy } from '../access/index.ts'
import type { Indicator } from '../indicators/index.ts'
import { importHandler } from './bring.ts'
import { standing } from './counted.ts'
import type { RegisterKind } from './kind.ts'
import { listHandler } from './list.ts'
import { pageHandler, revealHandler } from './page.ts'
import { moving, repointing } from './repoint.ts'
import { exportHandler, templateHandler } from './sheet.ts'
import { addHandler, changeHandler, endHandler } from './write.ts'

export { columnOf, inWords, type Plain, toColumns, toValues } from './columns.ts'
export { countedOf } from './counted.ts'
export type { Itemed, Kept, RegisterKind, Values } from './kind.ts'
export { type Moved, movedRows } from './moved.ts'
export { known, namesIn, peopleIn, shownOf } from './names.ts'
export { repointing } from './repoint.ts'
export { itemCells, itemColumns } from './sheet.ts'
export { put as putRow } from './write.ts'

interface Registers {
  readonly routes: readonly Handler[]
  readonly policy: Policy
  readonly hears: readonly Hearer[]
  /** How many rows of each stand. */
  readonly indicators: readonly Indicator[]
}

/** What a line hands on of its registers, as its own `index.ts` exports it. */
export function registers(kinds: readonly RegisterKind[]): Registers {
  const policy: Policy = Object.assign({}, ...kinds.map(policyOf)) as Policy
  return {
    routes: kinds.flatMap((kind) => handlersOf(kind, policy)),
    policy,
    hears: kinds.flatMap(({ register }) => [...repointing(register), moving(register)]),
    indicators: kinds.map(({ register }) => standing(register)),
  }
}

function policyOf({ register, reading, keeping }: RegisterKind): Policy {
  const rules = {
    List: reading,
    Page: reading,
    Template: reading,
    Export: reading,
    Add: keeping,
    Change: keeping,
    End: keeping,
    Import: keeping,
    ...(hasPhone(register) ? { Reveal: keeping } : {}),
  }
  return Object.fromEntries(Object.entries(rules).map(([verb, rule]) => [`${register.name}${verb}`, rule]))
}

/** Routes are known by the declaration's identity: the apps make the same ones from it. */
const routesOf = (register: Register) => registerRoutes(register)

function handlersOf(kind: RegisterKind, policy: Policy): Handler[] {
  const routes = routesOf(kind.register)
  return [
    listHandler(kind, routes),
    templateHandler(kind, routes),
    exportHandler(kind, routes),
    pageHandler(kind, routes, () => policy),
    addHandler(kind, routes),
    importHandler(kind, routes),
    changeHandler(kind, routes),
    endHandler(kind, routes),
    ...(routes.reveal ? [revealHandler(kind, routes.reveal)] : []),
  ]
}
