import type { Policy, Rule } from '../../../foundation/access/index.ts'

const working: Rule = { roles: ['mediator', 'manager'], assigned: true }
const office: Rule = { roles: ['mediator', 'manager'] }

/** Petitions are handled by the offices that mediate; the petitioner sees the own one. */
export const policy: Policy = {
  'petitions.register': { roles: ['mediator', 'manager', 'window-clerk'] },
  'petitions.list': { roles: ['mediator', 'manager', 'window-clerk'], assigned: true, own: true },
  'petitions.page': { roles: ['mediator', 'manager', 'window-clerk'], assigned: true, own: true },
  'petitions.accept': working,
  'petitions.refuse': working,
  'petitions.answer': working,
  'petitions.askReview': working,
  'petitions.answerReview': working,
  'petitions.withdraw': working,
  'petitions.close': working,
  'petitions.rate': { roles: ['mediator', 'manager', 'window-clerk'], own: true },
  'petitions.reopen': { ...office, own: true },
  'petitions.assign': office,
  'petitions.remark': working,
  'petitions.handOn': working,
  'petitions.takeOver': office,
  'petitions.sendBack': office,
  'petitions.takeBack': working,
  'petitions.outsideAnswer': working,
  'petitions.link': working,
  'petitions.extend': working,
  'petitions.addPapers': working,
}
