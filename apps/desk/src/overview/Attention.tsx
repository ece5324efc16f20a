import { casesAttention } from '@balian/contract/attention'
import { coverage } from '@balian/contract/officers'
import { Deadline } from '@balian/ui/deadline'
import { Section } from '@balian/ui/page-frame'
import { Skeleton } from 'antd'
import { Link } from 'react-router'
import { useRead } from '../data/index.ts'
import { features } from '../features.ts'
import { paths } from '../paths.ts'
import { useWords } from '../words/use-words.ts'
import css from './overview.module.css'

/** Where a case of this kind opens. */
const opens = (kind: string) => features.flatMap((feature) => feature.opens?.[kind] ?? [])[0]

/** What needs attention first: how much is late or nearly so, which line it is on, and what is late longest. */
export function Attention({ place }: { readonly place: string }) {
  const { t } = useWords()
  const { data } = useRead(casesAttention, { place }, { when: place !== '', keep: true, every: 60 })
  const { data: roles } = useRead(coverage, { place, page: 1, size: 1 } as never, { when: place.length <= 12 && place !== '', keep: true })
  if (!data) return <Skeleton active paragraph={{ rows: 3 }} />
  const lacking = roles ? roles.villages - roles.full : 0
  return (
    <Section title={t('overview.attention')}>
      <ul className={css.cards}>
        {(['overdue', 'soon', 'offered', 'open'] as const).map((what) => (
          <li key={what} data-tone={data[what] === 0 || what === 'open' ? 'plain' : what === 'overdue' ? 'bad' : 'warn'}>
            <strong>{data[what].toLocaleString()}</strong>
            <span>{t(`overview.${what}`)}</span>
            <small>
              {data.lines
                .filter((line) => line[what] > 0)
                .map((line) => `${t(`line.${line.line}`)} ${line[what]}`)
                .join(' · ')}
            </small>
          </li>
        ))}
        {roles && (
          <li data-tone={lacking > 0 ? 'warn' : 'plain'}>
            <Link to={`${paths.coverage}?lacking=any`}>
              <strong>{lacking.toLocaleString()}</strong>
              <span>{t('overview.lacking')}</span>
            </Link>
          </li>
        )}
      </ul>
      <h3 className={css.sub}>{t('overview.latest')}</h3>
      {data.latest.length === 0 ? (
        <p className={css.quiet}>{t('overview.noLatest')}</p>
      ) : (
        <ul className={css.latest}>
          {data.latest.slice(0, 5).map((one) => {
            const to = opens(one.kind)?.(one.id, one.place)
            return (
              <li key={one.id}>
                {to ? <Link to={to}>{one.title}</Link> : one.title}
                <span>{one.placeName}</span>
                {one.nextDue && <Deadline short day={one.nextDue} />}
              </li>
            )
          })}
        </ul>
      )}
    </Section>
  )
}
