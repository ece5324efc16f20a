import css from './evaluation.module.css'
import { marksText } from './marks.ts'

interface Props {
  readonly marks: number | null
  readonly full?: number
  /** Without the number, where it stands beside it already. */
  readonly bare?: boolean
}

/** Marks out of so many, as a bar with the number beside it. */
export function Bar({ marks, full = 100, bare = false }: Props) {
  const part = marks === null ? 0 : Math.max(0, Math.min(100, (marks / full) * 100))
  return (
    <span className={css.bar} data-bare={bare}>
      <i aria-hidden="true" style={{ '--part': `${part}%` } as React.CSSProperties} />
      {!bare && <b>{marksText(marks)}</b>}
    </span>
  )
}
