import type { EvaluationRule } from '@balian/contract/evaluation-rules'

/** A rule of an evaluation that counts patrols: so many in the period give all of its marks. */
export const patrolRule = (times: number): EvaluationRule => ({
  key: 'patrols',
  role: null,
  title: '治安巡逻',
  measure: 'value',
  of: 'activities.patrol',
  over: null,
  per: 1,
  past: 'before',
  full: 100,
  marking: { by: 'line', none: 0, full: times },
  without: 'none',
  reason: '夜间巡逻是群防群治的基本功',
  source: '社会治安联治工作方案',
})
