import { phoneList } from '@balian/contract/sync'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { FilterBar } from '@balian/ui/filter-bar'
import { PageFrame } from '@balian/ui/page-frame'
import { Badge, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useListQuery, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { paths } from '../paths.ts'
import { usePlace } from '../session/place.tsx'
import { useWords } from '../words/use-words.ts'
import { CutOff } from './CutOff.tsx'
import { type Phone, phoneColumns } from './columns.tsx'

const states = ['all', 'late', 'waiting', 'cut-off', 'fresh'] as const

/** Which phones have not synchronized, what waits in them and why; the longest silent first. */
export function Component() {
  const words = useWords()
  const { t } = words
  const { place } = usePlace()
  const { query, set } = useListQuery()
  const [cutting, cut] = useState<Phone | null>(null)
  const { page, size, state } = query
  const list = useRead(phoneList, { page, size, state, ...(place ? { place } : {}) } as never, { keep: true, every: 60 })
  const counts = list.data?.counts
  const named = (one: (typeof states)[number]) =>
    counts && one in counts ? ` ${counts[one as 'all']}` : one === 'cut-off' && counts ? ` ${counts.cutOff}` : ''
  return (
    <PageFrame
      title={t('phones.title')}
      note={t('phones.about')}
      acts={
        <Badge count={counts?.parked ?? 0}>
          <Link to={paths.parked} className="ant-btn ant-btn-default">
            {t('parked.title')}
          </Link>
        </Badge>
      }
    >
      <FilterBar label={t('phones.filter')} filtered={Boolean(state)} onClear={() => set({ state: '' })}>
        <Select
          style={{ width: 220 }}
          aria-label={t('phones.state')}
          value={state ?? 'all'}
          options={states.map((one) => ({ value: one, label: t(`phones.is.${one}`) + named(one) }))}
          onChange={(value: string) => set({ state: value === 'all' ? '' : value })}
        />
      </FilterBar>
      {list.error && !list.data ? (
        <Broken error={list.error} retry={() => void list.refetch()} />
      ) : (
        <DataTable
          label={t('phones.title')}
          columns={phoneColumns(words, cut)}
          page={list.data}
          rowKey={(row) => row.id + row.account}
          busy={list.isPlaceholderData}
          query={query}
          onQuery={set}
          empty={<Empty title={t('phones.none')} text={t('phones.noneText')} />}
        />
      )}
      {cutting && <CutOff phone={cutting} onClose={() => cut(null)} />}
    </PageFrame>
  )
}
