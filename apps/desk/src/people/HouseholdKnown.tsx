import { householdKnown } from '@balian/contract/household-known'
import { Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { Skeleton } from 'antd'
import { Link } from 'react-router'
import { useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { pageAbout } from '../opens.ts'
import { paths } from '../paths.ts'
import { useWords } from '../words/use-words.ts'
import type { Household } from './HouseholdPage.tsx'
import css from './people.module.css'

/** What the lines have standing about a household, each opening where its line keeps it. */
export function HouseholdKnown({ home }: { readonly home: Household }) {
  const { t, language } = useWords()
  const { data, error, refetch } = useRead(householdKnown, { id: home.id }, { fresh: 60 })
  const names = new Map(home.people.map((one) => [one.id, one.name]))
  const whom = (people: readonly string[]) => people.map((one) => names.get(one) ?? '').join(language === 'zh' ? '、' : ', ')
  const empty = data !== undefined && data.rows.length + data.cases.length === 0
  return (
    <Section title={t('households.known')}>
      <p className={css.quiet}>{t(empty ? 'households.knownNone' : 'households.knownText')}</p>
      {error && !data && <Broken error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton active />}
      <ul className={css.known} aria-label={t('households.known')}>
        {data?.rows.map((row) => (
          <li key={row.id}>
            <Link to={pageAbout(row.register, row.id, row.place) ?? paths.home}>{row.title}</Link>
            <StatusTag>{t(`register.${row.register}`)}</StatusTag>
            <small>{whom(row.people)}</small>
          </li>
        ))}
        {data?.cases.map((row) => (
          <li key={row.id}>
            <Link to={pageAbout(row.kind, row.id, row.place) ?? paths.home}>{row.title}</Link>
            <StatusTag tone={row.overdue ? 'bad' : 'active'}>{`${t(`kind.${row.kind}`)} · ${t(`kind.${row.kind}.state.${row.state}`)}`}</StatusTag>
            <small>{whom(row.people)}</small>
          </li>
        ))}
      </ul>
    </Section>
  )
}
