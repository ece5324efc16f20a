import { newId } from '@balian/contract/ids'
import { changeTemplate, keepTemplate, type LetterTemplate, templateUses } from '@balian/contract/letters'
import { type LineName, lines } from '@balian/contract/lines'
import { Form, Input, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import { useCommand } from '../data/index.ts'
import { PlaceSelect } from '../places/PlaceSelect.tsx'
import { usePlace } from '../session/place.tsx'
import { useWords } from '../words/use-words.ts'
import { SmsSize } from './SmsSize.tsx'
import type { Begun } from './Templates.tsx'

interface Entered {
  readonly place: string
  readonly line?: LineName | null
  readonly use: LetterTemplate['use']
  readonly title: string
  readonly text: string
}

interface Props {
  readonly begun: Begun
  readonly sms: { readonly sign: string; readonly fen: number }
  readonly onClose: () => void
}

/** Keeps a template for a place, in place of a standard one or besides; or changes it. */
export function TemplateForm({ begun, sms, onClose }: Props) {
  const { t, language } = useWords()
  const { place } = usePlace()
  const [form] = Form.useForm<Entered>()
  const [id] = useState(newId)
  const done = { form, done: 'service.saved', onDone: onClose }
  const keep = useCommand(keepTemplate, done)
  const change = useCommand(changeTemplate, done)
  const title = Form.useWatch('title', form) ?? ''
  const text = Form.useWatch('text', form) ?? ''
  const use = Form.useWatch('use', form)
  const send = ({ place: at, ...all }: Entered) => {
    const said = { ...all, line: all.line ?? null }
    if (begun.change) return void change.run({ ...said, id: begun.id!, version: begun.version! })
    return void keep.run({ ...said, id, place: at, standard: begun.standard ?? null })
  }
  const { line = null, use: first = 'audience' } = begun
  return (
    <Modal
      open
      title={t(begun.change ? 'letters.changeTemplate' : 'letters.newTemplate')}
      okText={t('service.save')}
      cancelText={t('ui.cancel')}
      confirmLoading={keep.busy || change.busy}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form<Entered>
        form={form}
        layout="vertical"
        initialValues={{ line, use: first, title: begun.title, text: begun.text, ...(place ? { place } : {}) }}
        onFinish={send}
      >
        {!begun.change && (
          <Form.Item name="place" label={t('letters.for')} rules={[{ required: true, message: t('service.needPlace') }]}>
            <PlaceSelect />
          </Form.Item>
        )}
        <Form.Item name="line" label={t('letters.line')}>
          <Select allowClear placeholder={t('letters.everyLine')} options={lines.map((one) => ({ value: one.line, label: one[language] }))} />
        </Form.Item>
        <Form.Item name="use" label={t('letters.use')}>
          <Radio.Group options={templateUses.map((value) => ({ value, label: t(`letters.use.${value}`) }))} />
        </Form.Item>
        <Form.Item name="title" label={t('service.title')} rules={[{ required: true, min: 2, message: t('service.needTitle') }]}>
          <Input maxLength={60} showCount />
        </Form.Item>
        <Form.Item name="text" label={t('service.text')} extra={t('letters.blankHelp')} rules={[{ required: true, min: 2, message: t('service.needText') }]}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={500} showCount />
        </Form.Item>
        <SmsSize sms={sms} title={title} text={text} stop={use === 'audience'} />
      </Form>
    </Modal>
  )
}
