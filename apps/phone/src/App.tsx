import { Toasts } from '@balian/touch/toast'
import { Touch } from '@balian/touch/touch'
import { useState } from 'react'
import { Door } from './frame/Door.tsx'
import { Pages } from './frame/Pages.tsx'
import { SignIn } from './frame/SignIn.tsx'
import { Tabs } from './frame/Tabs.tsx'
import { TopBar } from './frame/TopBar.tsx'
import { useLink } from './outbox/link.ts'
import { useWords } from './say.ts'
import { synchronize } from './store/sync.ts'
import { useLiveVault, useOpened } from './store/use-vault.ts'

/** What stands around every page of the phone. */
export function App() {
  const { t, language } = useWords()
  const at = useOpened()
  if (!globalThis.crypto?.subtle) return <p className="sheet problem">{t('app.insecure')}</p>
  return (
    <Touch language={language}>
      <TopBar />
      {at && <Lapsed />}
      <main>{at ? <Pages /> : <Door />}</main>
      {at && <Tabs />}
      <Toasts />
    </Touch>
  )
}

/** The server has forgotten the sign-in: work goes on, and the password is asked for before anything is sent. */
function Lapsed() {
  const { t } = useWords()
  const { signedIn } = useLink()
  const vault = useLiveVault()
  const [open, setOpen] = useState(false)
  if (signedIn || !vault) return null
  return (
    <div className="lapsed" role="status">
      <p>{t('signIn.lapsed')}</p>
      {open ? (
        <SignIn
          login={vault.login}
          onBack={() => setOpen(false)}
          onDone={() => {
            setOpen(false)
            void synchronize()
          }}
        />
      ) : (
        <button type="button" className="main" onClick={() => setOpen(true)}>
          {t('signIn.again')}
        </button>
      )}
    </div>
  )
}
