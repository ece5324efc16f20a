import type { DisputeState, disputeOutcomes } from '@balian/contract/dispute-rules'
import { useWords } from '../../words/use-words.ts'
import css from './stations.module.css'
import { standsOf } from './stations.ts'

interface Props {
  readonly state: DisputeState
  readonly outcome: (typeof disputeOutcomes)[number] | null
}

/** The way of a dispute in one row, with where it stands now. */
export function Stations({ state, outcome }: Props) {
  const { t } = useWords()
  return (
    <ol className={css.way} aria-label={t('disputes.stations')}>
      {standsOf(state, outcome).map(({ station, stand }) => (
        <li key={station} data-stand={stand} aria-current={stand === 'here' ? 'step' : undefined}>
          <span className={css.dot} aria-hidden="true" />
          <span>{stand === 'here' ? t(`disputes.state.${state}`) : t(`disputes.station.${station}`)}</span>
          <span className={css.said}>{t(`disputes.stand.${stand}`)}</span>
        </li>
      ))}
    </ol>
  )
}
