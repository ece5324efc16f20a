import { confirmTotp, startTotp, stopTotp } from '@balian/contract/session'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useCommand } from '../data/index.ts'
import { useMe } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import css from './account.module.css'

/** Turns the one-time code at sign-in on or off. */
export function OneTimeCode() {
  const { totp } = useMe()
  return totp ? <TurnOff /> : <TurnOn />
}

function TurnOn() {
  const { t } = useWords()
  const [form] = Form.useForm<{ code: string }>()
  const [secret, setSecret] = useState<string | null>(null)
  const start = useCommand(startTotp, { onDone: (reply) => setSecret(reply.secret) })
  const confirm = useCommand(confirmTotp, { form, done: 'account.totpOn', onDone: () => setSecret(null) })
  if (secret === null)
    return (
      <>
        <p>{t('account.totpText')}</p>
        <Button loading={start.busy} onClick={() => void start.run({})}>
          {t('account.totpStart')}
        </Button>
      </>
    )
  return (
    <Form form={form} layout="vertical" requiredMark={false} className={css.form} onFinish={({ code }) => void confirm.run({ code })}>
      <p>{t('account.totpSecret')}</p>
      <p className={css.secret}>{secret.replace(/(.{4})/g, '$1 ')}</p>
      <Form.Item name="code" label={t('signIn.code')} rules={[{ required: true, pattern: /^\d{6}$/, message: t('signIn.needCode') }]}>
        <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={confirm.busy}>
        {t('account.totpConfirm')}
      </Button>
    </Form>
  )
}

function TurnOff() {
  const { t } = useWords()
  const [form] = Form.useForm<{ password: string }>()
  const stop = useCommand(stopTotp, { form, done: 'account.totpOff' })
  return (
    <Form form={form} layout="vertical" requiredMark={false} className={css.form} onFinish={({ password }) => void stop.run({ password })}>
      <p>{t('account.totpIsOn')}</p>
      <Form.Item name="password" label={t('signIn.password')} rules={[{ required: true, message: t('signIn.needPassword') }]}>
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
      <Button htmlType="submit" loading={stop.busy}>
        {t('account.totpStop')}
      </Button>
    </Form>
  )
}
