import { systemChannelTest } from '@balian/contract/channel-desk'
import { channels as channelWords } from '@balian/contract/channels'
import { newId } from '@balian/contract/ids'
import { Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useCommand } from '../data/index.ts'
import { useWords } from '../words/use-words.ts'

/** A test text to an address of the administrator's own. */
export function TestSend({ channel, onClose }: { readonly channel: 'sms' | 'mail'; readonly onClose: () => void }) {
  const { t, language } = useWords()
  const [form] = Form.useForm<{ address: string }>()
  const [id] = useState(newId)
  const { run, busy } = useCommand(systemChannelTest, { form, done: 'channels.testAsked', onDone: onClose })
  return (
    <Modal
      open
      title={`${t('channels.test')}：${channelWords[channel][language]}`}
      okText={t('channels.testSend')}
      cancelText={t('ui.cancel')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={({ address }) => void run({ id, channel, address })}>
        <Form.Item
          name="address"
          label={t(`channels.address.${channel}`)}
          extra={t('channels.testHelp')}
          rules={[{ required: true, message: t('channels.needAddress') }]}
        >
          <Input inputMode={channel === 'sms' ? 'tel' : 'email'} maxLength={120} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
