import type { Reply } from '@balian/contract/route'
import type { screeningRounds } from '@balian/contract/screening'
import { useWords } from '../../../words/use-words.ts'
import { Bar } from './Bar.tsx'
import css from './screening.module.css'
import { period } from './states.ts'

export type Round = Reply<typeof screeningRounds>['items'][number]

interface Props {
  readonly rounds: readonly Round[]
  readonly chosen: string | undefined
  readonly onChoose: (round: string) => void
}

/** The latest rounds side by side, the newest first: how far each is, to choose one. */
export function RoundStrip({ rounds, chosen, onChoose }: Props) {
  const { t, language } = useWords()
  return (
    <ol className={css.strip} aria-label={t('screening.rounds')}>
      {rounds.map((round) => (
        <li key={round.round}>
          <button type="button" aria-pressed={round.round === chosen} onClick={() => onChoose(round.round)}>
            <span className={css.dates}>{period(round, language)}</span>
            <span className={css.count}>
              <strong>{round.reported}</strong> / {round.expected}
            </span>
            <Bar of={round} />
            <Left round={round} />
          </button>
        </li>
      ))}
    </ol>
  )
}

/** What is left to come in, in words. */
function Left({ round }: { readonly round: Round }) {
  const { t } = useWords()
  if (round.missing > 0) return <span data-tone="bad">{t('screening.missing', { count: round.missing })}</span>
  const open = round.expected - round.reported
  if (open > 0) return <span>{t('screening.stillOpen', { count: open })}</span>
  const late = round.reported - round.inTime
  return late > 0 ? <span data-tone="warn">{t('screening.someLate', { count: late })}</span> : <span data-tone="good">{t('screening.allReported')}</span>
}
