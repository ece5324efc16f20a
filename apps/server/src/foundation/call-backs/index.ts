import { Problem } from '../../platform/problem.ts'
import { agreeHandler, callAgreementHandler } from './agree.ts'
import { drawHandler, drawListHandler, drawPageHandler, recordCallHandler } from './draw.ts'

export { clearings } from './clearings.ts'
export { indicators } from './indicators.ts'
export { policy } from './policy.ts'

export const routes = [drawListHandler, drawPageHandler, drawHandler, recordCallHandler, callAgreementHandler, agreeHandler]

export const constraints = {
  call_back_draws_once: new Problem('already-there', { title: '本时段抽查 / the draw of these days' }),
}
