import { Deadline } from '@balian/ui/deadline'
import { Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Link } from 'react-router'
import { CallAgreement } from '../evaluation/CallAgreement.tsx'
import { pageAbout } from '../opens.ts'
import { useWords } from '../words/use-words.ts'
import css from './case-page.module.css'
import type { CasePart } from './case-page.ts'
import { limitSaid, ownWord } from './own-words.ts'

/** Beside the matter: its limits, who works on it, where it went, and what belongs to it. */
export function SidePart({ page, module }: CasePart) {
  return (
    <>
      <Deadlines page={page} module={module} />
      <Workers page={page} module={module} />
      {page.transfers.length > 0 && <Transfers page={page} />}
      {page.links.length > 0 && <Links page={page} />}
      <CallAgreement matter={page.head.id} />
    </>
  )
}

function Deadlines({ page, module }: CasePart) {
  const words = useWords()
  const { t } = words
  if (page.deadlines.length === 0) return null
  return (
    <Section title={t('cases.part.deadlines')}>
      <ul className={css.side}>
        {page.deadlines.map((one) => (
          <li key={one.id}>
            <div className={css.between}>
              <strong>{limitSaid(words, module, one.what)}</strong>
              {one.done ? (
                <StatusTag tone="good">{t('cases.deadline.done')}</StatusTag>
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

function Workers({ page, module }: CasePart) {
  const words = useWords()
  const { t } = words
  return (
    <Section title={t('cases.part.workers')}>
      {page.workers.length === 0 && <p className={css.quiet}>{t('cases.nobody')}</p>}
      <ul className={css.side}>
        {page.workers.map((one) => (
          <li key={one.id}>
            <div className={css.between}>
              <strong>{one.name}</strong>
              <span>{ownWord(words, module, `worker.${one.part}`)}</span>
            </div>
            {one.note && <small>{one.note}</small>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Transfers({ page }: Pick<CasePart, 'page'>) {
  const { t } = useWords()
  return (
    <Section title={t('cases.part.transfers')}>
      <ul className={css.side}>
        {page.transfers.map((one) => (
          <li key={one.id}>
            <div className={css.between}>
              <strong>
                {t(`cases.transfer.${one.direction}`)} → {one.toName}
              </strong>
              <StatusTag tone={one.answer === 'accepted' ? 'good' : one.answer === 'offered' ? 'warn' : 'plain'}>{t(`cases.transfer.${one.answer}`)}</StatusTag>
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

function Links({ page }: Pick<CasePart, 'page'>) {
  const { t } = useWords()
  return (
    <Section title={t('cases.part.links')}>
      <ul className={css.side}>
        {page.links.map((one) => (
          <li key={one.id}>
            <div className={css.between}>
              <Linked kind={one.kind} id={one.other} title={one.title} />
              <span>{t(`cases.relation.${one.relation}`)}</span>
            </div>
            <small>{[one.number, one.note].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Linked({ kind, id, title }: { readonly kind: string; readonly id: string; readonly title: string }) {
  const path = pageAbout(kind, id)
  return path ? <Link to={path}>{title}</Link> : <strong>{title}</strong>
}
