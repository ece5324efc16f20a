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
}

/** Today in China. */
const todayThere = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())

/** A deadline: the day, and how far it is. */
export function Deadline({ day, today = todayThere(), daysLeft, warnAt = 3 }: Props) {
  const words = useUiWords()
  const left = daysLeft ?? Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000)
  const tone: Tone = left < 0 ? 'bad' : left <= warnAt ? 'warn' : 'plain'
  const far = left < 0 ? words.daysLate(-left) : left === 0 ? words.dueToday : words.daysLeft(left)
  return (
    <StatusTag tone={tone}>
      {whenText(day, words.locale)} · {far}
    </StatusTag>
  )
}
