import { draftNotice, publishTopic } from '@balian/contract/deliberation-acts'
import { Alert, Form, Input, Modal, Skeleton } from 'antd'
import { useState } from 'react'
import { Refused, useCommand, useRead, useRested } from '../data/index.ts'
import { useWords } from '../words/use-words.ts'
import css from './deliberation.module.css'
import type { Topic } from './topic.ts'

/** The public notice: drafted by the record, personal data blotted out, read, then published. */
export function Publish({ topic, onClose }: { readonly topic: Topic; readonly onClose: () => void }) {
  const { t } = useWords()
  const { rested: hide, type } = useRested()
  const draft = useRead(draftNotice, { id: topic.id, hide }, { keep: true })
  const [text, write] = useState<string>()
  const [form] = Form.useForm()
  const publish = useCommand(publishTopic, { form, done: 'deliberation.published', onDone: onClose })
  const said = text ?? draft.data?.text ?? ''
  return (
    <Modal
      open
      width={720}
      title={t('deliberation.publish')}
      okText={t('deliberation.publish')}
      cancelText={t('ui.cancel')}
      confirmLoading={publish.busy}
      okButtonProps={{ disabled: said.length < 10 }}
      onOk={() => void publish.run({ id: topic.id, version: topic.version, text: said, hide })}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>{t('deliberation.publishText')}</p>
      {!topic.minutes && <Alert type="warning" showIcon title={t('deliberation.noMinutes')} style={{ marginBottom: 12 }} />}
      {draft.error instanceof Refused && <Alert type="error" showIcon title={draft.error.message} />}
      <Form form={form} layout="vertical">
        <Form.Item label={t('deliberation.hide')} extra={t('deliberation.hideHelp')}>
          <Input
            maxLength={400}
            aria-label={t('deliberation.hide')}
            onChange={({ target }) => {
              type(target.value.trim())
              write(undefined)
            }}
          />
        </Form.Item>
        <Form.Item name="text" label={t('deliberation.noticeText')} {...(draft.data ? { extra: t('deliberation.hidden', { count: draft.data.hidden }) } : {})}>
          {draft.data ? (
            <>
              <Input.TextArea
                className={css.text ?? ''}
                aria-label={t('deliberation.noticeText')}
                value={said}
                maxLength={4000}
                autoSize={{ minRows: 8 }}
                onChange={({ target }) => write(target.value)}
              />
            </>
          ) : (
            <Skeleton active />
          )}
        </Form.Item>
      </Form>
    </Modal>
  )
}
