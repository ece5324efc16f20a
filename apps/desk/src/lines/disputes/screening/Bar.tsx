import type { Standing } from '@balian/contract/screening'
import css from './screening.module.css'

/** How far a round is: in time, late, overdue, and what is still to come. The numbers stand beside it as text. */
export function Bar({ of }: { readonly of: Standing }) {
  const { expected, reported, inTime, missing } = of
  const width = (n: number) => ({ width: `${expected === 0 ? 0 : (n / expected) * 100}%` })
  return (
    <span className={css.bar} aria-hidden="true">
      <span data-part="in-time" style={width(inTime)} />
      <span data-part="late" style={width(reported - inTime)} />
      <span data-part="missing" style={width(missing)} />
    </span>
  )
}
