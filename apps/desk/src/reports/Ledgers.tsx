import { type LedgerTable, ledgerPage, ledgerPrint } from '@balian/contract/ledgers'
import { lineNames } from '@balian/contract/lines'
import type { Received } from '@balian/contract/route'
import { Empty } from '@balian/ui/empty'
import { FileButton } from '@balian/ui/file-button'
import { FilterBar } from '@balian/ui/filter-bar'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { DatePicker, Select, Skeleton, Table } from 'antd'
import dayjs from 'dayjs'
import { useDownload, useListQuery, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { usePlace } from '../session/place.tsx'
import { useWords } from '../words/use-words.ts'
import css from './reports.module.css'

type Line = Received<typeof ledgerPage>['line']

/** The monthly ledger of a line at the chosen place, on screen and on paper. */
export function Component() {
  const { t } = useWords()
  const { place } = usePlace()
  const download = useDownload()
  const { query, set } = useListQuery({ line: 'disputes', month: dayjs().format('YYYY-MM') })
  const asked = { place, line: query.line as Line, month: query.month! }
  const { data, error, refetch, isFetching } = useRead(ledgerPage, asked, { keep: true })
  const file = (format: 'xlsx' | 'docx' | 'pdf', name: string) => <FileButton onFetch={() => download(ledgerPrint, { ...asked, format })}>{name}</FileButton>
  return (
    <PageFrame
      title={t('reports.ledgers.title')}
      note={data ? t('reports.ledgers.note', { place: data.placeName, from: data.from, to: data.to }) : null}
      acts={
        <>
          {file('xlsx', 'Excel')}
          {file('docx', 'Word')}
          {file('pdf', 'PDF')}
        </>
      }
    >
      <FilterBar label={t('reports.ledgers.title')}>
        <Select
          aria-label={t('reports.ledgers.line')}
          className={css.line!}
          value={asked.line}
          options={lineNames.map((line) => ({ value: line, label: t(`line.${line}`) }))}
          onChange={(line) => set({ line })}
        />
        <DatePicker
          picker="month"
          aria-label={t('reports.ledgers.month')}
          allowClear={false}
          value={dayjs(`${asked.month}-01`)}
          disabledDate={(day) => day.isAfter(dayjs(), 'month')}
          onChange={(day) => day && set({ month: day.format('YYYY-MM') })}
        />
      </FilterBar>
      {data ? (
        <div aria-busy={isFetching}>
          {data.tables.map((table) => (
            <Part key={table.key} table={table} />
          ))}
        </div>
      ) : error ? (
        <Broken error={error} retry={() => void refetch()} />
      ) : (
        <Skeleton active paragraph={{ rows: 12 }} />
      )}
    </PageFrame>
  )
}

function Part({ table: { key, title, columns, rows, more } }: { readonly table: LedgerTable }) {
  const { t, language } = useWords()
  return (
    <Section title={`${title[language]} · ${t('reports.ledgers.rows', { count: rows.length })}`}>
      <Table
        size="small"
        aria-label={title[language]}
        rowKey={(row) => rows.indexOf(row)}
        dataSource={rows}
        pagination={rows.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <Empty title={t('reports.ledgers.none')} /> }}
        columns={columns.map((column, i) => ({
          key: `${key}.${i}`,
          title: column.title[language],
          ...(column.number ? { align: 'right' as const } : {}),
          render: (_: unknown, row: LedgerTable['rows'][number]) => <span className={css.cell}>{row[i]?.[language] || '—'}</span>,
        }))}
      />
      {more && <p className={css.small}>{t('reports.ledgers.more')}</p>}
    </Section>
  )
}
