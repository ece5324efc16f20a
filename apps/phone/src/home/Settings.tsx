import { signOut } from '@balian/contract/session'
import { Appearance } from '@balian/touch/appearance'
import { chooseLanguage } from '@balian/touch/language'
import { useEffect, useState } from 'react'
import { SetPin } from '../frame/SetPin.tsx'
import { upgrade, useUpgrade } from '../frame/upgrade.ts'
import { useLink } from '../outbox/link.ts'
import { useWords } from '../say.ts'
import { order } from '../server.ts'
import { synchronize } from '../store/sync.ts'
import { useLiveVault, useOpened } from '../store/use-vault.ts'
import { lock, unsent, wipe } from '../store/vault.ts'
import { PushHere } from './PushHere.tsx'

/** How full this phone is; null where the browser does not say. */
function useRoom(): { readonly used: number; readonly share: number } | null {
  const [room, setRoom] = useState<{ used: number; share: number } | null>(null)
  useEffect(() => {
    void navigator.storage?.estimate?.().then(({ usage = 0, quota = 0 }) => setRoom(quota > 0 ? { used: usage, share: usage / quota } : null))
  }, [])
  return room
}

/** Synchronization, language, lock, and leaving. */
export function Settings() {
  const { t, language } = useWords()
  const at = useOpened()
  const vault = useLiveVault()
  const link = useLink()
  const room = useRoom()
  const newer = useUpgrade()
  const [pin, setPin] = useState(false)
  if (!at || !vault) return null
  if (pin) return <SetPin me={at.me} password={null} onDone={() => setPin(false)} />
  const contact = new Date(vault.contact).toLocaleString(language === 'en' ? 'en-GB' : 'zh-CN', { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <>
      <section className="sheet">
        <h1>{t('settings.sync')}</h1>
        <p>{t('settings.contact', { at: contact })}</p>
        <p className="quiet">{t('settings.keep', { days: String(vault.keepDays) })}</p>
        {room && <p className="quiet">{t('settings.room', { used: (room.used / 1e6).toFixed(1) })}</p>}
        {room && room.share > 0.9 && <p className="problem">{t('settings.full')}</p>}
        <button type="button" className="main" disabled={link.busy} onClick={() => void synchronize()}>
          {t(link.busy ? 'state.busy' : 'settings.now')}
        </button>
      </section>
      {newer && (
        <section className="sheet told">
          <p>{t('settings.newer')}</p>
          <button type="button" className="main" onClick={upgrade}>
            {t('settings.upgrade')}
          </button>
        </section>
      )}
      <section className="sheet">
        <Appearance />
      </section>
      <PushHere />
      <section className="sheet menu">
        <a href="#/notices">{t('notices.title')}</a>
        <a href="#/card">{t('card.short')}</a>
        {at.me.posts.some((post) => post.place.length < 12) && <a href="#/villages">{t('villages.title')}</a>}
        <button type="button" onClick={() => setPin(true)}>
          {t('settings.pin')}
        </button>
        <a href="#/account">{t('settings.account')}</a>
        <button type="button" lang={language === 'en' ? 'zh-CN' : 'en'} onClick={() => chooseLanguage(language === 'en' ? 'zh' : 'en')}>
          {t('app.language')}
        </button>
        <button type="button" onClick={lock}>
          {t('settings.lock')}
        </button>
      </section>
      <Leave account={at.account} />
    </>
  )
}

/** Signing out takes everything from this phone; not while something waits to be sent. */
function Leave({ account }: { readonly account: string }) {
  const { t } = useWords()
  const [asks, setAsks] = useState<'sure' | 'waits' | null>(null)
  const leave = async () => {
    await synchronize()
    if ((await unsent(account)) > 0) return setAsks('waits')
    await order(signOut, {}).catch(() => null)
    await wipe(account)
    location.hash = ''
  }
  return (
    <section className="sheet">
      {asks === 'waits' && (
        <p role="alert" className="problem">
          {t('settings.waits')}
        </p>
      )}
      {asks === 'sure' ? (
        <>
          <p>{t('settings.sure')}</p>
          <button type="button" className="main danger" onClick={() => void leave()}>
            {t('settings.leave')}
          </button>
          <button type="button" className="plain" onClick={() => setAsks(null)}>
            {t('app.back')}
          </button>
        </>
      ) : (
        <button type="button" className="plain danger" onClick={() => setAsks('sure')}>
          {t('app.signOut')}
        </button>
      )}
    </section>
  )
}
