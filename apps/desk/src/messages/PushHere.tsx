import { canPush, subscribeBrowser } from '@balian/contract/browser-push'
import { newId } from '@balian/contract/ids'
import { messageBrowsers, messageSubscribe, messageUnsubscribe } from '@balian/contract/ways'
import { Section } from '@balian/ui/page-frame'
import { When } from '@balian/ui/when'
import { App, Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { useCommand, useRead } from '../data/index.ts'
import { useWords } from '../words/use-words.ts'
import css from './channels.module.css'

/** Notices on this computer or phone though the desk is closed; nothing shows where the installation pushes none. */
export function PushHere() {
  const { t } = useWords()
  const { message } = App.useApp()
  const { data } = useRead(messageBrowsers, {})
  const [asking, setAsking] = useState(false)
  const on = useCommand(messageSubscribe, { done: 'push.on' })
  const off = useCommand(messageUnsubscribe, { done: 'push.off' })
  if (!data?.key) return null
  const turnOn = async (key: string) => {
    setAsking(true)
    const made = await subscribeBrowser(key, import.meta.env.BASE_URL).catch(() => null)
    setAsking(false)
    if (made) await on.run({ id: newId(), app: 'desk', ...made })
    else void message.warning(t('push.no'))
  }
  return (
    <Section title={t('push.title')}>
      <p className={css.faint}>{t('push.text')}</p>
      {canPush() ? (
        <Button loading={asking || on.busy} onClick={() => void turnOn(data.key!)}>
          {t('push.here')}
        </Button>
      ) : (
        <p>{t('push.cannot')}</p>
      )}
      <ul className={css.rows}>
        {data.items.map((one) => (
          <li key={one.id}>
            <span>{one.device.slice(0, 60)}</span>
            <Popconfirm title={t('push.endSure')} okText={t('push.end')} cancelText={t('ui.cancel')} onConfirm={() => void off.run({ id: one.id })}>
              <Button size="small">{t('push.end')}</Button>
            </Popconfirm>
            <small>
              <When at={one.since} />
            </small>
          </li>
        ))}
      </ul>
    </Section>
  )
}
