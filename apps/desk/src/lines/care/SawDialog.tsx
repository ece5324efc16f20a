import { type CareRow, careSaw, type VisitWay, visitWays } from '@balian/contract/care-visits'
import { addFile } from '@balian/contract/files'
import { newId } from '@balian/contract/ids'
import { Button, DatePicker, Form, Input, Modal, Radio, Upload } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useCommand } from '../../data/index.ts'
import { useWords } from '../../words/use-words.ts'

interface Entered {
  readonly on: Dayjs
  readonly how: VisitWay
  readonly note?: string
}
interface Props {
  readonly file: Pick<CareRow, 'id' | 'name' | 'place'>
  readonly onClose: () => void
  readonly onDone: (visit: string) => void
}

/** A visit with more to say: another day, how, a note, photos. */
export function SawDialog({ file, onClose, onDone }: Props) {
  const { t, language } = useWords()
  const [form] = Form.useForm<Entered>()
  const [visit] = useState(newId)
  const [photos, setPhotos] = useState<readonly { id: string; name: string }[]>([])
  const adding = useCommand(addFile)
  const { run, busy } = useCommand(careSaw, {
    form,
    also: ['indicators'],
    onDone: ({ visit: done }) => {
      onDone(done)
      onClose()
    },
  })
  const take = async (photo: File) => {
    const kept = await adding.run({ id: newId(), place: file.place }, photo)
    if (kept) setPhotos((before) => [...before, { id: kept.id, name: kept.name }])
  }
  const send = ({ on, how, note }: Entered) =>
    void run({ id: file.id, visit, on: on.format('YYYY-MM-DD'), how, note: note ?? '', files: photos.map((one) => one.id) })
  return (
    <Modal
      open
      title={t('care.visitOf', { name: file.name })}
      okText={t('care.report')}
      cancelText={t('ui.cancel')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" initialValues={{ on: dayjs(), how: 'home' }} onFinish={send}>
        <Form.Item name="on" label={t('care.visitOn')} rules={[{ required: true, message: t('registers.needed', { what: t('care.visitOn') }) }]}>
          <DatePicker style={{ width: '100%' }} maxDate={dayjs()} minDate={dayjs().subtract(30, 'day')} />
        </Form.Item>
        <Form.Item name="how" label={t('care.visitHow')}>
          <Radio.Group options={Object.entries(visitWays).map(([value, word]) => ({ value, label: word[language] }))} />
        </Form.Item>
        <Form.Item name="note" label={t('care.visitNote')} extra={t('care.visitNoteHelp')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} />
        </Form.Item>
        <Upload
          accept=".jpg,.jpeg,.png,.webp"
          beforeUpload={(photo) => {
            void take(photo)
            return false
          }}
          fileList={photos.map((one) => ({ uid: one.id, name: one.name, status: 'done' as const }))}
          onRemove={(gone) => setPhotos((before) => before.filter((one) => one.id !== gone.uid))}
        >
          <Button loading={adding.busy}>{t('care.addPhoto')}</Button>
        </Upload>
      </Form>
    </Modal>
  )
}
