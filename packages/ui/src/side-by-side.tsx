import type { ReactNode } from 'react'
import css from './side-by-side.module.css'
import { useUiWords } from './ui-words.tsx'

/** One item of both records. */
export interface Pair {
  readonly name: ReactNode
  readonly left: ReactNode
  readonly right: ReactNode
  readonly same: boolean
  /** A choice between the two, where one is to be kept. */
  readonly choice?: ReactNode
}

interface Props {
  readonly label: string
  readonly left: ReactNode
  readonly right: ReactNode
  readonly items: readonly Pair[]
}

/** Two records beside each other; what differs is marked by word and colour. */
export function SideBySide({ label, left, right, items }: Props) {
  const words = useUiWords()
  return (
    <table className={css.table} aria-label={label}>
      <thead>
        <tr>
          <td />
          <th scope="col">{left}</th>
          <th scope="col">{right}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {items.map((item, i) => (
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={i} data-same={item.same}>
            <th scope="row">{item.name}</th>
            <td>{item.left}</td>
            <td>{item.right}</td>
            <td className={css.mark}>{item.choice ?? (item.same ? words.same : words.different)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
