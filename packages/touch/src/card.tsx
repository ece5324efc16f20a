import type { ReactNode } from 'react'
import css from './card.module.css'

interface Props {
  readonly title?: ReactNode
  /** One line under the title. */
  readonly text?: ReactNode
  /** Beside the title. */
  readonly extra?: ReactNode
  readonly tone?: 'plain' | 'info' | 'good' | 'warn' | 'bad'
  readonly children?: ReactNode
}

/** One thing on the page. */
export function Card({ title, text, extra, tone = 'plain', children }: Props) {
  return (
    <section className={css.card} data-tone={tone}>
      {(title !== undefined || extra !== undefined) && (
        <header>
          {title !== undefined && <h2>{title}</h2>}
          {extra}
        </header>
      )}
      {text !== undefined && <p className={css.text}>{text}</p>}
      {children}
    </section>
  )
}
