import type { ReactNode } from 'react'
import css from './facts.module.css'
import { useUiWords } from './ui-words.tsx'

/** One fact: what it is called, and what it is. An empty value is said as such; `wide` takes the whole row. */
export interface Fact {
  readonly name: ReactNode
  readonly value: ReactNode
  readonly wide?: boolean
}

/** Names and values, in as many columns as there is room for. */
export function Facts({ items }: { readonly items: readonly (Fact | null | false)[] }) {
  const { none } = useUiWords()
  const shown = items.filter((item): item is Fact => Boolean(item))
  return (
    <dl className={css.facts}>
      {shown.map((item, i) => (
        // Facts neither move nor carry state.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={i} data-wide={item.wide === true}>
          <dt>{item.name}</dt>
          <dd>{item.value === null || item.value === undefined || item.value === '' ? <span className={css.none}>{none}</span> : item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
