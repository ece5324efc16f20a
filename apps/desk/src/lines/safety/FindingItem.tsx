import { type FindingRow, findingStates } from '@balian/contract/safety-findings'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Link } from 'react-router'
import { paths } from '../../paths.ts'
import { useWords } from '../../words/use-words.ts'
import css from './safety.module.css'

/** A finding in a list: what, where, from whom, and where it stands. */
export function FindingItem({ row }: { readonly row: FindingRow }) {
  const { t } = useWords()
  const detail = [
    row.placeName,
    row.spot,
    `${t(`safety.source.${row.source}`)}${row.from ? ` ${row.from}` : ''}`,
    row.handedTo && `${t('safety.step.hand')} ${row.handedTo}`,
  ]
  return (
    <li data-tone={row.state === 'open' ? 'bad' : 'plain'}>
      <div className={css.when}>
        <strong>{t(`safety.found.${row.kind}`)}</strong>
        <When at={row.on} />
      </div>
      <div className={css.what}>
        <div>
          <Link to={paths.safetyFinding(row.id)}>{row.what}</Link>
          <StatusTag tone={findingStates[row.state].tone}>{t(`safety.finding.${row.state}`)}</StatusTag>
          {row.photos > 0 && <span className={css.faint}>{t('safety.photosOf', { count: row.photos })}</span>}
        </div>
        <span className={css.faint}>{detail.filter(Boolean).join(' · ')}</span>
      </div>
    </li>
  )
}
