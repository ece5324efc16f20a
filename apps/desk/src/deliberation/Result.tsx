import { Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { Progress } from 'antd'
import type { CSSProperties } from 'react'
import { useWords } from '../words/use-words.ts'
import css from './deliberation.module.css'
import { choicesOf } from './said.ts'
import type { Topic } from './topic.ts'

/** How many take part, against how many must. */
export function Turnout({ topic }: { readonly topic: Topic }) {
  const { t } = useWords()
  const { size, own, papers, attended } = topic.turnout
  const took = topic.tally?.took ?? (topic.method === 'ballot' ? own + papers : attended)
  const missing = topic.needed - took
  return (
    <Section title={t('deliberation.turnout')}>
      <p>{t('deliberation.turnoutText', { size, needed: topic.needed })}</p>
      <Progress percent={Math.min(100, Math.round((took / size) * 100))} status="normal" aria-label={t('deliberation.turnout')} />
      <p>
        <StatusTag tone={missing <= 0 ? 'good' : 'warn'}>{missing <= 0 ? t('deliberation.enough') : t('deliberation.notEnough', { count: missing })}</StatusTag>
      </p>
      <p className={css.small}>
        {[
          ...(topic.method === 'ballot' ? [`${t('deliberation.turnoutOwn')} ${own}`, `${t('deliberation.turnoutPaper')} ${papers}`] : []),
          ...(topic.minutes ? [`${t('deliberation.turnoutCame')} ${attended}`] : []),
        ].join(' · ')}
      </p>
    </Section>
  )
}

/** Votes as bars, and what came out. */
export function Result({ topic }: { readonly topic: Topic }) {
  const { t } = useWords()
  const tally = topic.tally!
  const rows = [
    ...choicesOf(topic, t).map(({ key, name }) => ({ name, votes: tally.votes[key] ?? 0, chosen: tally.chosen === key })),
    { name: t('deliberation.is.blank'), votes: tally.blank, chosen: false },
    ...(tally.invalid > 0 ? [{ name: t('deliberation.invalid'), votes: tally.invalid, chosen: false }] : []),
  ]
  return (
    <Section title={t('deliberation.result')}>
      <p>
        {topic.outcome && <StatusTag tone={topic.outcome === 'passed' ? 'good' : 'bad'}>{t(`deliberation.is.${topic.outcome}`)}</StatusTag>}{' '}
        {t('deliberation.took', { took: tally.took, needed: topic.needed })}
      </p>
      <ul className={css.bars}>
        {rows.map(({ name, votes, chosen }) => (
          <li key={name}>
            <span>
              {name} {chosen && <StatusTag tone="good">{t('deliberation.chosen')}</StatusTag>}
            </span>
            <strong>{votes}</strong>
            <i style={{ '--share': `${tally.took > 0 ? Math.round((votes / tally.took) * 100) : 0}%` } as CSSProperties} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The two counts side by side, with what differs marked. */
export function Counting({ topic }: { readonly topic: Topic }) {
  const { t } = useWords()
  const lines = [
    { key: 'present', name: t('deliberation.present') },
    ...choicesOf(topic, t),
    { key: 'blank', name: t('deliberation.is.blank') },
    { key: 'invalid', name: t('deliberation.invalid') },
  ]
  const said = (count: Topic['counts'][number]['count'], key: string): number | string => {
    if (!count) return '—'
    return key === 'present' || key === 'blank' || key === 'invalid' ? count[key] : (count.votes[key] ?? 0)
  }
  return (
    <Section title={t('deliberation.counting')}>
      <p>{t('deliberation.countingText')}</p>
      {topic.counts.length > 0 && (
        <table className={css.counts}>
          <thead>
            <tr>
              <th />
              {topic.counts.map((one) => (
                <th key={one.name}>{t('deliberation.countOf', { name: one.name })}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ key, name }) => (
              <tr key={key} data-differs={topic.differing.includes(key)}>
                <th>{name}</th>
                {topic.counts.map((one) => (
                  <td key={one.name}>{said(one.count, key)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {topic.counts.some((one) => one.count === null) && <p className={css.small}>{t('deliberation.countHidden')}</p>}
      {topic.differing.length > 0 && <p>{t('deliberation.differ', { count: topic.differing.length })}</p>}
    </Section>
  )
}
