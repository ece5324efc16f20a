import { CameraOutlined } from '@ant-design/icons'
import { addFile } from '@balian/contract/files'
import { newId } from '@balian/contract/ids'
import { Button, Upload } from 'antd'
import { useState } from 'react'
import { useCommand } from '../../data/index.ts'
import { useWords } from '../../words/use-words.ts'

interface Props {
  /** The place of the record that they are for. */
  readonly place: string
  readonly value?: readonly string[]
  readonly onChange?: (ids: readonly string[]) => void
}

/** Photographs of papers, each sent up at once; a form item that holds their ids. On a phone it opens the camera. */
export function Photos({ place, value = [], onChange }: Props) {
  const { t } = useWords()
  const [names, setNames] = useState<Readonly<Record<string, string>>>({})
  const { run, busy } = useCommand(addFile)
  const take = async (file: File) => {
    const kept = await run({ id: newId(), place }, file)
    if (!kept) return
    setNames((now) => ({ ...now, [kept.id]: kept.name }))
    onChange?.([...value, kept.id])
  }
  return (
    <Upload
      accept="image/*,.pdf"
      multiple
      beforeUpload={(file) => {
        void take(file)
        return false
      }}
      fileList={value.map((id) => ({ uid: id, name: names[id] ?? id, status: 'done' as const }))}
      onRemove={(file) => onChange?.(value.filter((id) => id !== file.uid))}
    >
      <Button icon={<CameraOutlined />} loading={busy}>
        {t('errands.field.photos')}
      </Button>
    </Upload>
  )
}
