import type { Reply } from '@balian/contract/route'
import type { demoAccounts } from '@balian/contract/session'
import { useWords } from '../words/use-words.ts'
import css from './sign-in.module.css'
import type { SigningIn } from './use-sign-in.ts'

interface Props {
  readonly accounts: Reply<typeof demoAccounts>['items']
  readonly signIn: SigningIn
}

/** In the demo: one card for each kind of user; one click and you are that person. */
export function DemoCards({ accounts, signIn }: Props) {
  const { t, language } = useWords()
  return (
    <section className={css.demo} aria-labelledby="demo-title">
      <h2 id="demo-title">{t('signIn.demo')}</h2>
      <p>{t('signIn.demoText')}</p>
      <ul>
        {accounts.map(({ account, password, name, zh, en }) => (
          <li key={account}>
            <button type="button" disabled={signIn.busy !== null} onClick={() => void signIn.enter({ account, password })}>
              <strong>{language === 'en' ? en : zh}</strong>
              <span lang="zh-CN">{name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
