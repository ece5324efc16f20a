import { StatusTag, type Tone } from './status-tag.tsx'
import { useUiWords } from './ui-words.tsx'
import { whenText } from './when.tsx'

interface Props {
  /** The last day, `YYYY-MM-DD`. */
  readonly day: string
  /** Today in China, `YYYY-MM-DD`, as the server or the page counts it. */
  readonly today?: string
  /** Working days left where the caller knows them; else calendar days are counted. */
  readonly daysLeft?: number
  /** From so many days on it warns. */
  readonly warnAt?: number
  /** Only how far it is; the day shows on hover. */
  readonly short?: boolean
}

/** Today in China. */
const todayThere = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())

/** A deadline: the day, and how far it is. */
export function Deadline({ day, today = todayThere(), daysLeft, warnAt = 3, short = false }: Props) {
  const words = useUiWords()
  const left = daysLeft ?? Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000)
  const tone: Tone = left < 0 ? 'bad' : left <= warnAt ? 'warn' : 'plain'
  const far = left < 0 ? words.daysLate(-left) : left === 0 ? words.dueToday : words.daysLeft(left)
  const on = whenText(day, words.locale)
  return <StatusTag tone={tone}>{short ? <span title={on}>{far}</span> : `${on} · ${far}`}</StatusTag>
}
