import { PaperClipOutlined } from '@ant-design/icons'
import { addFile, fileMegabytes } from '@balian/contract/files'
import { newId } from '@balian/contract/ids'
import { Button, Upload } from 'antd'
import { useState } from 'react'
import { useCommand } from '../data/index.ts'
import { useWords } from '../words/use-words.ts'
import css from './activities.module.css'

interface Props {
  readonly place: string
  /** How many are there already; they stay. */
  readonly kept: number
  readonly onChange: (files: readonly string[]) => void
}

/** Photographs and papers, uploaded as they are chosen; the activity takes them when it is saved. */
export function NewFiles({ place, kept, onChange }: Props) {
  const { t } = useWords()
  const [files, setFiles] = useState<readonly { id: string; name: string }[]>([])
  const { run, busy } = useCommand(addFile)
  const keep = (change: (now: typeof files) => typeof files) =>
    setFiles((now) => {
      const next = change(now)
      onChange(next.map((file) => file.id))
      return next
    })
  const take = async (file: File) => {
    const added = await run({ id: newId(), place }, file)
    if (added) keep((now) => [...now, { id: added.id, name: added.name }])
  }
  return (
    <>
      <Upload
        multiple
        accept=".jpg,.jpeg,.png,.webp,.pdf,.docx,.xlsx"
        beforeUpload={(file) => {
          void take(file)
          return false
        }}
        fileList={files.map((file) => ({ uid: file.id, name: file.name, status: 'done' as const }))}
        onRemove={(file) => keep((now) => now.filter((one) => one.id !== file.uid))}
      >
        <Button icon={<PaperClipOutlined />} loading={busy} disabled={place.length < 6}>
          {t('activities.filesAdd')}
        </Button>
      </Upload>
      <small className={css.quiet}>
        {[t('activities.filesHelp', { limit: fileMegabytes }), kept > 0 ? t('activities.filesKept') : ''].filter(Boolean).join(' ')}
      </small>
    </>
  )
}
