import { PlusOutlined } from '@ant-design/icons'
import { type PetitionState, petitionStates } from '@balian/contract/petition-rules'
import { petitionList, registerPetition } from '@balian/contract/petitions'
import type { Reply, Sent } from '@balian/contract/route'
import { DataTable } from '@balian/ui/data-table'
import { Deadline } from '@balian/ui/deadline'
import { Empty } from '@balian/ui/empty'
import { FilterBar } from '@balian/ui/filter-bar'
import { PageFrame } from '@balian/ui/page-frame'
import { StatusTag, type Tone } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button, Input, Segmented, Select, type TableProps } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useListQuery, useRead } from '../../../data/index.ts'
import { paths } from '../../../paths.ts'
import { usePlace } from '../../../session/place.tsx'
import { useMay } from '../../../session/session.tsx'
import { type Say, useWords } from '../../../words/use-words.ts'
import { NewPetition } from './NewPetition.tsx'

type Row = Reply<typeof petitionList>['items'][number]

export const petitionTones: Readonly<Record<PetitionState, Tone>> = {
  registered: 'warn',
  'not-accepted': 'plain',
  accepted: 'active',
  answered: 'good',
  review: 'active',
  reviewed: 'good',
  recheck: 'active',
  rechecked: 'good',
  'handed-on': 'info',
  withdrawn: 'plain',
  closed: 'plain',
}

/** The register of petitions (信访台账): matters with their limits, never a list of who petitions. */
export function Component() {
  const { t } = useWords()
  const go = useNavigate()
  const may = useMay()
  const { place } = usePlace()
  const { query, set } = useListQuery({ open: 'true', size: '20' })
  const [adding, setAdding] = useState(false)
  const { data, isFetching } = useRead(petitionList, { ...query, ...(place ? { place } : {}) } as Sent<typeof petitionList>, { keep: true })
  const acts = may(registerPetition.name) && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
      {t('petitions.new')}
    </Button>
  )
  return (
    <PageFrame title={t('petitions.title')} acts={acts}>
      <FilterBar label={t('petitions.title')} filtered={Boolean(query.text || query.state)} onClear={() => set({ text: null, state: null })}>
        <Segmented
          value={query.open === 'false' ? 'false' : 'true'}
          onChange={(open) => set({ open })}
          options={[
            { value: 'true', label: t('disputes.view.open') },
            { value: 'false', label: t('disputes.view.ended') },
          ]}
        />
        <Input.Search
          allowClear
          aria-label={t('disputes.filter.text')}
          placeholder={t('disputes.filter.text')}
          defaultValue={query.text ?? ''}
          onSearch={(text) => set({ text: text.trim() || null })}
          style={{ width: 240 }}
        />
        <Select
          allowClear
          aria-label={t('disputes.filter.state')}
          placeholder={t('disputes.filter.state')}
          style={{ width: 150 }}
          value={query.state ?? null}
          onChange={(state: string | null | undefined) => set({ state: state ?? null })}
          options={petitionStates.map((value) => ({ value, label: t(`petitions.state.${value}`) }))}
        />
      </FilterBar>
      <DataTable<Row>
        label={t('petitions.title')}
        columns={columnsOf(t)}
        page={data}
        rowKey={(row) => row.id}
        busy={isFetching}
        query={query}
        onQuery={set}
        onOpen={(row) => void go(paths.petition(row.id))}
        empty={<Empty title={t('petitions.empty')} text={t('petitions.emptyText')} />}
      />
      {adding && <NewPetition onClose={() => setAdding(false)} />}
    </PageFrame>
  )
}

const columnsOf = (t: Say): NonNullable<TableProps<Row>['columns']> => [
  { key: 'title', title: t('petitions.matter'), render: (_, row) => <Link to={paths.petition(row.id)}>{row.title}</Link> },
  { key: 'number', title: t('petitions.channel'), render: (_, row) => t(`petitions.channel.${row.channel}`) },
  { key: 'place', title: t('disputes.column.place'), render: (_, row) => row.placeName },
  {
    key: 'state',
    title: t('disputes.column.state'),
    render: (_, row) => <StatusTag tone={petitionTones[row.state as PetitionState]}>{t(`petitions.state.${row.state}`)}</StatusTag>,
  },
  { key: 'workers', title: t('cases.part.workers'), render: (_, row) => row.workers.join(' ') || t('cases.nobody') },
  { key: 'received', title: t('petitions.received'), render: (_, row) => <When at={row.receivedOn} /> },
  { key: 'due', title: t('disputes.column.due'), render: (_, row) => (row.closedAt || !row.nextDue ? '—' : <Deadline short day={row.nextDue} />) },
]
