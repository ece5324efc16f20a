import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import css from './steps.module.css'

export interface Step {
  readonly key: string
  readonly title: ReactNode
  /** When, by whom. */
  readonly text?: ReactNode
  readonly state: 'done' | 'now' | 'ahead' | 'bad'
}

/** What happened, what is happening, what comes. */
export function Steps({ items, label }: { readonly items: readonly Step[]; readonly label: string }) {
  return (
    <ol className={css.steps} aria-label={label}>
      {items.map(({ key, title, text, state }) => (
        <li key={key} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
          <span className={css.dot}>{state === 'done' && <Icon name="check" size="0.9em" />}</span>
          <div>
            <strong>{title}</strong>
            {text !== undefined && <span>{text}</span>}
          </div>
        </li>
      ))}
    </ol>
  )
}
