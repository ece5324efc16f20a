import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { type ActivityRow, activityList } from '@balian/contract/activities'
import type { Sent } from '@balian/contract/route'
import { Button } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { Link } from 'react-router'
import { useRead } from '../data/index.ts'
import { useWords } from '../words/use-words.ts'
import css from './activities.module.css'
import { activityPaths } from './paths.ts'

interface Props {
  readonly filter: Sent<typeof activityList>
  /** `2026-11`; this month when not told. */
  readonly month: string | undefined
  readonly onMonth: (month: string | null) => void
}

const most = 100
const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())

/** The deeds of a month, day by day; on a phone only the days on which something was done. */
export function ActivityCalendar({ filter, month, onMonth }: Props) {
  const { t } = useWords()
  const now = today()
  const first = dayjs(`${month ?? now.slice(0, 7)}-01`)
  const span = { from: first.format('YYYY-MM-DD'), to: first.endOf('month').format('YYYY-MM-DD') }
  const { data } = useRead(activityList, { ...filter, ...span, size: most }, { keep: true })
  const turn = (by: number) => onMonth(first.add(by, 'month').format('YYYY-MM'))
  const deeds = (data?.items ?? []).filter((row) => !row.withdrawn)
  return (
    <section aria-label={t('activities.calendar')}>
      <div className={css.months}>
        <Button icon={<LeftOutlined />} aria-label={t('activities.earlier')} onClick={() => turn(-1)} />
        <h2>{t('activities.month', { year: first.year(), month: first.month() + 1 })}</h2>
        <Button icon={<RightOutlined />} aria-label={t('activities.later')} disabled={span.to >= now} onClick={() => turn(1)} />
        {month && month !== now.slice(0, 7) && <Button onClick={() => onMonth(null)}>{t('activities.thisMonth')}</Button>}
        {data && <span>{t('activities.sum', { count: data.kinds.reduce((sum, one) => sum + one.count, 0), people: data.reached.toLocaleString() })}</span>}
      </div>
      {(data?.total ?? 0) > most && <p className={css.quiet}>{t('activities.manyMore')}</p>}
      <div className={css.weekdays} aria-hidden="true">
        {Array.from({ length: 7 }, (_, i) => (
          <span key={i}>{t(`activities.weekday.${i}`)}</span>
        ))}
      </div>
      <ol className={css.grid}>
        {daysOf(first).map((day) => (
          <Day key={day.format('YYYY-MM-DD')} day={day} outside={day.month() !== first.month()} now={now} deeds={deeds} />
        ))}
      </ol>
    </section>
  )
}

/** Whole weeks from Monday that hold the month. */
function daysOf(first: Dayjs): Dayjs[] {
  const before = (first.day() + 6) % 7
  const weeks = Math.ceil((before + first.daysInMonth()) / 7)
  return Array.from({ length: weeks * 7 }, (_, i) => first.add(i - before, 'day'))
}

interface DayProps {
  readonly day: Dayjs
  readonly outside: boolean
  readonly now: string
  readonly deeds: readonly ActivityRow[]
}

const shownADay = 4

function Day({ day, outside, now, deeds }: DayProps) {
  const { t } = useWords()
  const said = day.format('YYYY-MM-DD')
  const here = outside ? [] : deeds.filter((row) => row.day === said)
  return (
    <li data-outside={outside} data-today={said === now} data-empty={here.length === 0}>
      <time dateTime={said}>{day.date()}</time>
      {here.slice(0, shownADay).map((row) => (
        <Link key={row.id} to={activityPaths.one(row.id)} title={`${t(`activities.kind.${row.kind}`)} · ${row.placeName}`}>
          <small>{row.placeName}</small>
          {row.theme}
        </Link>
      ))}
      {here.length > shownADay && <span>{t('activities.moreDay', { count: here.length - shownADay })}</span>}
    </li>
  )
}
