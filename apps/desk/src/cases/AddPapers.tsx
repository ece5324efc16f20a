import { InboxOutlined } from '@ant-design/icons'
import type { caseCommands } from '@balian/contract/case-commands'
import { addFile, fileMegabytes } from '@balian/contract/files'
import { newId } from '@balian/contract/ids'
import { Form, Input, Modal, Select, Upload } from 'antd'
import { useState } from 'react'
import { useCommand } from '../data/index.ts'
import { useWords } from '../words/use-words.ts'
import type { CasePart } from './case-page.ts'

interface Entered {
  readonly as: string
  readonly note?: string
}

interface Props extends CasePart {
  readonly route: ReturnType<typeof caseCommands>['addPapers']
  /** The places of the kind's file; the first is chosen. */
  readonly places: readonly { readonly value: string; readonly label: string }[]
  readonly onClose: () => void
}

/** Adds scanned or photographed papers, or notes that an original is kept on paper. */
export function AddPapers({ page, module, route, places, onClose }: Props) {
  const { t } = useWords()
  const [form] = Form.useForm<Entered>()
  const [files, setFiles] = useState<readonly { id: string; name: string }[]>([])
  const { run: send, busy: sending } = useCommand(addFile)
  const { run, busy } = useCommand(route, { form, done: 'cases.stepDone', onDone: onClose })
  const take = async (file: File) => {
    const kept = await send({ id: newId(), place: page.head.place }, file)
    if (kept) setFiles((now) => [...now, { id: kept.id, name: kept.name }])
  }
  const save = ({ as, note = '' }: Entered) => run({ id: page.head.id, version: page.head.version, as, note, files: files.map((file) => file.id) })
  const needNote = () => ({
    validator: (_: unknown, note?: string) => (files.length > 0 || note?.trim() ? Promise.resolve() : Promise.reject(new Error(t('cases.file.needNote')))),
  })
  return (
    <Modal
      open
      title={t(`${module}.step.addPapers`)}
      onCancel={onClose}
      okText={t('cases.file.save')}
      confirmLoading={busy || sending}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" onFinish={(entered) => void save(entered)} initialValues={{ as: places[0]?.value }}>
        <Form.Item name="as" label={t('cases.file.as')} rules={[{ required: true }]}>
          <Select options={[...places]} />
        </Form.Item>
        <Form.Item label={t('cases.file.files')} extra={t('cases.file.types', { limit: fileMegabytes })}>
          <Upload.Dragger
            multiple
            accept=".jpg,.jpeg,.png,.webp,.pdf,.docx,.xlsx"
            beforeUpload={(file) => {
              void take(file)
              return false
            }}
            fileList={files.map((file) => ({ uid: file.id, name: file.name, status: 'done' as const }))}
            onRemove={(file) => setFiles((now) => now.filter((one) => one.id !== file.uid))}
          >
            <p>
              <InboxOutlined /> {t('cases.file.drop')}
            </p>
          </Upload.Dragger>
        </Form.Item>
        <Form.Item name="note" label={t('cases.field.note')} rules={[needNote()]} extra={t('cases.file.noteHelp')}>
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
