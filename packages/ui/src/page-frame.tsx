import type { ReactNode } from 'react'
import css from './page-frame.module.css'

interface Props {
  readonly title: ReactNode
  /** A short line beside the title: a number, a state, a date. */
  readonly note?: ReactNode
  /** Links up, shown over the title. */
  readonly up?: ReactNode
  /** Buttons at the right end. */
  readonly acts?: ReactNode
  /** Limits the width of the text, for forms and documents. */
  readonly narrow?: boolean
  readonly children: ReactNode
}

/** A page: its title, what can be done here, and the content. */
export function PageFrame({ title, note, up, acts, narrow = false, children }: Props) {
  return (
    <div className={css.page} data-narrow={narrow}>
      <header className={css.head}>
        <div>
          {up && <div className={css.up}>{up}</div>}
          <div className={css.title}>
            <h1>{title}</h1>
            {note && <div className={css.note}>{note}</div>}
          </div>
        </div>
        {acts && <div className={css.acts}>{acts}</div>}
      </header>
      {children}
    </div>
  )
}

interface SectionProps {
  readonly title: ReactNode
  readonly acts?: ReactNode
  readonly children: ReactNode
}

/** A part of a page on a sheet of its own. */
export function Section({ title, acts, children }: SectionProps) {
  return (
    <section className={css.section}>
      <header>
        <h2>{title}</h2>
        {acts && <div className={css.acts}>{acts}</div>}
      </header>
      {children}
    </section>
  )
}
