import { demoAccounts } from '@balian/contract/session'
import { useRead } from '../data/use-read.ts'
import { Mark } from '../frame/Mark.tsx'
import { chooseLanguage } from '../words/start.ts'
import { useWords } from '../words/use-words.ts'
import { DemoCards } from './DemoCards.tsx'
import { SignInForm } from './SignInForm.tsx'
import css from './sign-in.module.css'
import { Terraces } from './Terraces.tsx'
import { useSignIn } from './use-sign-in.ts'

/** The first page: what this is, the way in, and in the demo a card for each kind of user. */
export function Component() {
  const { t, language } = useWords()
  const signIn = useSignIn()
  const demo = useRead(demoAccounts, {}, { fresh: 600 })
  const accounts = demo.data?.items ?? []
  const other = language === 'en' ? 'zh' : 'en'
  return (
    <div className={css.page} data-demo={accounts.length > 0}>
      <section className={css.scene} lang="zh-CN" aria-label={t('shell.fullName')}>
        <Terraces />
        <div className={css.title}>
          <p className={css.big}>{t('signIn.eight')}</p>
          <p className={css.system} lang={language === 'en' ? 'en' : 'zh-CN'}>
            {t('signIn.system')}
          </p>
          <p className={css.motto} lang={language === 'en' ? 'en' : 'zh-CN'}>
            {t('signIn.motto')}
          </p>
        </div>
      </section>
      <main className={css.enter}>
        <div className={css.head}>
          <Mark size={32} />
          <button type="button" className={css.language} lang={other === 'en' ? 'en' : 'zh-CN'} onClick={() => void chooseLanguage(other)}>
            {t(`shell.${other}`)}
          </button>
        </div>
        <SignInForm signIn={signIn} />
        {accounts.length > 0 && <DemoCards accounts={accounts} signIn={signIn} />}
      </main>
    </div>
  )
}
