import { smsLength, smsText } from '@balian/contract/channels'
import { useWords } from '../words/use-words.ts'

interface Props {
  readonly sms: { readonly sign: string; readonly fen: number }
  readonly title: string
  readonly text: string
  /** It can be stopped: the words for that count, too. */
  readonly stop: boolean
}

/** How long a text is as SMS, and what it costs for each receiver. */
export function SmsSize({ sms, title, text, stop }: Props) {
  const { t } = useWords()
  const { units, parts } = smsLength(smsText(sms.sign, { title, text, stop }))
  return <span>{t('letters.size', { units, parts, yuan: ((parts * sms.fen) / 100).toFixed(2) })}</span>
}
