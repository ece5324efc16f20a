import { enterprises, socialOrganizations } from '@balian/contract/organizations'
import { type LiaisonRow, liaisonList, visitDays } from '@balian/contract/organizations-work'
import type { Sent } from '@balian/contract/route'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { FilterBar } from '@balian/ui/filter-bar'
import { PageFrame } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button, Segmented, Select, type TableProps } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useListQuery, useRead } from '../../data/index.ts'
import { TypedText } from '../../items/TypedText.tsx'
import { usePlace } from '../../session/place.tsx'
import { type Say, useWords } from '../../words/use-words.ts'
import { AppealForm } from './AppealForm.tsx'
import css from './organizations.module.css'
import { Share } from './Share.tsx'
import { VisitForm } from './VisitForm.tsx'

const shows = ['visits', 'contracts', 'reports', 'all'] as const
type Open = { readonly row: LiaisonRow; readonly form: 'visit' | 'appeal'; readonly raised?: string }

/** What a liaison has to do (联络工作): visits due, contracts missing, yearly reports due. */
export function Component() {
  const { t } = useWords()
  const { place } = usePlace()
  const { query, set } = useListQuery({ show: 'visits', days: String(visitDays), size: '20' })
  const { data, isFetching } = useRead(liaisonList, { ...query, ...(place ? { place } : {}) } as Sent<typeof liaisonList>, { keep: true })
  const [open, setOpen] = useState<Open | null>(null)
  return (
    <PageFrame title={t('organizations.liaison')} note={t('organizations.liaisonNote')}>
      <Filters query={query} counts={data?.counts} onChange={set} />
      <DataTable<LiaisonRow>
        label={t('organizations.liaison')}
        columns={columnsOf(t, setOpen)}
        page={data}
        rowKey={(row) => row.id}
        busy={isFetching}
        query={query}
        onQuery={set}
        empty={<Empty title={t('organizations.none')} text={t('organizations.noneText')} />}
      />
      {open?.form === 'visit' && (
        <VisitForm
          row={open.row}
          onClose={() => setOpen((now) => (now?.form === 'visit' ? null : now))}
          onRaised={(raised) => setOpen({ row: open.row, form: 'appeal', raised })}
        />
      )}
      {open?.form === 'appeal' && <AppealForm row={open.row} raised={open.raised ?? ''} onClose={() => setOpen(null)} />}
    </PageFrame>
  )
}

interface FilterProps {
  readonly query: Readonly<Record<string, string>>
  readonly counts: Readonly<Record<(typeof shows)[number], number>> | undefined
  readonly onChange: (change: Readonly<Record<string, string | null>>) => void
}

function Filters({ query, counts, onChange }: FilterProps) {
  const { t } = useWords()
  return (
    <FilterBar
      label={t('organizations.liaison')}
      filtered={Boolean(query.text) || query.show !== 'visits' || query.days !== String(visitDays)}
      onClear={() => onChange({ text: null, show: null, days: null })}
    >
      <Segmented
        value={query.show ?? 'visits'}
        onChange={(show) => onChange({ show: String(show), page: null })}
        options={shows.map((value) => ({ value, label: `${t(`organizations.show.${value}`)} ${counts?.[value] ?? ''}` }))}
      />
      <Select
        aria-label={t('organizations.days')}
        value={query.days ?? String(visitDays)}
        onChange={(days: string) => onChange({ days, page: null })}
        options={['30', '60', '90', '180'].map((value) => ({ value, label: t('organizations.daysOf', { count: value }) }))}
      />
      <TypedText value={query.text ?? ''} label={t('organizations.find')} onChange={(text) => onChange({ text: text || null, page: null })} />
    </FilterBar>
  )
}

const pathOf = ({ kind, id }: LiaisonRow): string => `${(kind === 'enterprise' ? enterprises : socialOrganizations).path}/${id}`

const columnsOf = (t: Say, open: (one: Open) => void): NonNullable<TableProps<LiaisonRow>['columns']> => [
  {
    key: 'name',
    title: t('organizations.name'),
    render: (_, row) => (
      <>
        <Link to={pathOf(row)}>{row.name}</Link>
        <div className={css.faint}>
          {t(`organizations.kind.${row.kind}`)} · {row.placeName}
        </div>
      </>
    ),
  },
  {
    key: 'lastVisit',
    title: t('organizations.lastVisit'),
    render: (_, row) =>
      row.lastVisit ? (
        <>
          <When at={row.lastVisit} /> <span className={css.faint}>{t('organizations.ago', { count: row.days ?? 0 })}</span>
        </>
      ) : (
        <StatusTag tone="bad">{t('organizations.never')}</StatusTag>
      ),
  },
  {
    key: 'contracts',
    title: t('organizations.contracts'),
    render: (_, row) => (
      <>
        <Share part={row.contracts} all={row.staff} text={t('organizations.contractsOf', { contracts: row.contracts, staff: row.staff })} />
        {row.contracts < row.staff && <StatusTag tone="warn">{t('organizations.gap', { count: row.staff - row.contracts })}</StatusTag>}
      </>
    ),
  },
  {
    key: 'report',
    title: t('organizations.report'),
    render: (_, row) =>
      row.reportDue ? <StatusTag tone="warn">{t('organizations.reportDue')}</StatusTag> : row.reportedOn ? <When at={row.reportedOn} /> : '—',
  },
  {
    key: 'acts',
    title: t('organizations.acts'),
    render: (_, row) => (
      <span className={css.acts}>
        <Button size="small" type="primary" aria-label={t('organizations.visitOf', { name: row.name })} onClick={() => open({ row, form: 'visit' })}>
          {t('organizations.visit')}
        </Button>
        <Button size="small" aria-label={t('organizations.appealOf', { name: row.name })} onClick={() => open({ row, form: 'appeal' })}>
          {t('organizations.appeal')}
        </Button>
      </span>
    ),
  },
]
