import type { Sent } from '@balian/contract/route'
import { type ServiceKind, type ServiceRow, type ServiceState, serviceKinds, serviceList, serviceStates, serviceWrite } from '@balian/contract/service-messages'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { PageFrame } from '@balian/ui/page-frame'
import { StatusTag, type Tone } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button, Select, type TableProps } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useListQuery, useRead } from '../../data/index.ts'
import { paths } from '../../paths.ts'
import { usePlace } from '../../session/place.tsx'
import { useMay } from '../../session/session.tsx'
import { type Say, useWords } from '../../words/use-words.ts'
import css from './population.module.css'
import { ServiceForm } from './ServiceForm.tsx'

export const stateTones: Readonly<Record<ServiceState, Tone>> = {
  draft: 'plain',
  waiting: 'warn',
  returned: 'bad',
  approved: 'info',
  sent: 'good',
  withdrawn: 'plain',
}

/** Service messages (服务信息) with their totals by kind. */
export function Component() {
  const { t, language } = useWords()
  const may = useMay()
  const { place } = usePlace()
  const { query, set } = useListQuery({ size: '20' })
  const [writing, setWriting] = useState(false)
  const { data, isFetching } = useRead(serviceList, { ...query, ...(place ? { place } : {}) } as Sent<typeof serviceList>, { keep: true })
  const acts = may(serviceWrite.name) && (
    <Button type="primary" onClick={() => setWriting(true)}>
      {t('service.write')}
    </Button>
  )
  return (
    <PageFrame title={t('service.list')} note={t('service.note')} acts={acts}>
      <ul className={css.parties} aria-label={t('service.totals')} style={{ marginBlockEnd: 16 }}>
        {data?.kinds.map((one) => (
          <li key={one.kind}>
            <small>{serviceKinds[one.kind][language]}</small>
            <strong>{t('service.kindMessages', { messages: one.messages })}</strong>
            <span className={css.faint}>{t('service.kindReached', { delivered: one.delivered, read: one.read })}</span>
          </li>
        ))}
      </ul>
      <div className={css.filters}>
        <Select
          allowClear
          aria-label={t('service.state')}
          placeholder={t('service.state')}
          style={{ width: 150 }}
          value={query.state}
          onChange={(state?: string) => set({ state: state ?? null })}
          options={serviceStates.map((value) => ({ value, label: t(`service.state.${value}`) }))}
        />
        <Select
          allowClear
          aria-label={t('service.kind')}
          placeholder={t('service.kind')}
          style={{ width: 150 }}
          value={query.kind}
          onChange={(kind?: string) => set({ kind: kind ?? null })}
          options={(Object.keys(serviceKinds) as ServiceKind[]).map((value) => ({ value, label: serviceKinds[value][language] }))}
        />
      </div>
      <DataTable<ServiceRow>
        stacks
        label={t('service.list')}
        columns={columnsOf(t, language)}
        page={data}
        rowKey={(row) => row.id}
        busy={isFetching}
        query={query}
        onQuery={set}
        empty={<Empty title={t('service.none')} text={t('service.noneText')} />}
      />
      {writing && <ServiceForm onClose={() => setWriting(false)} />}
    </PageFrame>
  )
}

const columnsOf = (t: Say, language: 'zh' | 'en'): NonNullable<TableProps<ServiceRow>['columns']> => [
  { key: 'title', title: t('service.title'), render: (_, row) => <Link to={paths.serviceMessage(row.id)}>{row.title}</Link> },
  { key: 'kind', title: t('service.kind'), render: (_, row) => serviceKinds[row.kind][language] },
  { key: 'place', title: t('service.to'), render: (_, row) => row.placeName },
  { key: 'state', title: t('service.state'), render: (_, row) => <StatusTag tone={stateTones[row.state]}>{t(`service.state.${row.state}`)}</StatusTag> },
  { key: 'by', title: t('service.by'), render: (_, row) => (row.approvedBy ? `${row.writtenBy} / ${row.approvedBy}` : row.writtenBy) },
  {
    key: 'sent',
    title: t('service.sentAt'),
    render: (_, row) => (row.sentAt ? <When at={row.sentAt} /> : row.sendOn ? t('service.planned', { day: row.sendOn }) : '—'),
  },
  {
    key: 'totals',
    title: t('service.reached'),
    align: 'right',
    render: (_, row) => (row.state === 'sent' ? `${row.totals.read} / ${row.totals.delivered} / ${row.totals.people}` : '—'),
  },
]
