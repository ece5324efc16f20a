import { officerRoles } from '@balian/contract/lines'
import type { Role } from '@balian/contract/roles'
import type { Policy } from '../access/index.ts'

/** Who reads the register of their places: the eight officers, the window and management. */
export const readers: readonly Role[] = [...officerRoles, 'window-clerk', 'manager']
/** Who keeps it. */
const keepers: readonly Role[] = ['population-registrar', 'window-clerk', 'manager']
const registrars: readonly Role[] = ['population-registrar', 'manager']

const read = { roles: readers }
const keep = { roles: keepers }
const registrar = { roles: registrars }

/** Group leaders are in none of these: what they may see of their members is the groups foundation's, without numbers. */
export const policy: Policy = {
  'people.list': read,
  // Who supervises the help teams finds whom a file is to be opened for, and opens nobody's e-file.
  'people.find': { roles: [...readers, 'help-supervisor'] },
  'people.open': read,
  'people.reveal': read,
  'people.add': keep,
  'people.change': keep,
  'people.birth': keep,
  'people.death': keep,
  'people.marriage': keep,
  'people.move': keep,
  'people.departure': keep,
  'people.arrival': keep,
  'people.mine': { own: true },
  'people.openings': { own: true },
  'people.askWhy': { own: true },
  'people.questions': { roles: [...readers, 'help-supervisor'] },
  'people.answerWhy': { roles: [...readers, 'help-supervisor'] },
  'people.importTemplate': registrar,
  'people.importCheck': registrar,
  'people.importState': registrar,
  'people.importList': registrar,
  'people.importRows': registrar,
  'people.importApply': registrar,
  'people.importWrong': registrar,
  'people.export': registrar,
  'households.list': read,
  'households.open': read,
  'households.add': keep,
  'households.change': keep,
  'households.split': keep,
  'households.moveIn': keep,
  'duplicates.list': registrar,
  'duplicates.open': registrar,
  'duplicates.scan': registrar,
  'duplicates.merge': registrar,
  'duplicates.unmerge': registrar,
  'duplicates.different': registrar,
}
