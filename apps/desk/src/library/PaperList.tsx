import { issuePaper, paperKinds, paperList } from '@balian/contract/library'
import { lineNames } from '@balian/contract/lines'
import type { Reply } from '@balian/contract/route'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { FilterBar } from '@balian/ui/filter-bar'
import { PageFrame } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button, Checkbox, Input, Select, type TableProps } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useListQuery, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { paths } from '../paths.ts'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import { IssuePaper } from './IssuePaper.tsx'
import css from './library.module.css'
import { paperTones } from './tones.ts'

type Row = Reply<typeof paperList>['items'][number]

/** Work plans, duties, circulars and materials; those to be confirmed come first. */
export function Component() {
  const { t } = useWords()
  const may = useMay()
  const go = useNavigate()
  const { query, set } = useListQuery()
  const [issuing, issue] = useState(false)
  const { page, size, kind, line, state, toRead, q } = query
  const list = useRead(paperList, { page, size, kind, line, state, toRead, q } as never, { keep: true })
  const acts = may(issuePaper.name) && (
    <Button type="primary" onClick={() => issue(true)}>
      {t('library.issue')}
    </Button>
  )
  return (
    <PageFrame title={t('library.nav')} acts={acts}>
      <p className={css.about}>{t('library.about')}</p>
      <Filters query={query} set={set} />
      {list.error && !list.data ? (
        <Broken error={list.error} retry={() => void list.refetch()} />
      ) : (
        <DataTable<Row>
          label={t('library.nav')}
          columns={columns(t)}
          page={list.data}
          rowKey={(row) => row.id}
          busy={list.isPlaceholderData}
          query={query}
          onQuery={set}
          onOpen={(row) => void go(paths.paper(row.id))}
          empty={<Empty title={t('library.none')} />}
        />
      )}
      {issuing && <IssuePaper onIssued={(id) => void go(paths.paper(id))} onClose={() => issue(false)} />}
    </PageFrame>
  )
}

const columns = (t: (key: string, params?: Record<string, string | number>) => string): NonNullable<TableProps<Row>['columns']> => [
  {
    key: 'title',
    title: t('library.title'),
    render: (_, row) => (
      <>
        <Link to={paths.paper(row.id)}>{row.title}</Link> {row.toRead && <StatusTag tone="warn">{t('library.toRead')}</StatusTag>}
      </>
    ),
  },
  { key: 'kind', title: t('library.kind'), render: (_, row) => t(`library.is.${row.kind}`) },
  { key: 'line', title: t('library.line'), render: (_, row) => (row.line ? t(`line.${row.line}`) : '–') },
  { key: 'version', title: t('library.versions'), render: (_, row) => t('library.versionNumber', { number: row.version }) },
  { key: 'from', title: t('library.from'), render: (_, row) => <When at={row.fromDay} dayOnly /> },
  { key: 'issuer', title: t('library.issuer'), render: (_, row) => row.issuer },
  { key: 'state', title: t('library.state'), render: (_, row) => <StatusTag tone={paperTones[row.state]}>{t(`library.is.${row.state}`)}</StatusTag> },
]

function Filters({ query, set }: ReturnType<typeof useListQuery>) {
  const { t } = useWords()
  const { kind, line, state, toRead, q } = query
  return (
    <FilterBar
      label={t('library.filter')}
      filtered={Boolean(kind || line || state || toRead || q)}
      onClear={() => set({ kind: '', line: '', state: '', toRead: '', q: '' })}
    >
      <Input.Search
        style={{ width: 220 }}
        aria-label={t('library.search')}
        placeholder={t('library.search')}
        allowClear
        maxLength={40}
        defaultValue={q}
        onSearch={(text) => set({ q: text.trim() })}
      />
      <Select
        style={{ width: 130 }}
        aria-label={t('library.kind')}
        placeholder={t('library.anyKind')}
        allowClear
        value={kind ?? null}
        options={paperKinds.map((one) => ({ value: one, label: t(`library.is.${one}`) }))}
        onChange={(value: string | undefined) => set({ kind: value })}
      />
      <Select
        style={{ width: 160 }}
        aria-label={t('library.line')}
        placeholder={t('library.anyLine')}
        allowClear
        value={line ?? null}
        options={lineNames.map((one) => ({ value: one, label: t(`line.${one}`) }))}
        onChange={(value: string | undefined) => set({ line: value })}
      />
      <Select
        style={{ width: 120 }}
        aria-label={t('library.state')}
        value={state ?? 'in-force'}
        options={[
          { value: 'in-force', label: t('library.showInForce') },
          { value: 'ended', label: t('library.showEnded') },
          { value: 'all', label: t('library.showAll') },
        ]}
        onChange={(value: string) => set({ state: value === 'in-force' ? '' : value })}
      />
      <Checkbox checked={toRead === 'true'} onChange={({ target }) => set({ toRead: target.checked ? 'true' : '' })}>
        {t('library.onlyToRead')}
      </Checkbox>
    </FilterBar>
  )
}
