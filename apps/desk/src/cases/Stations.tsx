import { useWords } from '../words/use-words.ts'
import css from './stations.module.css'

/** `done` behind us, `here` where it stands, `ahead` still to come, `off` on this way no longer to come. */
export type Stand = 'done' | 'here' | 'ahead' | 'off'

/** One station on the way of a case. */
export interface Station {
  readonly key: string
  readonly word: string
  readonly stand: Stand
}

/** The way of a case in one row, with where it stands now. */
export function Stations({ way }: { readonly way: readonly Station[] }) {
  const { t } = useWords()
  return (
    <ol className={css.way} aria-label={t('cases.stations')}>
      {way.map(({ key, word, stand }) => (
        <li key={key} data-stand={stand} aria-current={stand === 'here' ? 'step' : undefined}>
          <span className={css.dot} aria-hidden="true" />
          <span>{word}</span>
          <span className={css.said}>{t(`cases.stand.${stand}`)}</span>
        </li>
      ))}
    </ol>
  )
}
