import type { Policy, Rule } from '../../foundation/access/index.ts'

/** Who mediates and answers for it; whoever was put on the case may work on it too. */
const working: Rule = { roles: ['mediator', 'manager'], assigned: true }
const intake: Rule = { roles: ['mediator', 'manager', 'window-clerk'], leaders: true, own: true }
const reading: Rule = { roles: ['mediator', 'manager', 'window-clerk'], assigned: true, leaders: true, own: true }
/** Whole identity numbers: officers only; somebody put on the case may be a group leader, who sees none. */
const inFull: Rule = { roles: ['mediator', 'manager'] }

export const policy: Policy = {
  'disputes.report': intake,
  'disputes.list': reading,
  'disputes.figures': { roles: ['mediator', 'manager', 'window-clerk'] },
  'disputes.export': { roles: ['mediator', 'manager'] },
  'disputes.page': reading,
  'disputes.papers': reading,
  'disputes.document': reading,
  'disputes.dossier': reading,
  'disputes.printLedger': { roles: ['mediator', 'manager'] },
  'disputes.documentInFull': inFull,
  'disputes.dossierInFull': inFull,
  'disputes.accept': working,
  'disputes.refuse': working,
  'disputes.tellRights': working,
  'disputes.change': working,
  'disputes.amend': working,
  'disputes.hold': working,
  'disputes.settle': working,
  'disputes.fail': working,
  'disputes.withdraw': working,
  'disputes.perform': working,
  'disputes.complete': working,
  'disputes.breach': working,
  'disputes.askConfirmation': working,
  'disputes.answerConfirmation': working,
  'disputes.visit': working,
  'disputes.close': working,
  'disputes.rate': { roles: ['mediator', 'manager', 'window-clerk'], own: true },
  'disputes.reopen': { roles: ['mediator', 'manager'], own: true },
  'disputes.addPapers': working,
  'disputes.assign': { roles: ['mediator', 'manager'] },
  'disputes.remark': working,
  'disputes.handOn': working,
  'disputes.takeOver': { roles: ['mediator', 'manager'] },
  'disputes.sendBack': { roles: ['mediator', 'manager'] },
  'disputes.takeBack': working,
  'disputes.outsideAnswer': working,
  'disputes.link': working,
  'disputes.extend': working,
}
