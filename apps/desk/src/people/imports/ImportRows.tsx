import { type ImportVerdict, type importRow, importRows } from '@balian/contract/people-import'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { StatusTag, type Tone } from '@balian/ui/status-tag'
import { Link } from 'react-router'
import type { z } from 'zod'
import { type ListQuery, useRead } from '../../data/index.ts'
import { paths } from '../../paths.ts'
import { useWords } from '../../words/use-words.ts'
import css from './import.module.css'

type Row = z.infer<typeof importRow>
const tones: Record<ImportVerdict, Tone> = { new: 'good', changed: 'info', same: 'plain', duplicate: 'warn', wrong: 'bad' }

interface Props {
  readonly id: string
  readonly verdict: ImportVerdict | undefined
  readonly query: ListQuery
  readonly set: (change: Record<string, string | number | null | undefined>) => void
}

/** The rows of the file, each with its verdict and, in words, why. */
export function ImportRows({ id, verdict, query, set }: Props) {
  const { t } = useWords()
  const input = { id, page: Number(query.page ?? 1), size: Number(query.size ?? 20), ...(verdict ? { verdict } : {}) }
  const rows = useRead(importRows, input, { keep: true, fresh: 0 })
  const columns = [
    { key: 'row', title: t('import.row'), align: 'right' as const, width: 80, render: (_: unknown, row: Row) => row.row },
    {
      key: 'name',
      title: t('person.name'),
      width: 140,
      render: (_: unknown, row: Row) => (row.person ? <Link to={paths.person(row.person)}>{row.name}</Link> : row.name),
    },
    {
      key: 'verdict',
      title: t('import.verdict'),
      width: 180,
      render: (_: unknown, row: Row) => (
        <>
          <StatusTag tone={tones[row.verdict]}>{t(`import.verdict.${row.verdict}`)}</StatusTag> {row.applied && <small>{t('import.went')}</small>}
        </>
      ),
    },
    { key: 'why', title: t('import.why'), render: (_: unknown, row: Row) => <Why row={row} /> },
  ]
  return (
    <DataTable<Row>
      label={t('import.title')}
      columns={columns}
      page={rows.data}
      rowKey={(row) => String(row.row)}
      busy={rows.isPlaceholderData}
      query={query}
      onQuery={set}
      empty={<Empty title={t('import.applyNone')} />}
    />
  )
}

function Why({ row }: { readonly row: Row }) {
  const { t, language } = useWords()
  if (row.faults.length > 0)
    return (
      <ul className={css.faults}>
        {row.faults.map((fault) => (
          <li key={fault.column + fault.zh}>
            {fault.column && <b>{t('import.column', { column: fault.column, field: fault.field })}</b>} {fault[language]}
          </li>
        ))}
      </ul>
    )
  if (row.differs.length === 0) return null
  const said = row.differs.map((key) => t(`person.${key}`)).join(language === 'zh' ? '、' : ', ')
  return t('import.willChange', { fields: said })
}
