import { PlusOutlined } from '@ant-design/icons'
import { type HelpHead, helpFiles } from '@balian/contract/reintegration'
import type { HelpState } from '@balian/contract/reintegration-rules'
import { openHelp } from '@balian/contract/reintegration-work'
import { DataTable } from '@balian/ui/data-table'
import { Deadline } from '@balian/ui/deadline'
import { Empty } from '@balian/ui/empty'
import { FilterBar } from '@balian/ui/filter-bar'
import { PageFrame } from '@balian/ui/page-frame'
import { StatusTag, type Tone } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button, Segmented, type TableProps } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useListQuery, useRead } from '../../data/index.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../session/session.tsx'
import { type Say, useWords } from '../../words/use-words.ts'
import { OpenHelp } from './OpenHelp.tsx'

export const helpTones: Readonly<Record<HelpState, Tone>> = { forming: 'warn', helping: 'active', 'handing-on': 'info', closed: 'plain' }

const views = ['all', 'due', 'closed'] as const

/** The help files that the caller knows of. */
export function Component() {
  const { t } = useWords()
  const go = useNavigate()
  const may = useMay()
  const { query, set } = useListQuery({ size: '20' })
  const { view = 'all', ...rest } = query
  const [adding, setAdding] = useState(false)
  const asked = view === 'due' ? { due: 'true' } : view === 'closed' ? { state: 'closed' as const } : {}
  const { data, isFetching } = useRead(helpFiles, { ...rest, ...asked }, { keep: true })
  const acts = may(openHelp.name) && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
      {t('reintegration.new')}
    </Button>
  )
  return (
    <PageFrame title={t('reintegration.files')} note={t('reintegration.filesNote')} acts={acts}>
      <FilterBar label={t('reintegration.files')} filtered={false} onClear={() => set({ view: null })}>
        <Segmented value={view} onChange={(one) => set({ view: one })} options={views.map((value) => ({ value, label: t(`reintegration.view.${value}`) }))} />
      </FilterBar>
      <DataTable<HelpHead>
        label={t('reintegration.files')}
        columns={columnsOf(t)}
        page={data}
        rowKey={(row) => row.id}
        busy={isFetching}
        query={rest}
        onQuery={set}
        onOpen={(row) => void go(paths.helpFile(row.id))}
        empty={<Empty title={t('reintegration.none')} text={t('reintegration.noneText')} />}
      />
      {adding && <OpenHelp onClose={() => setAdding(false)} />}
    </PageFrame>
  )
}

const columnsOf = (t: Say): NonNullable<TableProps<HelpHead>['columns']> => [
  {
    key: 'person',
    title: t('reintegration.person'),
    render: (_, row) => <Link to={paths.helpFile(row.id)}>{row.personName || t('reintegration.wiped')}</Link>,
  },
  { key: 'place', title: t('reintegration.place'), render: (_, row) => row.placeName },
  { key: 'basis', title: t('reintegration.basis'), render: (_, row) => t(`reintegration.basis.${row.basis}`) },
  {
    key: 'state',
    title: t('reintegration.state'),
    render: (_, row) => <StatusTag tone={helpTones[row.state]}>{t(`reintegration.state.${row.state}`)}</StatusTag>,
  },
  { key: 'leader', title: t('reintegration.leader'), render: (_, row) => row.leader ?? '—' },
  { key: 'next', title: t('reintegration.nextVisit'), render: (_, row) => (row.nextVisit ? <Deadline short day={row.nextVisit} /> : '—') },
  { key: 'until', title: t('reintegration.until'), render: (_, row) => <When at={row.untilDay} /> },
]
