import type { ReactNode } from 'react'
import css from './status-tag.module.css'

/** What a state means for the reader, which gives its colour; the word always says it too. */
export type Tone = 'plain' | 'active' | 'good' | 'warn' | 'bad' | 'info'

/** A state, by word and colour. */
export function StatusTag({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return (
    <span className={css.tag} data-tone={tone}>
      {children}
    </span>
  )
}
