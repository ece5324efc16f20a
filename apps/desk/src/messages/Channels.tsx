import { type ChannelLooks, systemChannels } from '@balian/contract/channel-desk'
import { channels as channelWords } from '@balian/contract/channels'
import type { Reply } from '@balian/contract/route'
import { Empty } from '@balian/ui/empty'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { StatusTag, type Tone } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { useWords } from '../words/use-words.ts'
import css from './channels.module.css'
import { DeadLetters } from './DeadLetters.tsx'
import { TestSend } from './TestSend.tsx'

type Page = Reply<typeof systemChannels>

/** How messages leave the house: the state of each channel, what went out, tests, and what never arrived. */
export function Component() {
  const { t } = useWords()
  const { data, error, refetch } = useRead(systemChannels, {}, { every: 10, keep: true })
  const [testing, setTesting] = useState<'sms' | 'mail' | null>(null)
  if (!data) return error ? <Broken error={error} retry={() => void refetch()} /> : <Skeleton active paragraph={{ rows: 10 }} />
  const { quiet } = data
  return (
    <PageFrame title={t('channels.title')} note={t(quiet.now ? 'channels.quietNow' : 'channels.quiet', { from: quiet.from, to: quiet.to })}>
      <ul className={css.channels} aria-label={t('channels.title')}>
        {data.items.map((one) => (
          <Channel key={one.channel} one={one} onTest={() => setTesting(one.channel as 'sms' | 'mail')} />
        ))}
      </ul>
      {data.unreached > 0 && <p className={css.faint}>{t('channels.unreached', { count: data.unreached })}</p>}
      <Section title={t('channels.dead')}>
        <DeadLetters />
      </Section>
      <Tests tests={data.tests} />
      {data.items.some((one) => one.mode === 'show') && <Shown shown={data.shown} />}
      {testing && <TestSend channel={testing} onClose={() => setTesting(null)} />}
    </PageFrame>
  )
}

const tones: Readonly<Record<ChannelLooks['mode'], Tone>> = { on: 'good', show: 'info', off: 'plain' }

function Channel({ one, onTest }: { readonly one: ChannelLooks; readonly onTest: () => void }) {
  const { t, language } = useWords()
  const numbers = ['waiting', 'sent', 'delivered', 'failed'] as const
  const broken = one.error !== null && one.mode === 'on' && one.connected !== true
  return (
    <li data-off={one.mode === 'off'}>
      <header>
        <strong>{channelWords[one.channel][language]}</strong>
        <StatusTag tone={broken ? 'bad' : tones[one.mode]}>{t(broken ? 'channels.broken' : `channels.mode.${one.mode}`)}</StatusTag>
      </header>
      <p className={css.faint}>
        {one.mode === 'off' ? t(`channels.how.${one.channel}`) : (one.peer ?? t(`channels.about.${one.channel}`))}
        {broken && <span> · {t('channels.lastError', { error: one.error! })}</span>}
      </p>
      <table>
        <thead>
          <tr>
            <td />
            {numbers.map((name) => (
              <th scope="col" key={name}>
                {t(`channels.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(['today', 'week'] as const).map((span) => (
            <tr key={span}>
              <th scope="row">{t(`channels.${span}`)}</th>
              {numbers.map((name) => (
                <td key={name} data-bad={name === 'failed' && one[span][name] > 0}>
                  {one[span][name].toLocaleString()}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {one.testable && (
        <Button size="small" onClick={onTest}>
          {t('channels.test')}
        </Button>
      )}
    </li>
  )
}

const testTones: Readonly<Record<Page['tests'][number]['state'], Tone>> = { waiting: 'info', sent: 'good', failed: 'bad' }

function Tests({ tests }: { readonly tests: Page['tests'] }) {
  const { t, language } = useWords()
  if (tests.length === 0) return null
  return (
    <Section title={t('channels.tests')}>
      <ul className={css.rows}>
        {tests.map((one) => (
          <li key={one.id}>
            <span>
              {channelWords[one.channel][language]} · {one.to}
            </span>
            <StatusTag tone={testTones[one.state]}>{t(`channels.test.${one.state}`)}</StatusTag>
            {one.error && <span>{t('channels.lastError', { error: one.error })}</span>}
            <small>
              <When at={one.at} />
            </small>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What a channel that is only being tried out would have sent. */
function Shown({ shown }: { readonly shown: Page['shown'] }) {
  const { t, language } = useWords()
  return (
    <Section title={t('channels.shown')}>
      <p className={css.faint}>{t('channels.shownText')}</p>
      {shown.length === 0 && <Empty title={t('channels.shownNone')} />}
      <ul className={css.rows}>
        {shown.map((one, i) => (
          <li key={`${one.at} ${i}`}>
            <span>
              {channelWords[one.channel][language]} · {one.to}
            </span>
            <q>{one.text}</q>
            <small>
              <When at={one.at} />
            </small>
          </li>
        ))}
      </ul>
    </Section>
  )
}
