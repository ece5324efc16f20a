import type { Sent } from '@balian/contract/route'
import { safetyPatrolList } from '@balian/contract/safety-patrol-log'
import { Empty } from '@balian/ui/empty'
import { Section } from '@balian/ui/page-frame'
import { Skeleton } from 'antd'
import { useRead } from '../../data/index.ts'
import { useWords } from '../../words/use-words.ts'
import { daysAgo, today } from './days.ts'
import { PatrolCard } from './PatrolCard.tsx'
import css from './safety.module.css'

export interface Here {
  readonly place?: string
}

/** Patrols of today and those missed in the last week. */
export function PatrolBoard({ here }: { readonly here: Here }) {
  const { t } = useWords()
  const now = today()
  const read = (more: Sent<typeof safetyPatrolList>) => ({ ...here, size: 100, ...more })
  const { data } = useRead(safetyPatrolList, read({ from: now, to: now }), { keep: true })
  const { data: missed } = useRead(safetyPatrolList, read({ from: daysAgo(7), to: daysAgo(1), state: 'missed' }), { keep: true })
  if (!data) return <Skeleton active />
  return (
    <>
      <Section title={`${t('safety.today')} ${data.total}`}>
        {data.total === 0 && <Empty title={t('safety.todayNone')} text={t('safety.todayNoneText')} />}
        <ul className={css.board} aria-label={t('safety.today')}>
          {data.items.map((row) => (
            <PatrolCard key={row.id} row={row} />
          ))}
        </ul>
      </Section>
      {missed && missed.total > 0 && (
        <Section title={`${t('safety.missed')} ${missed.total}`}>
          <p className={css.faint}>{t('safety.missedText')}</p>
          <ul className={css.board} aria-label={t('safety.missed')}>
            {missed.items.map((row) => (
              <PatrolCard key={row.id} row={row} />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
