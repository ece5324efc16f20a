import { careGuardianshipGaps, guardianshipRoutes, guardianships } from '@balian/contract/care-guardianship'
import type { Reply, Sent } from '@balian/contract/route'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { FilterBar } from '@balian/ui/filter-bar'
import { PageFrame } from '@balian/ui/page-frame'
import { StatusTag, type Tone } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button, Segmented, type TableProps } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useListQuery, useRead } from '../../data/index.ts'
import { RegisterForm } from '../../registers/RegisterForm.tsx'
import { usePlace } from '../../session/place.tsx'
import { type Say, useWords } from '../../words/use-words.ts'

type Row = Reply<typeof careGuardianshipGaps>['items'][number]

const tones: Readonly<Record<Row['gap'], Tone>> = { none: 'bad', over: 'bad', unsigned: 'warn', soon: 'info' }
const shown = { register: guardianships, routes: guardianshipRoutes }

/** Left-behind children without a valid guardianship agreement, and agreements that end soon. */
export function Component() {
  const { t } = useWords()
  const { place } = usePlace()
  const { query, set } = useListQuery({ size: '20' })
  const [adding, setAdding] = useState(false)
  const { data, isFetching } = useRead(careGuardianshipGaps, { ...query, ...(place ? { place } : {}) } as Sent<typeof careGuardianshipGaps>, { keep: true })
  const acts = (
    <Button type="primary" onClick={() => setAdding(true)}>
      {t('care.gaps.add')}
    </Button>
  )
  return (
    <PageFrame
      up={<Link to={guardianships.path}>{t(`register.${guardianships.name}`)}</Link>}
      title={t('care.gaps')}
      note={data && t('care.gaps.note', { children: data.children, covered: data.covered })}
      acts={acts}
    >
      <FilterBar label={t('care.gap')}>
        <Segmented
          value={query.gap ?? 'all'}
          onChange={(gap) => set({ gap: gap === 'all' ? null : String(gap) })}
          options={['all', ...Object.keys(tones)].map((value) => ({ value, label: t(`care.gap.${value}`) }))}
        />
      </FilterBar>
      <DataTable<Row>
        label={t('care.gaps')}
        columns={columnsOf(t)}
        page={data}
        rowKey={(row) => row.child}
        busy={isFetching}
        query={query}
        onQuery={set}
        empty={<Empty title={t('care.gaps.none')} text={t('care.gaps.noneText')} />}
      />
      {adding && <RegisterForm shown={shown} onClose={() => setAdding(false)} />}
    </PageFrame>
  )
}

const columnsOf = (t: Say): NonNullable<TableProps<Row>['columns']> => [
  { key: 'name', title: t('care.child'), render: (_, row) => `${row.name}（${row.birth.slice(0, 4)}）` },
  { key: 'place', title: t('registers.place'), render: (_, row) => row.placeName },
  { key: 'gap', title: t('care.gap'), render: (_, row) => <StatusTag tone={tones[row.gap]}>{t(`care.gap.${row.gap}`)}</StatusTag> },
  { key: 'until', title: t('care.gap.until'), render: (_, row) => (row.until ? <When at={row.until} /> : '—') },
  {
    key: 'agreement',
    title: t('care.gap.agreement'),
    render: (_, row) => (row.agreement ? <Link to={`${guardianships.path}/${row.agreement}`}>{t('care.gap.open')}</Link> : '—'),
  },
]
