import { Button } from 'antd'
import type { ReactNode } from 'react'
import css from './filter-bar.module.css'
import { useUiWords } from './ui-words.tsx'

interface Props {
  readonly label: string
  /** The fields. */
  readonly children: ReactNode
  /** Something is filtered, so that clearing makes sense. */
  readonly filtered?: boolean
  readonly onClear?: () => void
  /** At the right end: saved views, export. */
  readonly acts?: ReactNode
}

/** The filters over a list. */
export function FilterBar({ label, children, filtered = false, onClear, acts }: Props) {
  const { clear } = useUiWords()
  return (
    <div className={css.bar} role="search" aria-label={label}>
      {children}
      {filtered && onClear && (
        <Button type="link" onClick={onClear}>
          {clear}
        </Button>
      )}
      {acts && <div className={css.acts}>{acts}</div>}
    </div>
  )
}
