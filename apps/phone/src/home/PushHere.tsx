import { canPush, subscribeBrowser } from '@balian/contract/browser-push'
import { newId } from '@balian/contract/ids'
import { messageBrowsers, messageSubscribe } from '@balian/contract/ways'
import { useEffect, useState } from 'react'
import { useWords } from '../say.ts'
import { ask, order } from '../server.ts'

/** Notices on this phone though the app is closed: asked of the server, so it shows while there is network and the installation pushes. */
export function PushHere() {
  const { t } = useWords()
  const [key, setKey] = useState<string | null>(null)
  const [said, say] = useState<'on' | 'no' | null>(null)
  useEffect(() => {
    if (canPush())
      void ask(messageBrowsers, {}).then(
        (reply) => setKey(reply.key),
        () => null,
      )
  }, [])
  if (!key) return null
  const turnOn = async () => {
    const made = await subscribeBrowser(key, import.meta.env.BASE_URL).catch(() => null)
    const done = made && (await order(messageSubscribe, { id: newId(), app: 'phone', ...made }).catch(() => null))
    say(done ? 'on' : 'no')
  }
  return (
    <section className="sheet">
      <h1>{t('push.title')}</h1>
      <p className="quiet">{t('push.text')}</p>
      <button type="button" onClick={() => void turnOn()}>
        {t('push.here')}
      </button>
      {said && <p role="status">{t(`push.${said}`)}</p>}
    </section>
  )
}
