import { Deadline } from '@balian/ui/deadline'
import { Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Link } from 'react-router'
import { paths } from '../../../paths.ts'
import { useWords } from '../../../words/use-words.ts'
import css from '../dispute-page.module.css'
import { limitSaid } from '../limit-said.ts'
import type { CasePage } from './case-page.ts'

/** Beside the matter: its limits, who works on it, where it went, and what belongs to it. */
export function SidePart({ page }: { readonly page: CasePage }) {
  return (
    <>
      <Deadlines page={page} />
      <Workers page={page} />
      {page.transfers.length > 0 && <Transfers page={page} />}
      {page.links.length > 0 && <Links page={page} />}
    </>
  )
}

function Deadlines({ page }: { readonly page: CasePage }) {
  const words = useWords()
  const { t } = words
  if (page.deadlines.length === 0) return null
  return (
    <Section title={t('disputes.part.deadlines')}>
      <ul className={css.side}>
        {page.deadlines.map((one) => (
          <li key={one.id}>
            <div className={css.between}>
              <strong>{limitSaid(words, one.what)}</strong>
              {one.done ? (
                <StatusTag tone="good">{t('disputes.deadline.done')}</StatusTag>
              ) : (
                <Deadline day={one.due} {...(one.daysLeft === null ? {} : { daysLeft: one.daysLeft })} />
              )}
            </div>
            <small>{one.source}</small>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Workers({ page }: { readonly page: CasePage }) {
  const { t } = useWords()
  return (
    <Section title={t('disputes.part.workers')}>
      {page.workers.length === 0 && <p className={css.quiet}>{t('disputes.noMediator')}</p>}
      <ul className={css.side}>
        {page.workers.map((one) => (
          <li key={one.id}>
            <div className={css.between}>
              <strong>{one.name}</strong>
              <span>{t(`disputes.worker.${one.part}`)}</span>
            </div>
            {one.note && <small>{one.note}</small>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Transfers({ page }: { readonly page: CasePage }) {
  const { t } = useWords()
  return (
    <Section title={t('disputes.part.transfers')}>
      <ul className={css.side}>
        {page.transfers.map((one) => (
          <li key={one.id}>
            <div className={css.between}>
              <strong>
                {t(`disputes.transfer.${one.direction}`)} → {one.toName}
              </strong>
              <StatusTag tone={one.answer === 'accepted' ? 'good' : one.answer === 'offered' ? 'warn' : 'plain'}>
                {t(`disputes.transfer.${one.answer}`)}
              </StatusTag>
            </div>
            <small>
              {one.by} · <When at={one.at} />
            </small>
            <small>{one.reason}</small>
            {one.note && <small>{one.note}</small>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Links({ page }: { readonly page: CasePage }) {
  const { t } = useWords()
  return (
    <Section title={t('disputes.part.links')}>
      <ul className={css.side}>
        {page.links.map((one) => (
          <li key={one.id}>
            <div className={css.between}>
              {<Link to={one.kind === 'petition' ? paths.petition(one.other) : paths.dispute(one.other)}>{one.title}</Link>}
              <span>{t(`disputes.relation.${one.relation}`)}</span>
            </div>
            <small>{[one.number, one.note].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ul>
    </Section>
  )
}
