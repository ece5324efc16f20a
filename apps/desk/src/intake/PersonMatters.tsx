import { personCases } from '@balian/contract/cases'
import { lines } from '@balian/contract/lines'
import type { Reply } from '@balian/contract/route'
import { Deadline } from '@balian/ui/deadline'
import { Empty } from '@balian/ui/empty'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Skeleton } from 'antd'
import { Link, useParams } from 'react-router'
import { useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { pageAbout } from '../opens.ts'
import { paths } from '../paths.ts'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import css from './intake.module.css'

type Row = Reply<typeof personCases>['items'][number]

/** All matters of one resident over all lines, as far as the reader may see them: what is open first. */
export function Component() {
  const { id = '' } = useParams()
  const { t } = useWords()
  const may = useMay()
  const { data, error, refetch } = useRead(personCases, { person: id }, { fresh: 60 })
  if (!data) return error ? <Broken error={error} retry={() => void refetch()} /> : <Skeleton active />
  const open = data.items.filter((row) => row.closedAt === null)
  const ended = data.items.filter((row) => row.closedAt !== null)
  const up = may('people.open') ? <Link to={paths.person(id)}>{t('people.page')}</Link> : <Link to={paths.home}>{t('intake.home')}</Link>
  return (
    <PageFrame up={up} title={t('intake.personTitle', { name: data.name })} note={t('intake.personNote')} narrow>
      {data.items.length === 0 && <Empty title={t('intake.personNone')} text={t('intake.personNoneText')} />}
      {open.length > 0 && <Rows title={t('intake.personOpen', { count: open.length })} rows={open} />}
      {ended.length > 0 && <Rows title={t('intake.personEnded', { count: ended.length })} rows={ended} />}
    </PageFrame>
  )
}

function Rows({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  const { t, language } = useWords()
  return (
    <Section title={title}>
      <ul className={css.list}>
        {rows.map((row) => (
          <li key={row.id}>
            <Link to={pageAbout(row.kind, row.id, row.place) ?? paths.home}>{row.title}</Link>
            <StatusTag tone={row.closedAt ? 'plain' : row.overdue ? 'bad' : 'active'}>{t(`kind.${row.kind}.state.${row.state}`)}</StatusTag>
            {row.closedAt === null && row.nextDue && <Deadline day={row.nextDue} />}
            <small>
              {lines.find((one) => one.line === row.line)![language]} · {t(`kind.${row.kind}`)} · {row.number ?? t('matters.noNumber')} · {row.deskName}
              {row.workers.length > 0 && ` · ${row.workers.join(language === 'zh' ? '、' : ', ')}`} · <When at={row.openedAt} />
            </small>
          </li>
        ))}
      </ul>
    </Section>
  )
}
