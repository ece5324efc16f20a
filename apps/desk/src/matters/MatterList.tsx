import { PlusOutlined } from '@ant-design/icons'
import { type MatterKind, type MatterRow, matterStates } from '@balian/contract/matters'
import { DataTable } from '@balian/ui/data-table'
import { Deadline } from '@balian/ui/deadline'
import { Empty } from '@balian/ui/empty'
import { FileButton } from '@balian/ui/file-button'
import { PageFrame } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button, type TableProps } from 'antd'
import { Link, useNavigate } from 'react-router'
import { useDownload, useListQuery, useRead } from '../data/index.ts'
import { itemColumns } from '../items/item-columns.ts'
import { usePlace } from '../session/place.tsx'
import { useMay } from '../session/session.tsx'
import { type OwnView, SavedViews } from '../views/SavedViews.tsx'
import { type Say, useWords } from '../words/use-words.ts'
import type { Shown } from './declared.tsx'
import { MatterFilters } from './MatterFilters.tsx'
import css from './matters.module.css'

const ownViews: readonly OwnView[] = [
  { word: 'matters.view.open', filters: { open: 'true' } },
  { word: 'matters.view.overdue', filters: { open: 'true', overdue: 'true' } },
  { word: 'matters.view.ended', filters: { open: 'false' } },
]

/** The list of one kind of matter, as it declares itself. */
export function MatterList({ shown: { kind, routes } }: { readonly shown: Shown }) {
  const { t, language } = useWords()
  const download = useDownload()
  const go = useNavigate()
  const may = useMay()
  const { place } = usePlace()
  const { query, set } = useListQuery({ sort: '-opened', size: '20' })
  const { page: _page, size: _size, sort: _sort, place: _place, ...chosen } = query
  // What is in hand shows first; but a state that is asked for may be an end.
  const filter = { ...(chosen.open || chosen.state ? {} : { open: 'true' }), ...chosen }
  const here = place ? { place } : {}
  const { data, isFetching } = useRead(routes.list, { ...query, ...filter, ...here } as never, { keep: true })
  const acts = (
    <>
      {routes.take && may(routes.take.name) && (
        <FileButton onFetch={() => download(routes.take!, { ...filter, ...here } as never)}>{t('matters.export')}</FileButton>
      )}
      {may(routes.open.name) && (
        <Button type="primary" icon={<PlusOutlined />} onClick={() => void go(`${kind.path}/new`)}>
          {t('matters.new')}
        </Button>
      )}
    </>
  )
  return (
    <PageFrame title={kind[language]} note={kind.about[language]} acts={acts}>
      <SavedViews list={routes.list.name} now={filter} own={ownViews} onChoose={set} />
      <MatterFilters kind={kind} query={query} onChange={set} />
      <DataTable<MatterRow>
        label={kind[language]}
        columns={columnsOf(kind, t, language)}
        page={data}
        rowKey={(row) => row.id}
        busy={isFetching}
        query={query}
        onQuery={set}
        onOpen={(row) => void go(`${kind.path}/${row.id}`)}
        empty={<Empty title={t('matters.empty')} text={t('matters.emptyText')} />}
      />
    </PageFrame>
  )
}

function columnsOf(kind: MatterKind, t: Say, language: 'zh' | 'en'): NonNullable<TableProps<MatterRow>['columns']> {
  const states = matterStates(kind)
  const names = (all: readonly string[]) => all.join(language === 'zh' ? '、' : ', ')
  return [
    {
      key: 'title',
      title: t('matters.column.title'),
      render: (_, row) => (
        <div className={css.titled}>
          <Link to={`${kind.path}/${row.id}`}>{row.title}</Link>
          {row.number && <small>{row.number}</small>}
        </div>
      ),
    },
    ...itemColumns<MatterRow>(
      kind.items.filter((item) => item.list),
      language,
    ).map((column) => ({ ...column, sorter: false })),
    ...(kind.parties.most > 0 ? [{ key: 'parties', title: t('matters.column.parties'), render: (_: unknown, row: MatterRow) => names(row.parties) }] : []),
    { key: 'place', title: t('matters.column.place'), render: (_, row) => row.placeName },
    {
      key: 'state',
      title: t('matters.column.state'),
      render: (_, row) => <StatusTag tone={states[row.state]?.tone ?? 'plain'}>{states[row.state]?.[language] ?? row.state}</StatusTag>,
    },
    { key: 'workers', title: t('matters.column.workers'), render: (_, row) => names(row.workers) || t('cases.nobody') },
    { key: 'opened', title: t('matters.column.opened'), sorter: true, render: (_, row) => <When at={row.openedAt} /> },
    {
      key: 'due',
      title: t('matters.column.due'),
      sorter: true,
      render: (_, row) => (row.closedAt || !row.nextDue ? '—' : <Deadline short day={row.nextDue} />),
    },
  ]
}
