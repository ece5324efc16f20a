import type { Reply } from '@balian/contract/route'
import type { screeningRounds } from '@balian/contract/screening'
import { whenText } from '@balian/ui/when'
import { useWords } from '../../../words/use-words.ts'
import { Bar } from './Bar.tsx'
import css from './screening.module.css'

export type Round = Reply<typeof screeningRounds>['items'][number]

interface Props {
  readonly rounds: readonly Round[]
  readonly chosen: string | undefined
  readonly onChoose: (round: string) => void
}

/** The latest rounds side by side, the newest first: how far each is, to choose one. */
export function RoundStrip({ rounds, chosen, onChoose }: Props) {
  const { t, language } = useWords()
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB'
  return (
    <ol className={css.strip} aria-label={t('screening.rounds')}>
      {rounds.map((round) => (
        <li key={round.round}>
          <button type="button" aria-pressed={round.round === chosen} onClick={() => onChoose(round.round)}>
            <span className={css.dates}>{t('screening.round', { from: whenText(round.from, locale), to: whenText(round.to, locale) })}</span>
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
  return open > 0 ? <span>{t('screening.stillOpen', { count: open })}</span> : <span data-tone="good">{t('screening.allReported')}</span>
}
