import { confirmTotp, startTotp, stopTotp } from '@balian/contract/session'
import { Button, Form, Input, QRCode } from 'antd'
import { useState } from 'react'
import { useCommand } from '../data/index.ts'
import { useMe } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import css from './account.module.css'
import { RecoveryCodes, ShownCodes } from './RecoveryCodes.tsx'

/** Turns the one-time code at sign-in on or off. */
export function OneTimeCode() {
  const { totp } = useMe()
  const [codes, show] = useState<readonly string[] | null>(null)
  if (codes) return <ShownCodes codes={codes} onKept={() => show(null)} />
  if (!totp) return <TurnOn onCodes={show} />
  return (
    <>
      <RecoveryCodes />
      <TurnOff />
    </>
  )
}

interface Fresh {
  readonly secret: string
  readonly uri: string
}

/** Scan, type the six digits, keep the recovery codes. */
export function TurnOn({ onCodes }: { readonly onCodes: (codes: readonly string[]) => void }) {
  const { t } = useWords()
  const [form] = Form.useForm<{ code: string }>()
  const [fresh, setFresh] = useState<Fresh | null>(null)
  const start = useCommand(startTotp, { onDone: setFresh })
  const confirm = useCommand(confirmTotp, { form, done: 'account.totpOn', onDone: (reply) => onCodes(reply.codes) })
  if (fresh === null)
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
      <p>{t('account.totpScan')}</p>
      <QRCode value={fresh.uri} size={192} bgColor="#fff" color="#000" />
      <p className={css.byHand}>{t('account.totpSecret')}</p>
      <p className={css.secret}>{fresh.secret.replace(/(.{4})/g, '$1 ')}</p>
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
