import type { HelpPage } from '@balian/contract/reintegration'
import { CanButton } from '@balian/ui/can-button'
import { Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { yuan } from '../../cases/money.ts'
import { useWords } from '../../words/use-words.ts'
import { dayText } from './day.ts'
import type { Row, Step } from './forms.ts'
import type { Ask } from './HelpFile.tsx'
import css from './help.module.css'

interface Props {
  readonly page: HelpPage
  readonly ask: Ask
}

interface ListProps<R extends Row> extends Props {
  readonly word: string
  readonly step: Step
  readonly rows: readonly R[]
  readonly head: (row: R) => ReactNode
  readonly text: (row: R) => ReactNode
  readonly acts?: (row: R) => ReactNode
}

/** One kind of help given: a row each, with what can be done about it. */
function List<R extends Row>({ page, ask, word, step, rows, head, text, acts }: ListProps<R>) {
  const { t } = useWords()
  const add = (
    <CanButton size="small" can={page.can[step]} onClick={() => ask(step)}>
      {t('reintegration.add')}
    </CanButton>
  )
  return (
    <Section title={t(word)} acts={add}>
      {rows.length === 0 && <p className={css.faint}>{t('reintegration.nothing')}</p>}
      <ul className={css.rows}>
        {rows.map((row) => (
          <li key={row.id}>
            <header>
              {head(row)}
              {page.can[step] === true && (
                <span>
                  {acts?.(row)}
                  <Button type="link" size="small" onClick={() => ask(step, row)}>
                    {t('reintegration.edit')}
                  </Button>
                </span>
              )}
            </header>
            <span className={css.faint}>{text(row)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

export function Loans({ page, ask }: Props) {
  const { t, language } = useWords()
  const say = (fen: number) => yuan(fen, language)
  return (
    <List
      page={page}
      ask={ask}
      word="reintegration.loans"
      step="putLoan"
      rows={page.loans}
      head={(one) => (
        <>
          <strong>{one.bank}</strong>
          <StatusTag tone={one.outstanding === 0 ? 'good' : 'active'}>
            {one.outstanding === 0 ? t('reintegration.repaid') : t('reintegration.outstanding', { yuan: say(one.outstanding) })}
          </StatusTag>
          {one.carried && <StatusTag>{t('reintegration.carried')}</StatusTag>}
        </>
      )}
      text={(one) => (
        <>
          {t('reintegration.loanLine', { yuan: say(one.fen), months: one.months, guarantor: one.guarantor })} · <When at={one.grantedOn} /> —{' '}
          <When at={one.dueOn} />
          {one.repayments.map((back) => (
            <span key={back.id}>
              <br />
              <When at={back.on} /> −{say(back.fen)}
            </span>
          ))}
        </>
      )}
      acts={(one) =>
        one.outstanding > 0 && (
          <Button type="link" size="small" onClick={() => ask('repay', { id: one.id })}>
            {t('reintegration.repay')}
          </Button>
        )
      }
    />
  )
}

export function Jobs({ page, ask }: Props) {
  const { t, language } = useWords()
  const say = (day: string) => dayText(day, language)
  const days = (one: HelpPage['jobs'][number]) => [
    one.startedOn ? t('reintegration.jobFrom', { day: say(one.startedOn) }) : say(one.contactedOn),
    ...(one.endedOn ? [t('reintegration.jobUntil', { day: say(one.endedOn) })] : []),
  ]
  return (
    <List
      page={page}
      ask={ask}
      word="reintegration.jobs"
      step="putJob"
      rows={page.jobs}
      head={(one) => (
        <>
          <strong>{one.employer}</strong>
          <StatusTag tone={one.startedOn && !one.endedOn ? 'good' : 'plain'}>{t(`reintegration.job.${one.kind}`)}</StatusTag>
        </>
      )}
      text={(one) => [one.post, ...days(one), one.note].filter(Boolean).join(' · ')}
    />
  )
}

export function Stays({ page, ask }: Props) {
  const { t, language } = useWords()
  const say = (day: string) => dayText(day, language)
  return (
    <List
      page={page}
      ask={ask}
      word="reintegration.stays"
      step="putStay"
      rows={page.stays}
      head={(one) => <strong>{one.baseName}</strong>}
      text={(one) => (one.toDay ? `${say(one.fromDay)} — ${say(one.toDay)}` : t('reintegration.staysOn', { day: say(one.fromDay) }))}
    />
  )
}

export function Children({ page, ask }: Props) {
  const { t, language } = useWords()
  return (
    <List
      page={page}
      ask={ask}
      word="reintegration.children"
      step="putChild"
      rows={page.children}
      head={(one) => (
        <>
          <strong>{one.name}</strong>
          <StatusTag>{t(`reintegration.aid.${one.aid}`)}</StatusTag>
        </>
      )}
      text={(one) =>
        [one.school, dayText(one.on, language), one.fen === null ? '' : `${yuan(one.fen, language)} ${t('cases.yuanSign')}`, one.note]
          .filter(Boolean)
          .join(' · ')
      }
    />
  )
}
