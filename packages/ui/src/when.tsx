import { useUiWords } from './ui-words.tsx'

const zone = 'Asia/Shanghai'

interface Props {
  /** A moment (ISO 8601) or a day (`2026-11-24`). */
  readonly at: string
  /** Without the time of day. */
  readonly dayOnly?: boolean
}

/** A moment as people of this country write it, in China's time; the year is left out when it is this one's. */
export function When({ at, dayOnly = false }: Props) {
  const { locale } = useUiWords()
  return <time dateTime={at}>{whenText(at, locale, dayOnly || at.length === 10)}</time>
}

/** The same as text. */
export function whenText(at: string, locale: string, dayOnly = at.length === 10): string {
  const moment = new Date(at.length === 10 ? `${at}T00:00:00+08:00` : at)
  const year = (date: Date) => new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: zone }).format(date)
  const chinese = locale.startsWith('zh')
  return new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    ...(year(moment) === year(new Date()) ? {} : { year: 'numeric' }),
    month: chinese ? 'long' : 'short',
    day: 'numeric',
    ...(dayOnly ? {} : { hour: '2-digit', minute: '2-digit', hour12: false }),
  }).format(moment)
}
