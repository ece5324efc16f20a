import type { MouseEvent, ReactNode } from 'react'
import { Icon } from './icon.tsx'
import css from './list.module.css'

/** Rows beneath each other. */
export function List({ label, children }: { readonly label?: string; readonly children: ReactNode }) {
  return (
    <ul className={css.list} aria-label={label}>
      {children}
    </ul>
  )
}

interface RowProps {
  readonly title: ReactNode
  readonly text?: ReactNode
  /** Before the title: a seal, an icon, a picture. */
  readonly lead?: ReactNode
  /** After it: a number, a state, a button. */
  readonly trail?: ReactNode
  readonly tone?: 'plain' | 'good' | 'warn' | 'bad' | 'quiet'
  /** Where it leads; `onPress` may take the way itself. */
  readonly href?: string
  readonly onPress?: (event: MouseEvent) => void
  /** A button of its own at the end of the row. */
  readonly beside?: ReactNode
  /** It is chosen or not, and pressing changes that. */
  readonly chosen?: boolean
}

/** One row: a link, a button, or only told. */
export function Row({ title, text, lead, trail, tone = 'plain', href, onPress, beside, chosen }: RowProps) {
  const leads = (href !== undefined || onPress !== undefined) && chosen === undefined
  const inside = (
    <>
      {chosen !== undefined && (
        <span className={css.box} data-on={chosen}>
          {chosen && <Icon name="check" />}
        </span>
      )}
      {lead !== undefined && <span className={css.lead}>{lead}</span>}
      <span className={css.what}>
        <strong>{title}</strong>
        {text !== undefined && text !== '' && <span>{text}</span>}
      </span>
      {trail !== undefined && <span className={css.trail}>{trail}</span>}
      {leads && <Icon name="next" size="1.1em" />}
    </>
  )
  return (
    <li className={css.row} data-tone={tone}>
      {href !== undefined ? (
        <a href={href} onClick={onPress}>
          {inside}
        </a>
      ) : onPress ? (
        <button type="button" aria-pressed={chosen} onClick={onPress}>
          {inside}
        </button>
      ) : (
        <div>{inside}</div>
      )}
      {beside}
    </li>
  )
}

/** The one character that stands for a line or a role. */
export function Seal({ children }: { readonly children: string }) {
  return (
    <span className={css.seal} lang="zh-CN" aria-hidden="true">
      {children}
    </span>
  )
}
