import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { type PatrolRow, patrolStates, safetyPatrolList } from '@balian/contract/safety-patrol-log'
import { Button } from 'antd'
import type { Dayjs } from 'dayjs'
import { Link } from 'react-router'
import { useRead } from '../../data/index.ts'
import { paths } from '../../paths.ts'
import { useWords } from '../../words/use-words.ts'
import { dayText, mondayOf, today } from './days.ts'
import type { Here } from './PatrolBoard.tsx'
import css from './safety.module.css'

interface Props {
  readonly here: Here
  /** A day of the week shown; this week when not told. */
  readonly week: string | undefined
  readonly onWeek: (day: string | null) => void
}

/** The rota of a week, day by day; on a phone only the days that have a patrol. */
export function PatrolWeek({ here, week, onWeek }: Props) {
  const { t } = useWords()
  const now = today()
  const monday = mondayOf(week ?? now)
  const days = Array.from({ length: 7 }, (_, i) => monday.add(i, 'day'))
  const span = { from: dayText(monday), to: dayText(days.at(-1)!) }
  const { data } = useRead(safetyPatrolList, { ...here, ...span, size: 100 }, { keep: true })
  return (
    <section aria-label={t('safety.show.week')}>
      <div className={css.bar}>
        <Button icon={<LeftOutlined />} aria-label={t('safety.earlier')} onClick={() => onWeek(dayText(monday.subtract(7, 'day')))} />
        <h2>{t('safety.week', span)}</h2>
        <Button icon={<RightOutlined />} aria-label={t('safety.later')} onClick={() => onWeek(dayText(monday.add(7, 'day')))} />
        {week && <Button onClick={() => onWeek(null)}>{t('safety.thisWeek')}</Button>}
      </div>
      <ol className={css.week}>
        {days.map((day, i) => (
          <Day key={dayText(day)} day={day} nth={i} now={now} rows={(data?.items ?? []).filter((row) => row.day === dayText(day))} />
        ))}
      </ol>
    </section>
  )
}

interface DayProps {
  readonly day: Dayjs
  readonly nth: number
  readonly now: string
  readonly rows: readonly PatrolRow[]
}

function Day({ day, nth, now, rows }: DayProps) {
  const { t } = useWords()
  return (
    <li data-today={dayText(day) === now} data-empty={rows.length === 0}>
      <header>
        <span>{t(`safety.weekday.${nth}`)}</span>
        <time dateTime={dayText(day)}>{day.format('M-D')}</time>
      </header>
      {rows.length === 0 && <span className={css.faint}>{t('safety.free')}</span>}
      {rows.map((row) => (
        <Link key={row.id} to={paths.patrol(row.id)} className={css.shift} data-tone={patrolStates[row.state].tone} data-off={row.state === 'cancelled'}>
          <strong>
            {row.from}–{row.to}
          </strong>
          <span>{row.planName || t('safety.unplanned')}</span>
          <span className={css.faint}>{(row.came.length > 0 ? row.came : row.duty).map((one) => one.name).join('、') || row.teamName}</span>
          <span className={css.faint}>{t(`safety.patrol.${row.state}`)}</span>
        </Link>
      ))}
    </li>
  )
}
