import { Segmented } from 'antd'
import { useWords } from '../../words/use-words.ts'
import css from './errands.module.css'

/** What was brought of each paper: the original, a copy, or nothing. */
export type Ticks = Readonly<Record<string, 'original' | 'copy' | 'none'>>

interface Props {
  readonly names: readonly string[]
  readonly ticks: Ticks
  readonly onTick: (ticks: Ticks) => void
}

/** The papers that the catalogue asks for, each ticked by arrow keys. */
export function Materials({ names, ticks, onTick }: Props) {
  const { t } = useWords()
  return (
    <ul className={css.materials}>
      {names.map((name) => (
        <li key={name}>
          <span>{name}</span>
          <Segmented
            aria-label={name}
            value={ticks[name] ?? 'none'}
            onChange={(value) => onTick({ ...ticks, [name]: value })}
            options={(['original', 'copy', 'none'] as const).map((value) => ({ value, label: t(`errands.window.${value}`) }))}
          />
        </li>
      ))}
    </ul>
  )
}
