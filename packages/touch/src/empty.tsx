import type { ReactNode } from 'react'
import css from './notice.module.css'

interface Props {
  readonly title: ReactNode
  /** What would be here, or what to do. */
  readonly text?: ReactNode
  readonly act?: ReactNode
}

/** Nothing is here, said so that it is clear what would be. */
export function Empty({ title, text, act }: Props) {
  return (
    <div className={css.empty}>
      <strong>{title}</strong>
      {text !== undefined && <p>{text}</p>}
      {act}
    </div>
  )
}
