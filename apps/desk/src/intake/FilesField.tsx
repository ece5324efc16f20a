import { InboxOutlined } from '@ant-design/icons'
import { addFile, fileMegabytes } from '@balian/contract/files'
import { newId } from '@balian/contract/ids'
import { Upload } from 'antd'
import { useCommand } from '../data/index.ts'
import { useWords } from '../words/use-words.ts'

export interface Kept {
  readonly id: string
  readonly name: string
}

interface Props {
  /** The place of the record that the files are for. */
  readonly place: string | undefined
  readonly id?: string
  readonly value?: readonly Kept[]
  readonly onChange?: (files: readonly Kept[]) => void
}

/** Photographed or scanned papers, uploaded at once. */
export function FilesField({ place, id, value = [], onChange }: Props) {
  const { t } = useWords()
  const { run } = useCommand(addFile)
  const take = async (file: File) => {
    const kept = place ? await run({ id: newId(), place }, file) : null
    if (kept) onChange?.([...value, { id: kept.id, name: kept.name }])
  }
  return (
    <Upload.Dragger
      {...(id ? { id } : {})}
      disabled={!place}
      accept=".jpg,.jpeg,.png,.webp,.pdf,.docx,.xlsx"
      beforeUpload={(file) => {
        void take(file)
        return false
      }}
      fileList={value.map((file) => ({ uid: file.id, name: file.name, status: 'done' as const }))}
      onRemove={(file) => onChange?.(value.filter((one) => one.id !== file.uid))}
    >
      <p>
        <InboxOutlined /> {place ? t('cases.file.drop') : t('intake.placeFirst')}
      </p>
      <small>{t('cases.file.types', { limit: fileMegabytes })}</small>
    </Upload.Dragger>
  )
}
