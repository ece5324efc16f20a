import { type Register, registerRoutes } from '@balian/contract/registers'
import type { Handler } from '../../platform/handler.ts'
import type { Policy } from '../access/index.ts'
import { importHandler } from './bring.ts'
import type { RegisterKind } from './kind.ts'
import { listHandler } from './list.ts'
import { pageHandler, revealHandler } from './page.ts'
import { exportHandler, templateHandler } from './sheet.ts'
import { addHandler, changeHandler, endHandler } from './write.ts'

export type { RegisterKind, Values } from './kind.ts'
export { put as putRow } from './write.ts'

/** What a line hands on of its registers: `...registers(kinds).routes`, `...registers(kinds).policy`. */
export function registers(kinds: readonly RegisterKind[]): { routes: readonly Handler[]; policy: Policy } {
  const policy: Policy = Object.assign({}, ...kinds.map(policyOf)) as Policy
  return { routes: kinds.flatMap((kind) => handlersOf(kind, policy)), policy }
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
    Reveal: keeping,
    Import: keeping,
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
    revealHandler(kind, routes),
  ]
}
