import css from './evaluation.module.css'
import { marksText } from './marks.ts'

/** Marks out of so many, as a bar with the number beside it. */
export function Bar({ marks, full = 100 }: { readonly marks: number | null; readonly full?: number }) {
  const part = marks === null ? 0 : Math.max(0, Math.min(100, (marks / full) * 100))
  return (
    <span className={css.bar}>
      <i aria-hidden="true" style={{ '--part': `${part}%` } as React.CSSProperties} />
      <b>{marksText(marks)}</b>
    </span>
  )
}
