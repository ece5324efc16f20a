import type { MarkPage } from '@balian/contract/evaluation'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import type { ReactNode } from 'react'
import { useWords } from '../words/use-words.ts'
import css from './evaluation.module.css'
import { signed } from './marks.ts'

/** A contest with its answer. */
export function ContestTalk({
  contest,
  children,
  act,
}: {
  readonly contest: MarkPage['contested'][number]
  readonly children: ReactNode
  readonly act?: ReactNode
}) {
  const { t } = useWords()
  return (
    <li>
      <div className={css.between}>
        <strong>{children}</strong>
        {contest.answer === null ? (
          <StatusTag tone="warn">{t('evaluation.waiting')}</StatusTag>
        ) : contest.adjust ? (
          <StatusTag tone="good">{t('evaluation.upheld', { adjust: signed(contest.adjust) })}</StatusTag>
        ) : (
          <StatusTag>{t('evaluation.notUpheld')}</StatusTag>
        )}
      </div>
      <p>{contest.text}</p>
      <small>
        {t('evaluation.madeBy', { name: contest.madeBy })} · <When at={contest.madeAt} />
      </small>
      {contest.answer !== null && (
        <p>
          <b>{t('evaluation.answer')}</b> {contest.answer}{' '}
          <small>
            {contest.answeredBy} · {contest.answeredAt && <When at={contest.answeredAt} />}
          </small>
        </p>
      )}
      {act}
    </li>
  )
}
