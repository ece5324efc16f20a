import { Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import css from '../../../cases/case-page.module.css'
import { useWords } from '../../../words/use-words.ts'
import type { Page } from './MatterPart.tsx'

const resultTones = { settled: 'good', failed: 'bad', continued: 'active' } as const

/** 调解记录: the sessions with their minutes, the latest first. */
export function SessionsPart({ page }: { readonly page: Page }) {
  const { t } = useWords()
  if (page.sessions.length === 0) return null
  return (
    <Section title={t('disputes.part.sessions')}>
      {[...page.sessions].reverse().map((one) => (
        <article key={one.id} className={css.record}>
          <div className={css.recordHead}>
            <strong>{t('disputes.sessions.nth', { n: one.n })}</strong>
            <When at={one.heldAt} />
            <StatusTag tone={resultTones[one.result]}>{t(`disputes.result.${one.result}`)}</StatusTag>
          </div>
          <p>{one.minutes}</p>
          <div className={css.recordHead}>
            <span>{t('disputes.sessions.venue', { venue: one.venue })}</span>
            {one.attendees && <span>{t('disputes.sessions.attendees', { names: one.attendees })}</span>}
            <span>{t('disputes.sessions.recorder', { name: one.recorder })}</span>
            {one.nextAt && (
              <span>
                {t('disputes.sessions.nextAt')} <When at={one.nextAt} />
              </span>
            )}
          </div>
        </article>
      ))}
    </Section>
  )
}

/** 回访记录. */
export function VisitsPart({ page }: { readonly page: Page }) {
  const { t } = useWords()
  if (page.visits.length === 0) return null
  return (
    <Section title={t('disputes.part.visits')}>
      {page.visits.map((one) => (
        <article key={one.id} className={css.record}>
          <div className={css.recordHead}>
            <strong>{t('disputes.visits.nth', { n: one.n })}</strong>
            <When at={one.on} />
            <span>{t('disputes.visits.by', { name: one.visitor })}</span>
            {one.satisfied !== null && <span>{t('disputes.visits.satisfied', { n: one.satisfied })}</span>}
          </div>
          <p>{one.content}</p>
        </article>
      ))}
    </Section>
  )
}
