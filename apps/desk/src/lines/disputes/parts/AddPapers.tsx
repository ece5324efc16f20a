import { InboxOutlined } from '@ant-design/icons'
import { addDisputePapers } from '@balian/contract/disputes'
import { dossierItems } from '@balian/contract/dossier'
import { addFile, fileMegabytes } from '@balian/contract/files'
import { newId } from '@balian/contract/ids'
import { Form, Input, Modal, Select, Upload } from 'antd'
import { useState } from 'react'
import { useCommand } from '../../../data/index.ts'
import { useWords } from '../../../words/use-words.ts'
import type { Page } from './MatterPart.tsx'

interface Entered {
  readonly as: string
  readonly note?: string
}

/** Adds scanned or photographed papers, or notes that an original is kept on paper. */
export function AddPapers({ page, onClose }: { readonly page: Page; readonly onClose: () => void }) {
  const { t, language } = useWords()
  const [form] = Form.useForm<Entered>()
  const [files, setFiles] = useState<readonly { id: string; name: string }[]>([])
  const { run: send, busy: sending } = useCommand(addFile)
  const { run, busy } = useCommand(addDisputePapers, { form, done: 'disputes.stepDone', onDone: onClose })
  const take = async (file: File) => {
    const kept = await send({ id: newId(), place: page.head.place }, file)
    if (kept) setFiles((now) => [...now, { id: kept.id, name: kept.name }])
  }
  const save = ({ as, note = '' }: Entered) => run({ id: page.head.id, version: page.head.version, as, note, files: files.map((file) => file.id) })
  const needNote = () => ({
    validator: (_: unknown, note?: string) => (files.length > 0 || note?.trim() ? Promise.resolve() : Promise.reject(new Error(t('disputes.file.needNote')))),
  })
  return (
    <Modal
      open
      title={t('disputes.step.addPapers')}
      onCancel={onClose}
      okText={t('disputes.file.save')}
      confirmLoading={busy || sending}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" onFinish={(entered) => void save(entered)} initialValues={{ as: 'evidence' }}>
        <Form.Item name="as" label={t('disputes.file.as')} rules={[{ required: true }]}>
          <Select options={dossierItems.filter((one) => one.key !== 'back-cover').map((one) => ({ value: one.key, label: one[language] }))} />
        </Form.Item>
        <Form.Item label={t('disputes.file.files')} extra={t('disputes.file.types', { limit: fileMegabytes })}>
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
              <InboxOutlined /> {t('disputes.file.drop')}
            </p>
          </Upload.Dragger>
        </Form.Item>
        <Form.Item name="note" label={t('disputes.field.note')} rules={[needNote()]} extra={t('disputes.file.noteHelp')}>
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
