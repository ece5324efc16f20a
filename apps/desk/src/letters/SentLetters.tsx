import { channels as channelWords, type DeliveryState } from '@balian/contract/channels'
import type { Letter } from '@balian/contract/letters'
import { purposeText } from '@balian/contract/purposes'
import { Section } from '@balian/ui/page-frame'
import { StatusTag, type Tone } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { errorWord } from '../messages/errors.ts'
import { useWords } from '../words/use-words.ts'
import css from './letters.module.css'

const tones: Readonly<Record<DeliveryState, Tone>> = { waiting: 'info', sent: 'info', delivered: 'good', dead: 'bad', unreached: 'warn' }

/** What was told before, and how far it came with each. */
export function SentLetters({ sent }: { readonly sent: readonly Letter[] }) {
  const { t, language } = useWords()
  if (sent.length === 0) return null
  return (
    <Section title={t('letters.before')}>
      <ul className={css.sent}>
        {sent.map((one) => (
          <li key={one.id}>
            <strong>{one.title}</strong>
            <p>{one.text}</p>
            <small>
              {one.by} · {purposeText(one.purpose, language)} · <When at={one.at} />
            </small>
            <span className={css.receipts}>
              {one.to.map((to) => (
                <span key={to.person}>
                  {to.name} <Receipt to={to} />
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Receipt({ to }: { readonly to: Letter['to'][number] }) {
  const { t, language } = useWords()
  const way = to.channel && to.state !== 'unreached' ? `${channelWords[to.channel][language]} ` : ''
  return (
    <>
      <StatusTag tone={to.readAt ? 'good' : tones[to.state]}>{to.readAt ? t('service.total.read') : `${way}${t(`service.total.${to.state}`)}`}</StatusTag>
      {to.error && <small> {t(errorWord(to.error))}</small>}
    </>
  )
}
