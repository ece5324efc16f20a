import { purposeText } from '@balian/contract/purposes'
import type { HelpPage } from '@balian/contract/reintegration'
import { CanButton } from '@balian/ui/can-button'
import { Deadline } from '@balian/ui/deadline'
import { Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { Timeline } from '@balian/ui/timeline'
import { When } from '@balian/ui/when'
import { Button } from 'antd'
import { useWords } from '../../words/use-words.ts'
import { dayText } from './day.ts'
import type { Ask } from './HelpFile.tsx'
import css from './help.module.css'

interface Props {
  readonly page: HelpPage
  readonly ask: Ask
}

/** Who stands around the person; whoever left stays named, paler. */
export function Team({ page, ask }: Props) {
  const { t, language } = useWords()
  const acts = (
    <CanButton size="small" can={page.can.putMember} onClick={() => ask('putMember')}>
      {t('reintegration.add')}
    </CanButton>
  )
  const order = page.team.toSorted((a, b) => Number(a.toDay !== null) - Number(b.toDay !== null) || Number(b.leads) - Number(a.leads))
  return (
    <Section title={t('reintegration.team')} acts={acts}>
      <ul className={css.rows}>
        {order.map((one) => (
          <li key={one.id} data-off={one.toDay !== null}>
            <header>
              <strong>{one.name}</strong>
              <StatusTag tone={one.leads ? 'active' : 'plain'}>{one.leads ? t('reintegration.leads') : t(`reintegration.part.${one.part}`)}</StatusTag>
              {one.account !== null && one.toDay === null && <small className={css.faint}>{t('reintegration.sees')}</small>}
              {one.toDay !== null && <small className={css.faint}>{t('reintegration.left', { day: dayText(one.toDay, language) })}</small>}
              {one.toDay === null && page.can.endMember === true && (
                <span>
                  <Button type="link" size="small" onClick={() => ask('putMember', one)}>
                    {t('reintegration.edit')}
                  </Button>
                  <Button type="link" size="small" onClick={() => ask('endMember', one)}>
                    {t('reintegration.leave')}
                  </Button>
                </span>
              )}
            </header>
            {one.relation && <span className={css.faint}>{one.relation}</span>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The measures with the days by which they are due. */
export function Plan({ page, ask }: Props) {
  const { t, language } = useWords()
  const acts = (
    <CanButton size="small" can={page.can.putMeasure} onClick={() => ask('putMeasure')}>
      {t('reintegration.add')}
    </CanButton>
  )
  return (
    <Section title={t('reintegration.plan')} acts={acts}>
      {page.plan.length === 0 && <p className={css.faint}>{t('reintegration.noPlan')}</p>}
      <ul className={css.rows}>
        {page.plan.map((one) => (
          <li key={one.id} data-off={one.doneOn !== null}>
            <header>
              <span>{one.what}</span>
              {one.doneOn ? <StatusTag tone="good">{t('reintegration.done', { day: dayText(one.doneOn, language) })}</StatusTag> : <Deadline day={one.dueOn} />}
              {page.can.putMeasure === true && (
                <span>
                  <Button type="link" size="small" onClick={() => ask('putMeasure', one)}>
                    {t('reintegration.edit')}
                  </Button>
                </span>
              )}
            </header>
            {(one.who || one.note) && <span className={css.faint}>{[one.who, one.note].filter(Boolean).join(' · ')}</span>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

export function Visits({ page }: { readonly page: HelpPage }) {
  const { t } = useWords()
  return (
    <Section title={t('reintegration.visits')}>
      {page.visits.length === 0 && <p className={css.faint}>{t('reintegration.noVisits')}</p>}
      <ul className={css.rows}>
        {page.visits.map((one) => (
          <li key={one.id}>
            <header>
              <strong>
                <When at={one.on} />
              </strong>
              <span className={css.faint}>
                {t(`reintegration.way.${one.way}`)} · {one.by}
              </span>
            </header>
            <p>{one.note}</p>
            {one.needs && <p className={css.faint}>{`${t('reintegration.field.needs')}：${one.needs}`}</p>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** How it goes, in words. */
export function Assessments({ page, ask }: Props) {
  const { t } = useWords()
  const acts = (
    <CanButton size="small" can={page.can.assess} onClick={() => ask('assess')}>
      {t('reintegration.add')}
    </CanButton>
  )
  return (
    <Section title={t('reintegration.assessments')} acts={acts}>
      {page.assessments.length === 0 && <p className={css.faint}>{t('reintegration.nothing')}</p>}
      <ul className={css.rows}>
        {page.assessments.map((one) => (
          <li key={one.id}>
            <header>
              <strong>
                <When at={one.on} />
              </strong>
              <span className={css.faint}>{one.by}</span>
            </header>
            {(['living', 'work', 'needs'] as const).map((name) => one[name] && <p key={name}>{one[name]}</p>)}
          </li>
        ))}
      </ul>
    </Section>
  )
}

export function Events({ page }: { readonly page: HelpPage }) {
  const { t } = useWords()
  const items = page.events.map((one) => ({ key: one.id, at: <When at={one.at} />, title: t(`reintegration.event.${one.what}`), by: one.by, text: one.text }))
  return (
    <Section title={t('reintegration.events')}>
      <Timeline label={t('reintegration.events')} items={items} />
    </Section>
  )
}

/** Who opened the file, on which day, and what for. */
export function Openings({ page }: { readonly page: HelpPage }) {
  const { t, language } = useWords()
  return (
    <Section title={t('reintegration.openings')}>
      <ul className={css.rows}>
        {page.openings.map((one) => (
          <li key={`${one.day} ${one.name} ${one.purpose}`}>
            <header>
              <span>{one.name}</span>
              <span className={css.faint}>
                <When at={one.day} /> · {purposeText(one.purpose, language)}
              </span>
            </header>
          </li>
        ))}
      </ul>
    </Section>
  )
}
