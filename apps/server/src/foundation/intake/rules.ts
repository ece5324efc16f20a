import { said } from '@balian/contract/intake'
import { officerRoles } from '@balian/contract/lines'
import type { Rule } from '../access/index.ts'
import type { MatterDeclared } from '../matters/index.ts'

/** The errand desk and the window, which know whose matter it is. */
export const desk: Rule = { roles: ['errand-agent', 'manager', 'window-clerk'], assigned: true }

/** Every officer may take down what somebody says. */
export const speaking: Rule = { roles: [...officerRoles, 'manager', 'window-clerk'], leaders: true, own: true }

/** What was said: anybody may say something, and the village's errand desk has one working day to know whose matter it is. */
export const saidDeclared: MatterDeclared = {
  matter: said,
  reading: { ...desk, leaders: true, own: true },
  opening: speaking,
  working: desk,
  office: desk,
  roles: ['errand-agent', 'manager', 'window-clerk'],
  begins: {
    open: [{ what: 'whole', within: { workingDays: 1 }, source: '首问负责制：一个工作日内分流或答复' }],
    takeOver: [{ what: 'whole', within: { workingDays: 1 }, source: '首问负责制：一个工作日内分流或答复' }],
    reopen: [{ what: 'whole', within: { workingDays: 1 }, source: '首问负责制：一个工作日内分流或答复' }],
  },
  fulfils: { route: ['whole'], answer: ['whole'], takeOver: ['whole'] },
}
