import { type PatrolRow, patrolStates } from '@balian/contract/safety-patrol-log'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { paths } from '../../paths.ts'
import { useWords } from '../../words/use-words.ts'
import css from './safety.module.css'

export function PatrolTag({ state }: { readonly state: PatrolRow['state'] }) {
  const { t } = useWords()
  return <StatusTag tone={patrolStates[state].tone}>{t(`safety.patrol.${state}`)}</StatusTag>
}

/** A patrol on the board: when, which team, who, how far it got, and what comes next. */
export function PatrolCard({ row, acts }: { readonly row: PatrolRow; readonly acts?: ReactNode }) {
  const { t } = useWords()
  const people = (row.came.length > 0 ? row.came : row.duty).map((one) => one.name).join('、')
  return (
    <li data-tone={patrolStates[row.state].tone}>
      <div className={css.when}>
        <strong>
          {row.from}–{row.to}
        </strong>
        <When at={row.day} />
      </div>
      <div className={css.what}>
        <div>
          <Link to={paths.patrol(row.id)}>{row.planName || t('safety.unplanned')}</Link>
          <PatrolTag state={row.state} />
          {row.spots > 0 && row.startedAt && (
            <span className={css.faint}>
              {t('safety.checks')} {t('safety.checksOf', { done: row.checks, all: row.spots })}
            </span>
          )}
        </div>
        <span className={css.faint}>
          {row.placeName} · {row.teamName}
          {people && ` · ${people}`}
        </span>
      </div>
      {acts && <div className={css.acts}>{acts}</div>}
    </li>
  )
}
