import type { IndicatorInfo } from '@balian/contract/indicators'
import type { ReportCell, ReportColumn, ReportRow } from '@balian/contract/report-requests'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button, Table, Tooltip } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { Records } from '../../indicators/Records.tsx'
import { paths } from '../../paths.ts'
import { useWords } from '../../words/use-words.ts'
import css from '../reports.module.css'
import { cellText, columnName, infoOf } from './columns.ts'
import type { Sheet } from './RequestPage.tsx'
import { sheetTones } from './Requests.tsx'

interface Props {
  readonly sheet: Sheet
  readonly infos: readonly IndicatorInfo[]
  readonly onReturn: (row: ReportRow) => void
}

interface Opened {
  readonly info: IndicatorInfo
  readonly asked: { readonly place: string; readonly from: string; readonly to: string }
}

/** The rows of the table; a number opens its records, a correction stands beside what was signed. */
export function Rows({ sheet, infos, onReturn }: Props) {
  const { t, language } = useWords()
  const [opened, open] = useState<Opened | null>(null)
  const rows = [...sheet.below, sheet.own]
  const show = (column: ReportColumn, row: ReportRow) => {
    const info = infoOf(column, infos)
    if (!info || column.kind !== 'counted') return undefined
    const own = info.opens ? info : infos.find((one) => one.name === info.of)
    const from = column.span === 'year' ? `${sheet.toDay.slice(0, 4)}-01-01` : sheet.fromDay
    return own ? () => open({ info: own, asked: { place: row.place, from, to: sheet.toDay } }) : undefined
  }
  const named = (row: ReportRow) => {
    if (row === sheet.own) return <strong>{sheet.below.length > 0 ? t('requests.whole', { place: row.placeName }) : row.placeName}</strong>
    return sheet.state === 'draft' ? row.placeName : <Link to={paths.request(sheet.id, row.place)}>{row.placeName}</Link>
  }
  const cell = (column: ReportColumn, row: ReportRow) => (
    <Cell cell={row.cells.find((one) => one.key === column.key)!} column={column} infos={infos} onOpen={show(column, row)} />
  )
  const signatures =
    sheet.state === 'draft'
      ? []
      : [
          {
            key: 'signed',
            title: t('requests.state'),
            render: (_: unknown, row: ReportRow) => <Signed row={row} onReturn={row !== sheet.own && sheet.can.return === true ? onReturn : null} />,
          },
        ]
  return (
    <>
      <Table<ReportRow>
        size="small"
        aria-label={t('requests.rows')}
        rowKey="place"
        dataSource={rows}
        pagination={rows.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        scroll={{ x: 'max-content' }}
        rowClassName={(row) => (row === sheet.own && sheet.below.length > 0 ? css.whole! : '')}
        columns={[
          { key: 'place', title: t('requests.place'), render: (_, row) => named(row) },
          ...sheet.columns.map((column) => ({
            key: column.key,
            title: columnName(column, infos, t, language),
            align: column.kind === 'asked' && column.answer === 'text' ? ('left' as const) : ('right' as const),
            render: (_: unknown, row: ReportRow) => cell(column, row),
          })),
          ...signatures,
        ]}
      />
      {opened && <Records {...opened} onClose={() => open(null)} />}
    </>
  )
}

interface CellProps {
  readonly cell: ReportCell
  readonly column: ReportColumn
  readonly infos: readonly IndicatorInfo[]
  readonly onOpen: (() => void) | undefined
}

function Cell({ cell, column, infos, onOpen }: CellProps) {
  const { t, language } = useWords()
  const text = cellText(cell.value, column, infos, language)
  const corrected = cell.now !== null && (
    <Tooltip title={t('requests.correctedText')}>
      <small className={css.corrected}>{t('requests.now', { now: cellText(cell.now, column, infos, language) })}</small>
    </Tooltip>
  )
  return (
    <span className={css.value}>
      {onOpen && cell.value !== null ? (
        <button type="button" onClick={onOpen} aria-label={`${text}: ${t('reports.figures.open')}`}>
          {text}
        </button>
      ) : (
        text
      )}
      {corrected}
    </span>
  )
}

interface SignedProps {
  readonly row: ReportRow
  /** Null: not this reader's to return. */
  readonly onReturn: ((row: ReportRow) => void) | null
}

function Signed({ row, onReturn }: SignedProps) {
  const { t } = useWords()
  return (
    <span className={css.signed}>
      <StatusTag tone={sheetTones[row.state]}>{t(`requests.sheet.${row.state}`)}</StatusTag>
      {row.signedAt && (
        <small>
          {row.signedBy} · <When at={row.signedAt} />
        </small>
      )}
      {row.state === 'returned' && <small>{row.note}</small>}
      {row.state === 'signed' && onReturn && (
        <Button size="small" onClick={() => onReturn(row)}>
          {t('requests.return')}
        </Button>
      )}
    </span>
  )
}
