import { signOut } from '@balian/contract/session'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { order } from '../data/api.ts'
import { paths } from '../paths.ts'
import { useMe } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import css from './account.module.css'
import { TurnOn } from './OneTimeCode.tsx'
import { ShownCodes } from './RecoveryCodes.tsx'

/** The first sign-in of an administrator: nothing opens before the second factor is set up. */
export function SecondFactor({ onDone }: { readonly onDone: () => void }) {
  const { t } = useWords()
  const me = useMe()
  const [codes, show] = useState<readonly string[] | null>(null)
  const leave = async () => {
    await order(signOut, {}).catch(() => null)
    location.assign(paths.signIn)
  }
  return (
    <main className={css.factor}>
      <h1>{t('account.factorTitle')}</h1>
      <Alert type="info" showIcon title={t('account.factorText', { name: me.name })} />
      {codes ? <ShownCodes codes={codes} onKept={onDone} /> : <TurnOn onCodes={show} />}
      <Button type="link" className={css.leave!} onClick={() => void leave()}>
        {t('shell.signOut')}
      </Button>
    </main>
  )
}
