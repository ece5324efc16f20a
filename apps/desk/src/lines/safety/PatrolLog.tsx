import type { Sent } from '@balian/contract/route'
import { type PatrolRow, patrolStates, safetyPatrolList } from '@balian/contract/safety-patrol-log'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { When } from '@balian/ui/when'
import { Segmented, type TableProps } from 'antd'
import { Link, useNavigate } from 'react-router'
import { useRead } from '../../data/index.ts'
import { paths } from '../../paths.ts'
import { type Say, useWords } from '../../words/use-words.ts'
import { today } from './days.ts'
import type { Here } from './PatrolBoard.tsx'
import { PatrolTag } from './PatrolCard.tsx'
import css from './safety.module.css'

interface Props {
  readonly here: Here
  readonly query: Readonly<Record<string, string>>
  readonly onQuery: (change: Readonly<Record<string, string | null>>) => void
}

/** Patrols up to today, the newest first. */
export function PatrolLog({ here, query, onQuery }: Props) {
  const { t } = useWords()
  const go = useNavigate()
  const { state, page, size } = query
  const asked = { ...here, to: today(), ...(state ? { state } : {}), ...(page ? { page } : {}), ...(size ? { size } : {}) }
  const { data, isFetching } = useRead(safetyPatrolList, asked as unknown as Sent<typeof safetyPatrolList>, { keep: true })
  const options = ['all', ...Object.keys(patrolStates)].map((value) => ({
    value,
    label: value === 'all' ? t('safety.all') : `${t(`safety.patrol.${value}`)} ${data?.counts[value] ?? ''}`,
  }))
  return (
    <>
      <div className={css.bar}>
        <Segmented value={state ?? 'all'} onChange={(one) => onQuery({ state: one === 'all' ? null : String(one), page: null })} options={options} />
      </div>
      <DataTable<PatrolRow>
        label={t('safety.show.log')}
        columns={columnsOf(t)}
        page={data}
        rowKey={(row) => row.id}
        busy={isFetching}
        query={query}
        onQuery={onQuery as never}
        onOpen={(row) => void go(paths.patrol(row.id))}
        empty={<Empty title={t('safety.none')} text={t('safety.noneText')} />}
      />
    </>
  )
}

const columnsOf = (t: Say): NonNullable<TableProps<PatrolRow>['columns']> => [
  {
    key: 'day',
    title: t('safety.day'),
    render: (_, row) => (
      <Link to={paths.patrol(row.id)}>
        <When at={row.day} /> {row.from}–{row.to}
      </Link>
    ),
  },
  { key: 'plan', title: t('safety.plan'), render: (_, row) => row.planName || t('safety.unplanned') },
  { key: 'place', title: t('registers.place'), render: (_, row) => row.placeName },
  { key: 'team', title: t('safety.team'), render: (_, row) => row.teamName },
  { key: 'came', title: t('safety.came'), render: (_, row) => row.came.map((one) => one.name).join('、') || '—' },
  {
    key: 'checks',
    title: t('safety.checks'),
    render: (_, row) => (row.spots > 0 ? t('safety.checksOf', { done: row.checks, all: row.spots }) : row.checks || '—'),
  },
  { key: 'findings', title: t('safety.findings'), render: (_, row) => row.findings || '—' },
  { key: 'state', title: t('safety.state'), render: (_, row) => <PatrolTag state={row.state} /> },
]
