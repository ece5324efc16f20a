import { PaperClipOutlined } from '@ant-design/icons'
import { addFile, fileMegabytes } from '@balian/contract/files'
import { newId } from '@balian/contract/ids'
import { Button, Upload } from 'antd'
import { useState } from 'react'
import { useCommand } from '../../../data/index.ts'
import { useWords } from '../../../words/use-words.ts'
import css from './screening.module.css'

interface Props {
  readonly place: string
  readonly onChange: (files: readonly string[]) => void
}

/** Photos and papers, uploaded as they are chosen; the report takes them when it is sent. */
export function Papers({ place, onChange }: Props) {
  const { t } = useWords()
  const [files, setFiles] = useState<readonly { id: string; name: string }[]>([])
  const { run, busy } = useCommand(addFile)
  const keep = (next: readonly { id: string; name: string }[]) => {
    setFiles(next)
    onChange(next.map((file) => file.id))
  }
  const take = async (file: File) => {
    const kept = await run({ id: newId(), place }, file)
    if (kept) keep([...files, { id: kept.id, name: kept.name }])
  }
  return (
    <>
      <Upload
        accept=".jpg,.jpeg,.png,.webp,.pdf,.docx,.xlsx"
        beforeUpload={(file) => {
          void take(file)
          return false
        }}
        fileList={files.map((file) => ({ uid: file.id, name: file.name, status: 'done' as const }))}
        onRemove={(file) => keep(files.filter((one) => one.id !== file.uid))}
      >
        <Button icon={<PaperClipOutlined />} loading={busy}>
          {t('screening.report.filesAdd')}
        </Button>
      </Upload>
      <p className={css.faint}>{t('screening.report.filesHelp', { limit: fileMegabytes })}</p>
    </>
  )
}
