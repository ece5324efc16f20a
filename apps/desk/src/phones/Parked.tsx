import { parkedList } from '@balian/contract/sync'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { FilterBar } from '@balian/ui/filter-bar'
import { PageFrame } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Select } from 'antd'
import { Link } from 'react-router'
import { useListQuery, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { paths } from '../paths.ts'
import { usePlace } from '../session/place.tsx'
import { useWords } from '../words/use-words.ts'
import { ParkedItem } from './ParkedItem.tsx'

const states = ['waiting', 'taken', 'dismissed'] as const
const tones = { waiting: 'warn', taken: 'good', dismissed: 'plain' } as const

/** What phones could not hand in: whole, with who wrote it, when, and why it was refused. */
export function Component() {
  const { t, has } = useWords()
  const { place } = usePlace()
  const { query, set } = useListQuery()
  const { page, size, state, open } = query
  const list = useRead(parkedList, { page, size, state, ...(place ? { place } : {}) } as never, { keep: true })
  return (
    <PageFrame title={t('parked.title')} note={t('parked.about')} up={<Link to={paths.phones}>{t('phones.title')}</Link>}>
      <FilterBar label={t('parked.filter')} filtered={Boolean(state)} onClear={() => set({ state: '' })}>
        <Select
          style={{ width: 180 }}
          aria-label={t('parked.state')}
          placeholder={t('parked.any')}
          allowClear
          value={state ?? null}
          options={states.map((one) => ({ value: one, label: t(`parked.is.${one}`) }))}
          onChange={(value: string | undefined) => set({ state: value })}
        />
      </FilterBar>
      {list.error && !list.data ? (
        <Broken error={list.error} retry={() => void list.refetch()} />
      ) : (
        <DataTable
          label={t('parked.title')}
          columns={[
            { key: 'title', title: t('parked.what'), render: (_, row) => row.title },
            { key: 'act', title: t('parked.act'), render: (_, row) => (has(`verb.${row.route}`) ? t(`verb.${row.route}`) : row.route) },
            { key: 'by', title: t('parked.by'), render: (_, row) => `${row.by} · ${row.placeName}` },
            { key: 'written', title: t('parked.written'), render: (_, row) => <When at={row.written} /> },
            { key: 'why', title: t('parked.why'), render: (_, row) => row.said || t(`parked.because.${row.why}`) },
            { key: 'state', title: t('parked.state'), render: (_, row) => <StatusTag tone={tones[row.state]}>{t(`parked.is.${row.state}`)}</StatusTag> },
          ]}
          page={list.data}
          rowKey={(row) => row.id}
          busy={list.isPlaceholderData}
          query={query}
          onQuery={set}
          onOpen={(row) => set({ open: row.id, page })}
          empty={<Empty title={t('parked.none')} text={t('parked.noneText')} />}
        />
      )}
      {open && <ParkedItem key={open} id={open} onClose={() => set({ open: '', page })} />}
    </PageFrame>
  )
}
