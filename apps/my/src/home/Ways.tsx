import { canPush, subscribeBrowser } from '@balian/contract/browser-push'
import { channels } from '@balian/contract/channels'
import { newId } from '@balian/contract/ids'
import type { Reply } from '@balian/contract/route'
import { messageBrowsers, messageConfirmMail, messageSetMail, messageSetWay, messageSubscribe, messageUnsubscribe, messageWays } from '@balian/contract/ways'
import { Button } from '@balian/touch/button'
import { Card } from '@balian/touch/card'
import { Form } from '@balian/touch/form'
import { List, Row } from '@balian/touch/list'
import { toast } from '@balian/touch/toast'
import { useState } from 'react'
import { Await, useAsked, useDo } from '../asked.tsx'
import { useWords } from '../say.ts'

type Mine = Reply<typeof messageWays>

/** By which ways I want to be told: each can be switched off and on; a mail address and this browser are mine to give. */
export function Ways() {
  const { t } = useWords()
  const mine = useAsked(messageWays, {})
  return (
    <Card title={t('ways.title')} text={t('ways.text')}>
      <Await asked={mine}>
        {(data) => (
          <>
            <Switches mine={data} />
            {data.ways.some((one) => one.channel === 'mail') && <Mail mine={data} />}
            <Browser />
          </>
        )}
      </Await>
    </Card>
  )
}

function Switches({ mine }: { readonly mine: Mine }) {
  const { t, language } = useWords()
  const set = useDo(messageSetWay, 'messages.chosen')
  const where = ({ channel, reaches }: Mine['ways'][number]): string => {
    if (!reaches) return t(`ways.none.${channel}`)
    return (channel === 'sms' ? mine.phone : channel === 'mail' ? mine.mail?.address : null) ?? ''
  }
  return (
    <List label={t('ways.title')}>
      {mine.ways.map((one) => (
        <Row
          key={one.channel}
          title={channels[one.channel][language]}
          text={where(one)}
          beside={
            <Button aria-pressed={one.wanted} busy={set.busy} onClick={() => void set.run({ channel: one.channel, wanted: !one.wanted })}>
              {t(one.wanted ? 'ways.on' : 'ways.off')}
            </Button>
          }
        />
      ))}
    </List>
  )
}

function Mail({ mine }: { readonly mine: Mine }) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const set = useDo(messageSetMail, 'ways.codeSent')
  const drop = useDo(messageSetMail, 'messages.chosen')
  const confirm = useDo(messageConfirmMail)
  const confirmed = async (code: string) => {
    const reply = await confirm.run({ code })
    if (reply) toast(reply.confirmed ? { text: t('ways.confirmed') } : { text: t('ways.wrongCode'), tone: 'bad' })
  }
  if (mine.mail && !mine.mail.confirmed)
    return (
      <>
        <p>{t('ways.confirmText', { address: mine.mail.address })}</p>
        <Form
          items={[{ name: 'code', kind: 'code', label: t('ways.code'), need: true, most: 6 }]}
          save={t('ways.confirm')}
          onSave={async ({ code }) => confirmed(String(code ?? '').trim())}
        />
        <Button look="bare" busy={drop.busy} onClick={() => void drop.run({ address: null })}>
          {t('ways.dropMail')}
        </Button>
      </>
    )
  if (mine.mail)
    return (
      <Button look="bare" busy={drop.busy} onClick={() => void drop.run({ address: null })}>
        {t('ways.dropMail')}
      </Button>
    )
  if (!open)
    return (
      <Button look="bare" onClick={() => setOpen(true)}>
        {t('ways.giveMail')}
      </Button>
    )
  return (
    <Form
      items={[{ name: 'address', kind: 'text', label: t('ways.address'), need: true, most: 120 }]}
      save={t('ways.sendCode')}
      onSave={async ({ address }) => void (await set.run({ address: String(address ?? '').trim() }))}
    />
  )
}

/** This browser, where the installation pushes and the browser can. */
function Browser() {
  const { t } = useWords()
  const { data } = useAsked(messageBrowsers, {})
  const on = useDo(messageSubscribe, 'ways.browserOn')
  const off = useDo(messageUnsubscribe, 'messages.chosen')
  if (!data?.key || !canPush()) return null
  const turnOn = async (key: string) => {
    const made = await subscribeBrowser(key, import.meta.env.BASE_URL)
    if (made) await on.run({ id: newId(), ...made })
    else toast({ text: t('ways.browserNo'), tone: 'bad' })
  }
  return (
    <>
      <Button busy={on.busy} onClick={() => void turnOn(data.key!)}>
        {t('ways.browser')}
      </Button>
      {data.items.map((one) => (
        <Button key={one.id} look="bare" busy={off.busy} onClick={() => void off.run({ id: one.id })}>
          {t('ways.browserOff', { device: one.device.slice(0, 40) })}
        </Button>
      ))}
    </>
  )
}
