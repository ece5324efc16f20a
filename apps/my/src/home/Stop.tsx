import { channels } from '@balian/contract/channels'
import { messageStop, messageStopLook } from '@balian/contract/ways'
import { Button } from '@balian/touch/button'
import { Card } from '@balian/touch/card'
import { Empty } from '@balian/touch/empty'
import { useState } from 'react'
import { useParams } from 'react-router'
import { Await, useAsked, useDo } from '../asked.tsx'
import { useWords } from '../say.ts'

/** Where the link in a message leads: no more by this way, without a sign-in. */
export default function Stop() {
  const { token = '' } = useParams()
  const { t, language } = useWords()
  const asked = useAsked(messageStopLook, { token })
  const stop = useDo(messageStop)
  const [done, setDone] = useState(false)
  const sure = async () => {
    if (await stop.run({ token })) setDone(true)
  }
  if (asked.error?.code === 'not-found' || asked.error?.code === 'invalid')
    return (
      <main>
        <Empty title={t('stop.none')} />
      </main>
    )
  return (
    <main>
      <Card title={t('stop.title')}>
        <Await asked={asked}>
          {({ channel }) =>
            done ? (
              <p role="status">{t('stop.done')}</p>
            ) : (
              <>
                <p>{t('stop.text', { channel: channels[channel][language] })}</p>
                <Button look="main" busy={stop.busy} onClick={() => void sure()}>
                  {t('stop.sure')}
                </Button>
              </>
            )
          }
        </Await>
      </Card>
    </main>
  )
}
