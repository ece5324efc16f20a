import { following } from './follow.ts'
import { agreeGuaranteeHandler, guaranteeListHandler, moveGuaranteeHandler, proposeGuaranteeHandler, repayGuaranteeHandler } from './guarantees.ts'
import { addLabourHandler, answerLabourHandler, labourBookHandler } from './labour.ts'
import { purchasePrintHandler } from './print-purchase.ts'
import { markOrderHandler, movePurchaseHandler, openPurchaseHandler, orderPurchaseHandler, purchaseListHandler } from './purchases.ts'

export { policy } from './policy.ts'

export const hears = following

export const routes = [
  labourBookHandler,
  addLabourHandler,
  answerLabourHandler,
  purchaseListHandler,
  openPurchaseHandler,
  orderPurchaseHandler,
  movePurchaseHandler,
  markOrderHandler,
  purchasePrintHandler,
  guaranteeListHandler,
  proposeGuaranteeHandler,
  agreeGuaranteeHandler,
  moveGuaranteeHandler,
  repayGuaranteeHandler,
]
