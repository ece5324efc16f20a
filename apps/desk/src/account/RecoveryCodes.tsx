import { PrinterOutlined } from '@ant-design/icons'
import { newRecovery } from '@balian/contract/session'
import { Alert, Button, Form, Input, Typography } from 'antd'
import { useState } from 'react'
import { useCommand } from '../data/index.ts'
import { useMe } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import css from './account.module.css'

/** Codes for the day on which the phone is lost: shown this once, to be printed or written down. */
export function ShownCodes({ codes, onKept }: { readonly codes: readonly string[]; readonly onKept: () => void }) {
  const { t } = useWords()
  return (
    <div className={css.codes}>
      <Alert type="warning" showIcon title={t('account.codesOnce')} />
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className={css.codeActs}>
        <Typography.Text copyable={{ text: codes.join('\n') }}>{t('account.copyCodes')}</Typography.Text>
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t('account.printCodes')}
        </Button>
        <Button type="primary" onClick={onKept}>
          {t('account.codesKept')}
        </Button>
      </div>
    </div>
  )
}

/** How many are left, and fresh ones for the password. */
export function RecoveryCodes() {
  const { t } = useWords()
  const { recoveryLeft } = useMe()
  const [form] = Form.useForm<{ password: string }>()
  const [asking, ask] = useState(false)
  const [codes, show] = useState<readonly string[] | null>(null)
  const renew = useCommand(newRecovery, { form, onDone: (reply) => show(reply.codes) })
  const close = () => {
    show(null)
    ask(false)
  }
  if (codes) return <ShownCodes codes={codes} onKept={close} />
  return (
    <>
      <p>{t(recoveryLeft > 0 ? 'account.codesLeft' : 'account.noCodes', { n: recoveryLeft })}</p>
      {asking ? (
        <Form form={form} layout="vertical" requiredMark={false} className={css.form} onFinish={({ password }) => void renew.run({ password })}>
          <Form.Item name="password" label={t('signIn.password')} rules={[{ required: true, message: t('signIn.needPassword') }]}>
            <Input.Password autoComplete="current-password" maxLength={200} />
          </Form.Item>
          <Button htmlType="submit" loading={renew.busy}>
            {t('account.newCodes')}
          </Button>
        </Form>
      ) : (
        <Button onClick={() => ask(true)}>{t('account.newCodes')}</Button>
      )}
    </>
  )
}
