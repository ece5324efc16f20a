import { signOut, whoAmI } from '@balian/contract/session'
import { useQueryClient } from '@tanstack/react-query'
import { Home } from './Home.tsx'
import { SignIn } from './SignIn.tsx'
import { chooseLanguage, problemWords, useWords } from './say.ts'
import { forgetSeen, useSeen } from './seen.ts'
import { order } from './server.ts'

/** Signed in or not, and what stands around every page of the phone. */
export function App() {
  const { t, language } = useWords()
  const client = useQueryClient()
  const me = useSeen(whoAmI, {})
  const out = me.error?.code === 'not-signed-in'
  const leave = async () => {
    await order(signOut, {}).catch(() => null)
    forgetSeen()
    await client.resetQueries()
  }
  return (
    <>
      <header className="bar">
        <span className="name">{t('app.name')}</span>
        <button type="button" lang={language === 'en' ? 'zh-CN' : 'en'} onClick={() => chooseLanguage(language === 'en' ? 'zh' : 'en')}>
          {t('app.language')}
        </button>
        {me.data && !out && (
          <button type="button" onClick={() => void leave()}>
            {t('app.signOut')}
          </button>
        )}
      </header>
      {me.old && (
        <p className="offline" role="status">
          {t('app.offline')}
        </p>
      )}
      <main>
        {out ? (
          <SignIn onDone={() => void client.resetQueries()} />
        ) : me.data ? (
          <Home me={me.data} />
        ) : me.error ? (
          <section className="sheet">
            <p role="alert">{problemWords(me.error, t)}</p>
            <button type="button" className="main" onClick={me.again}>
              {t('app.retry')}
            </button>
          </section>
        ) : (
          <p className="quiet" role="status">
            {t('app.loading')}
          </p>
        )}
      </main>
    </>
  )
}
