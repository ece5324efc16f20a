import type { Policy, Rule } from '../../foundation/access/index.ts'

/** Who knows of the file: its team, by their seats, and whoever supervises the teams of the place (司法所). No manager, no window, no auditor. */
export const knowing: Rule = { roles: ['help-supervisor'], assigned: true }
/** What ends sight of the file or lets others see it. */
const supervising: Rule = { roles: ['help-supervisor'] }

export const policy: Policy = {
  'reintegration.files': knowing,
  'reintegration.page': knowing,
  'reintegration.printPlan': knowing,
  'reintegration.open': { roles: ['reintegration-helper', 'help-supervisor'] },
  'reintegration.amend': knowing,
  'reintegration.putMember': knowing,
  'reintegration.endMember': knowing,
  'reintegration.start': knowing,
  'reintegration.putMeasure': knowing,
  'reintegration.visit': knowing,
  'reintegration.putLoan': knowing,
  'reintegration.repay': knowing,
  'reintegration.putJob': knowing,
  'reintegration.putStay': knowing,
  'reintegration.putChild': knowing,
  'reintegration.assess': knowing,
  'reintegration.handOn': supervising,
  'reintegration.takeOver': supervising,
  'reintegration.sendBack': supervising,
  'reintegration.takeBack': supervising,
  'reintegration.close': supervising,
  // How full the bases are names nobody.
  'reintegration.occupancy': { roles: ['reintegration-helper', 'help-supervisor', 'manager'], assigned: true },
}
