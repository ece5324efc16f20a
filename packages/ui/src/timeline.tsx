import type { ReactNode } from 'react'
import type { Tone } from './status-tag.tsx'
import css from './timeline.module.css'

/** One thing that happened, or that comes next. */
export interface Happening {
  readonly key: string
  /** When, in words or as <When>. */
  readonly at: ReactNode
  readonly title: ReactNode
  /** Who did it, where. */
  readonly by?: ReactNode
  readonly text?: ReactNode
  readonly tone?: Tone
  /** Has not happened yet. */
  readonly ahead?: boolean
}

/** What happened, in the order given. */
export function Timeline({ items, label }: { readonly items: readonly Happening[]; readonly label: string }) {
  return (
    <ol className={css.line} aria-label={label}>
      {items.map((item) => (
        <li key={item.key} data-tone={item.tone ?? 'active'} data-ahead={item.ahead === true}>
          <div className={css.head}>
            <strong>{item.title}</strong>
            {item.by && <span>{item.by}</span>}
            <time>{item.at}</time>
          </div>
          {item.text && <div className={css.text}>{item.text}</div>}
        </li>
      ))}
    </ol>
  )
}
