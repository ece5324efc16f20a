import { matters } from '../matters/index.ts'
import { saidDeclared } from './rules.ts'

const all = matters([saidDeclared])
export const { routes, policy, caseKinds, fileOwners, hears, indicators } = all
