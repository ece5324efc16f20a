import { Alert, Button, Form, Input } from 'antd'
import { useEffect, useState } from 'react'
import { problemWords } from '../words/problem-words.ts'
import { useWords } from '../words/use-words.ts'
import { OfficeSignIn } from './OfficeSignIn.tsx'
import css from './sign-in.module.css'
import type { SigningIn } from './use-sign-in.ts'

interface Entered {
  readonly account: string
  readonly password: string
  readonly code?: string
}

/** Account and password; the one-time code is asked for once the server wants it. */
export function SignInForm({ signIn }: { readonly signIn: SigningIn }) {
  const words = useWords()
  const { t } = words
  const [form] = Form.useForm<Entered>()
  const { problem, busy, ended, asksCode } = signIn
  const [lost, setLost] = useState(false)
  useEffect(() => {
    if (problem?.code === 'code-needed' || problem?.code === 'wrong-code') form.getFieldInstance('code')?.focus()
    if (problem?.code === 'wrong-password') form.getFieldInstance('password')?.focus()
  }, [problem, form])
  const submit = ({ account, password, code }: Entered) => void signIn.enter({ account: account.trim(), password, ...(code ? { code } : {}) })
  return (
    <Form form={form} layout="vertical" size="large" requiredMark={false} onFinish={submit} className={css.form}>
      <h1>{t('signIn.title')}</h1>
      {problem && <Alert type="error" showIcon role="alert" title={problemWords(problem, words)} className={css.alert} />}
      {!problem && ended && <Alert type="info" showIcon title={t('signIn.ended')} className={css.alert} />}
      <Form.Item name="account" label={t('signIn.account')} rules={[{ required: true, whitespace: true, message: t('signIn.needAccount') }]}>
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={64} autoFocus />
      </Form.Item>
      <Form.Item name="password" label={t('signIn.password')} rules={[{ required: true, message: t('signIn.needPassword') }]}>
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
      {asksCode && (
        <Form.Item
          name="code"
          label={t('signIn.code')}
          extra={
            <>
              {t(lost ? 'signIn.recoveryHint' : 'signIn.codeHint')}{' '}
              <Button type="link" size="small" className={css.toggle!} onClick={() => setLost(!lost)}>
                {t(lost ? 'signIn.useCode' : 'signIn.useRecovery')}
              </Button>
            </>
          }
          rules={[{ required: true, pattern: lost ? /^\w{5}[- ]?\w{5}$/ : /^\d{6}$/, message: t(lost ? 'signIn.needRecovery' : 'signIn.needCode') }]}
        >
          <Input autoComplete="one-time-code" inputMode={lost ? 'text' : 'numeric'} maxLength={lost ? 12 : 6} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" block loading={busy !== null}>
        {t('signIn.enter')}
      </Button>
      <p className={css.forgot}>{t('signIn.forgot')}</p>
      <OfficeSignIn />
    </Form>
  )
}
