import { helpGiven } from '@balian/contract/care-help'
import { careRequest, urgencyOf } from '@balian/contract/care-requests'
import { newId } from '@balian/contract/ids'
import { officerRoles } from '@balian/contract/lines'
import type { Rule } from '../../../foundation/access/index.ts'
import { partiesOf, putOn } from '../../../foundation/cases/index.ts'
import { type Doing, type Hook, type MatterDeclared, updateItems, type Values } from '../../../foundation/matters/index.ts'
import { putRow } from '../../../foundation/registers/index.ts'
import { addWorkingDays } from '../../../platform/calendar.ts'
import { checkHelp, markHelped } from '../help.ts'

const working: Rule = { roles: ['care-helper', 'manager'], assigned: true }
const limit = '求助办理约定：受理一个工作日；帮扶按紧急程度当天、三个或十个工作日'

/** The last day on which help must come, by how urgent it is. */
const helpBy = (c: Doing, values: Values): string => {
  const urgency = urgencyOf(values)
  if (urgency === 'now') return c.today
  return addWorkingDays(c.today, urgency === 'soon' ? 3 : 10)
}

const opened: Hook = async (c, row, values) => updateItems(c.tx, careRequest as never, row, { urgency: urgencyOf(values) })

/** Taken up: the time for help runs. */
const begins: Hook = async (c, _row, values) => ({ begin: [{ what: 'help', due: helpBy(c, values), source: limit }] })

/** Whoever accepts it works on it, until somebody else is assigned. */
const accepted: Hook = async (c, row, values) => {
  const lead = await putOn(c, row, [{ id: newId(c.now.getTime()), account: c.me.account!, part: 'lead', note: '' }])
  return { ...(await begins(c, row, values)), change: lead.change }
}

/** Help for a resident goes into the register of help given, and is counted there. */
const helped: Hook = async (c, row, values) => {
  const { helpKind, givenOn, amount, labourDays, given, by } = values
  const told = { kind: helpKind, givenOn, amount: amount ?? null, labourDays: labourDays ?? null, what: given ?? '', by }
  checkHelp(told, c)
  const asker = (await partiesOf(c.tx, row)).find((party) => party.role === 'asker')
  if (!asker?.person) return
  await putRow({ ...c, keys: c.services.keys }, helpGiven, newId(c.now.getTime()), row.place, { person: asker.person, ...told })
  await markHelped(asker.person, c)
}

/** A request for help: anybody may ask, for themselves or for somebody else; the care helpers work on it. */
export const careRequestDeclared: MatterDeclared = {
  matter: careRequest as never,
  reading: { roles: ['care-helper', 'manager', 'window-clerk'], assigned: true, leaders: true, own: true },
  opening: { roles: [...officerRoles, 'manager', 'window-clerk'], leaders: true, own: true },
  working,
  office: { roles: ['care-helper', 'manager'] },
  roles: ['care-helper', 'manager'],
  begins: {
    open: [{ what: 'acceptance', within: { workingDays: 1 }, source: limit }],
    takeOver: [{ what: 'acceptance', within: { workingDays: 1 }, source: limit }],
    help: [{ what: 'return-visit', within: { days: 30 }, source: '帮扶后三十日内回访' }],
  },
  fulfils: {
    accept: ['acceptance'],
    handOn: ['acceptance'],
    help: ['help'],
    visit: ['return-visit'],
    cannot: ['help'],
    withdraw: ['acceptance', 'help'],
  },
  hooks: { open: opened, accept: accepted, reopen: begins, help: helped },
}
