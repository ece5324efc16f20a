import { changePassword } from '@balian/contract/session'
import { Button, Form, Input } from 'antd'
import { useCommand } from '../data/index.ts'
import { useWords } from '../words/use-words.ts'
import css from './account.module.css'

interface Entered {
  readonly old: string
  readonly new: string
  readonly again: string
}

/** Changes the password; all other sessions end with it. */
export function Password() {
  const { t } = useWords()
  const [form] = Form.useForm<Entered>()
  const change = useCommand(changePassword, { form, done: 'account.changed', onDone: () => form.resetFields() })
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      className={css.form}
      onFinish={(entered) => void change.run({ old: entered.old, new: entered.new })}
    >
      <Form.Item name="old" label={t('account.old')} rules={[{ required: true, message: t('signIn.needPassword') }]}>
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
      <Form.Item name="new" label={t('account.new')} extra={t('account.newHint')} rules={[{ required: true, min: 10, message: t('account.newHint') }]}>
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('account.again')}
        dependencies={['new']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, value) => (value === getFieldValue('new') ? Promise.resolve() : Promise.reject(new Error(t('account.differs')))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={change.busy}>
        {t('account.change')}
      </Button>
    </Form>
  )
}
