import { InboxOutlined } from '@ant-design/icons'
import { newId } from '@balian/contract/ids'
import { type ImportSummary, importCheck, importList, importTemplate } from '@balian/contract/people-import'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { FileButton } from '@balian/ui/file-button'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { StatusTag, type Tone } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Upload } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useCommand, useDownload, useListQuery, useRead } from '../../data/index.ts'
import { paths } from '../../paths.ts'
import { usePlace } from '../../session/place.tsx'
import { useWords } from '../../words/use-words.ts'
import { PlacePick } from '../PlacePick.tsx'
import css from './import.module.css'

/** Where an import begins: the template, the place and the file; and the imports so far. */
export function Component() {
  const { t } = useWords()
  const download = useDownload()
  return (
    <PageFrame title={t('import.title')} up={<Link to={paths.people}>{t('people.list')}</Link>}>
      <div className={css.steps}>
        <div>
          <Section title={t('import.step1')}>
            <p className={css.text}>{t('import.step1Text')}</p>
            <FileButton onFetch={() => download(importTemplate, {})}>{t('import.template')}</FileButton>
          </Section>
        </div>
        <div>
          <Section title={t('import.step2')}>
            <Send />
          </Section>
        </div>
      </div>
      <Section title={t('import.earlier')}>
        <Earlier />
      </Section>
    </PageFrame>
  )
}

function Send() {
  const { t } = useWords()
  const { place } = usePlace()
  const go = useNavigate()
  const [into, setInto] = useState(place)
  const check = useCommand(importCheck, { done: 'import.started', onDone: ({ id }) => void go(paths.import(id)) })
  return (
    <>
      <p className={css.text}>{t('import.step2Text')}</p>
      <div className={css.where}>
        <label htmlFor="import-place">{t('import.place')}</label>
        <PlacePick id="import-place" from={6} value={into} onChange={(code) => setInto(code ?? place)} />
      </div>
      <Upload.Dragger
        height={130}
        accept=".xlsx,.csv"
        maxCount={1}
        showUploadList={false}
        disabled={check.busy || into.length < 6}
        beforeUpload={(file) => {
          void check.run({ id: newId(), place: into }, file)
          return false
        }}
      >
        <InboxOutlined style={{ fontSize: 32, color: 'var(--accent)' }} />
        <p className={css.drop}>{t('import.drop')}</p>
      </Upload.Dragger>
    </>
  )
}

export const importTones: Record<ImportSummary['state'], Tone> = { checking: 'info', checked: 'warn', applying: 'info', applied: 'good' }

function Earlier() {
  const { t } = useWords()
  const { query, set } = useListQuery()
  const go = useNavigate()
  const list = useRead(importList, { page: Number(query.page ?? 1), size: Number(query.size ?? 20) }, { keep: true, fresh: 0 })
  const columns = [
    { key: 'file', title: t('import.file'), render: (_: unknown, row: ImportSummary) => <Link to={paths.import(row.id)}>{row.file}</Link> },
    { key: 'place', title: t('import.place'), render: (_: unknown, row: ImportSummary) => row.placeName },
    { key: 'at', title: t('import.when'), render: (_: unknown, row: ImportSummary) => <When at={row.at} /> },
    { key: 'by', title: t('import.by'), render: (_: unknown, row: ImportSummary) => row.by },
    { key: 'rows', title: t('import.rows'), align: 'right' as const, render: (_: unknown, row: ImportSummary) => row.rows.toLocaleString() },
    { key: 'applied', title: t('import.state.applied'), align: 'right' as const, render: (_: unknown, row: ImportSummary) => row.applied.toLocaleString() },
    { key: 'wrong', title: t('import.verdict.wrong'), align: 'right' as const, render: (_: unknown, row: ImportSummary) => row.counts.wrong.toLocaleString() },
    {
      key: 'state',
      title: t('import.result'),
      render: (_: unknown, row: ImportSummary) => <StatusTag tone={importTones[row.state]}>{t(`import.state.${row.state}`)}</StatusTag>,
    },
  ]
  return (
    <DataTable
      label={t('import.earlier')}
      columns={columns}
      page={list.data}
      rowKey={(row) => row.id}
      query={query}
      onQuery={set}
      onOpen={(row) => void go(paths.import(row.id))}
      empty={<Empty title={t('import.noneEarlier')} />}
    />
  )
}
