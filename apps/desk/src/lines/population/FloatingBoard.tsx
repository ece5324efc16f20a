import { type FloatingRow, floatingBoard } from '@balian/contract/floating'
import { floatingResidents } from '@balian/contract/residence'
import type { Sent } from '@balian/contract/route'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { PageFrame } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Segmented, type TableProps } from 'antd'
import { Link } from 'react-router'
import { useListQuery, useRead } from '../../data/index.ts'
import { paths } from '../../paths.ts'
import { usePlace } from '../../session/place.tsx'
import { type Say, useWords } from '../../words/use-words.ts'
import css from './population.module.css'
import { StayActs } from './StayActs.tsx'

const views = ['soon', 'over', 'all', 'left'] as const

/** Registrations of floating residents by their end (到期和续登). */
export function Component() {
  const { t } = useWords()
  const { place } = usePlace()
  const { query, set } = useListQuery({ size: '20' })
  const { data, isFetching } = useRead(floatingBoard, { ...query, ...(place ? { place } : {}) } as Sent<typeof floatingBoard>, { keep: true })
  return (
    <PageFrame title={t('floating.board')} acts={<Link to={floatingResidents.path}>{t(`register.${floatingResidents.name}`)}</Link>}>
      <div className={css.filters}>
        <Segmented
          value={query.show ?? 'soon'}
          onChange={(show) => set({ show: show === 'soon' ? null : String(show) })}
          options={views.map((value) => ({ value, label: `${t(`floating.show.${value}`)} ${data?.counts[value] ?? ''}` }))}
        />
      </div>
      <DataTable<FloatingRow>
        label={t('floating.board')}
        columns={columnsOf(t)}
        page={data}
        rowKey={(row) => row.id}
        busy={isFetching}
        query={query}
        onQuery={set}
        empty={<Empty title={t('floating.none')} text={t('floating.noneText')} />}
      />
    </PageFrame>
  )
}

const columnsOf = (t: Say): NonNullable<TableProps<FloatingRow>['columns']> => [
  { key: 'name', title: t('floating.name'), render: (_, row) => <Link to={paths.floatingStay(row.id)}>{`${row.name}（${row.birth.slice(0, 4)}）`}</Link> },
  { key: 'place', title: t('registers.place'), render: (_, row) => row.placeName },
  { key: 'from', title: t('floating.cameFrom'), render: (_, row) => row.cameFrom || '—' },
  { key: 'house', title: t('floating.house'), render: (_, row) => (row.house ? <Link to={paths.rentalHouse(row.house.id)}>{row.house.title}</Link> : '—') },
  { key: 'expires', title: t('floating.expiresOn'), render: (_, row) => <Runs row={row} /> },
  { key: 'acts', title: t('boarders.act'), render: (_, row) => <StayActs row={row} size="small" /> },
]

/** Until when the registration holds, or since when it does not. */
export function Runs({ row }: { readonly row: FloatingRow }) {
  const { t } = useWords()
  if (row.endedOn) return <StatusTag>{t('floating.leftOn', { day: row.endedOn, why: row.endedWhy })}</StatusTag>
  const tone = row.days < 0 ? 'bad' : row.days <= 30 ? 'warn' : 'good'
  const said = row.days < 0 ? t('floating.overFor', { days: -row.days }) : t('floating.daysLeft', { days: row.days })
  return (
    <span className={css.tags}>
      <When at={row.expiresOn} />
      <StatusTag tone={tone}>{said}</StatusTag>
    </span>
  )
}
