import { DownloadOutlined, InboxOutlined } from '@ant-design/icons'
import type { ImportReport } from '@balian/contract/registers'
import { FileButton } from '@balian/ui/file-button'
import { StatusTag } from '@balian/ui/status-tag'
import { Button, Drawer, Table, Upload } from 'antd'
import { useState } from 'react'
import { useCommand, useDownload } from '../data/index.ts'
import { PlaceSelect } from '../places/PlaceSelect.tsx'
import { usePlace } from '../session/place.tsx'
import { useWords } from '../words/use-words.ts'
import type { Shown } from './declared.tsx'

const tones = { new: 'good', changed: 'info', same: 'plain', wrong: 'bad' } as const
const verdicts = ['new', 'changed', 'same', 'wrong'] as const

/** Takes a spreadsheet in: first what it would do, row by row; then the good rows go in and the wrong ones come back as a file. */
export function RegisterImport({ shown: { register, routes }, onClose }: { readonly shown: Shown; readonly onClose: () => void }) {
  const { t, language } = useWords()
  const download = useDownload()
  const { place: here } = usePlace()
  const [place, setPlace] = useState(here)
  const [file, setFile] = useState<File | null>(null)
  const [report, setReport] = useState<ImportReport | null>(null)
  const { run, busy } = useCommand(routes.bring, { onDone: setReport })
  const look = (chosen: File) => {
    setFile(chosen)
    void run({ place, dry: true }, chosen)
  }
  const good = report ? report.counts.new + report.counts.changed : 0
  return (
    <Drawer
      open
      size={760}
      title={`${t('registers.import')} · ${register[language]}`}
      onClose={onClose}
      destroyOnHidden
      footer={
        <div style={{ display: 'flex', gap: 8, justifyContent: 'flex-end' }}>
          <Button onClick={onClose}>{t(report?.dry === false ? 'registers.done' : 'ui.cancel')}</Button>
          {report?.dry && (
            <Button type="primary" disabled={good === 0} loading={busy} onClick={() => void run({ place, dry: false }, file!)}>
              {t('registers.letIn', { count: good })}
            </Button>
          )}
        </div>
      }
    >
      <p>{t('registers.importText')}</p>
      <div style={{ display: 'flex', gap: 8, marginBlockEnd: 12 }}>
        <div style={{ flex: 1 }}>
          <PlaceSelect mine label={t('registers.place')} value={place} onChange={(chosen) => setPlace(chosen ?? here)} />
        </div>
        <FileButton onFetch={() => download(routes.template, {})}>{t('registers.template')}</FileButton>
      </div>
      <Upload.Dragger accept=".xlsx,.csv" showUploadList={false} beforeUpload={(chosen) => (look(chosen), false)}>
        <p>
          <InboxOutlined /> {file ? file.name : t('registers.drop')}
        </p>
      </Upload.Dragger>
      {report && <Told report={report} />}
    </Drawer>
  )
}

function Told({ report }: { readonly report: ImportReport }) {
  const { t, language } = useWords()
  const save = () => {
    const bytes = Uint8Array.from(atob(report.wrongFile!), (letter) => letter.charCodeAt(0))
    const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(new Blob([bytes])), download: t('registers.wrongFile') })
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <>
      <p role="status" style={{ display: 'flex', gap: 12, alignItems: 'center', marginBlock: 14 }}>
        <strong>{t(report.dry ? 'registers.wouldDo' : 'registers.did')}</strong>
        {verdicts.map((verdict) => (
          <StatusTag key={verdict} tone={tones[verdict]}>
            {t(`registers.verdict.${verdict}`)} {report.counts[verdict]}
          </StatusTag>
        ))}
        {report.wrongFile && (
          <Button size="small" icon={<DownloadOutlined />} onClick={save}>
            {t('registers.wrongRows')}
          </Button>
        )}
      </p>
      <Table
        size="small"
        rowKey="row"
        dataSource={report.rows}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        columns={[
          { title: t('registers.row'), dataIndex: 'row', width: 70 },
          { title: t('registers.rowTitle'), dataIndex: 'title' },
          {
            title: t('registers.verdict'),
            width: 90,
            render: (_, row) => <StatusTag tone={tones[row.verdict]}>{t(`registers.verdict.${row.verdict}`)}</StatusTag>,
          },
          {
            title: t('registers.faults'),
            render: (_, row) => row.faults.map((fault) => [fault.column, fault.heading, fault[language]].filter(Boolean).join(' ')).join('; '),
          },
        ]}
      />
    </>
  )
}
