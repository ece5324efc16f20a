import type { ActivityRow } from '@balian/contract/activities'
import { type ActivityKindName, activityKindOf } from '@balian/contract/activity-kinds'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import type { TableProps } from 'antd'
import { Link, useNavigate } from 'react-router'
import type { ListQuery } from '../data/index.ts'
import { itemColumns } from '../items/item-columns.ts'
import { type Say, useWords } from '../words/use-words.ts'
import type { Listed } from './ActivityList.tsx'
import css from './activities.module.css'
import { activityPaths } from './paths.ts'

interface Props {
  readonly data: Listed | undefined
  readonly kind: ActivityKindName | undefined
  readonly busy: boolean
  readonly query: ListQuery
  readonly onQuery: (change: { page?: string; size?: string; sort?: string }) => void
}

/** The activities as a list; how many there were of each kind, and whom they reached, above it. */
export function ActivityTable({ data, kind, busy, query, onQuery }: Props) {
  const { t, language } = useWords()
  const go = useNavigate()
  return (
    <>
      {data && data.kinds.length > 0 && <Sums data={data} />}
      <DataTable<ActivityRow>
        label={t('activities.all')}
        columns={columnsOf(t, language, kind)}
        page={data}
        rowKey={(row) => row.id}
        busy={busy}
        query={query}
        onQuery={onQuery}
        onOpen={(row) => void go(activityPaths.one(row.id))}
        empty={<Empty title={t('activities.empty')} text={t('activities.emptyText')} />}
      />
    </>
  )
}

function Sums({ data }: { readonly data: Listed }) {
  const { t } = useWords()
  const count = data.kinds.reduce((sum, one) => sum + one.count, 0)
  return (
    <p className={css.sums}>
      <strong>{t('activities.sum', { count, people: data.reached.toLocaleString() })}</strong>
      {data.kinds.length > 1 && data.kinds.map((one) => <span key={one.kind}>{`${t(`activities.kind.${one.kind}`)} ${one.count}`}</span>)}
    </p>
  )
}

function columnsOf(t: Say, language: 'zh' | 'en', kind: ActivityKindName | undefined): NonNullable<TableProps<ActivityRow>['columns']> {
  const items = kind ? (activityKindOf(kind).items ?? []).filter((item) => item.list) : []
  return [
    { key: 'day', title: t('activities.day'), render: (_, row) => <When at={row.day} /> },
    {
      key: 'theme',
      title: t('activities.theme'),
      render: (_, row) => (
        <div className={css.theme}>
          <Link to={activityPaths.one(row.id)}>{row.theme}</Link>
          {row.withdrawn && <StatusTag>{t('activities.withdrawn')}</StatusTag>}
        </div>
      ),
    },
    ...(kind ? [] : [{ key: 'kind', title: t('activities.kind'), render: (_: unknown, row: ActivityRow) => t(`activities.kind.${row.kind}`) }]),
    { key: 'place', title: t('activities.place'), render: (_, row) => row.placeName },
    ...itemColumns<ActivityRow>(items, language).map((column) => ({ ...column, sorter: false })),
    { key: 'groups', title: t('activities.groups'), render: (_, row) => row.groups.map((group) => group.name).join(language === 'zh' ? '、' : ', ') },
    { key: 'reached', title: t('activities.reached'), align: 'right', render: (_, row) => row.reached.toLocaleString() },
    { key: 'by', title: t('activities.by'), render: (_, row) => row.by },
  ]
}
