import { Deadline } from '@balian/ui/deadline'
import { Facts } from '@balian/ui/facts'
import { Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When, whenText } from '@balian/ui/when'
import css from '../../../cases/case-page.module.css'
import { yuan } from '../../../cases/money.ts'
import { useWords } from '../../../words/use-words.ts'
import type { Page } from './MatterPart.tsx'

type Agreement = Page['agreements'][number]

/** 调解协议: what was agreed, how each item of it is performed, and whether a court confirmed it. The latest first. */
export function AgreementPart({ page }: { readonly page: Page }) {
  const { t } = useWords()
  if (page.agreements.length === 0) return null
  return (
    <Section title={t('disputes.part.agreement')}>
      {[...page.agreements].reverse().map((one) => (
        <article key={one.id} className={css.record}>
          <AgreementText one={one} />
          <Performances page={page} of={one} />
          <Confirmations page={page} of={one} />
        </article>
      ))}
    </Section>
  )
}

function AgreementText({ one }: { readonly one: Agreement }) {
  const { t } = useWords()
  return (
    <>
      <div className={css.recordHead}>
        <strong>{t(`disputes.agreement.form.${one.form}`)}</strong>
        <When at={one.madeOn} />
      </div>
      <p>{one.terms}</p>
      <Facts
        items={[
          { name: t('disputes.agreement.facts'), value: one.facts, wide: true },
          { name: t('disputes.agreement.performance'), value: one.performance, wide: true },
          { name: t('disputes.agreement.effective'), value: <When at={one.effectiveOn} /> },
          { name: t('disputes.agreement.confirmable'), value: <When at={one.confirmableUntil} /> },
          one.form === 'written' && { name: t('disputes.agreement.copies'), value: one.copies },
        ]}
      />
    </>
  )
}

function Performances({ page, of }: { readonly page: Page; readonly of: Agreement }) {
  const { t, language } = useWords()
  const { items } = of
  if (items.length === 0) return null
  const nameOf = (party: string | null) => page.parties.find((one) => one.id === party)?.name ?? ''
  return (
    <div className={css.wide}>
      <table className={css.items}>
        <thead>
          <tr>
            {['what', 'who', 'due', 'done'].map((column) => (
              <th key={column} scope="col">
                {t(`disputes.performance.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.id}>
              <td>
                {one.what}
                {one.amount > 0 && ` · ${t('disputes.yuan', { amount: yuan(one.amount, language) })}`}
              </td>
              <td>{nameOf(one.party)}</td>
              <td>{one.doneOn ? <When at={one.due} /> : <Deadline day={one.due} />}</td>
              <td>
                {one.doneOn ? (
                  <>{[whenText(one.doneOn, language === 'zh' ? 'zh-CN' : 'en'), one.note].filter(Boolean).join(' · ')}</>
                ) : (
                  t('disputes.performance.open')
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const tones = { asked: 'warn', confirmed: 'good', refused: 'bad', withdrawn: 'plain' } as const

function Confirmations({ page, of }: { readonly page: Page; readonly of: Agreement }) {
  const { t, language } = useWords()
  return page.confirmations
    .filter((one) => one.agreement === of.id)
    .map((one) => (
      <div key={one.id} className={css.recordHead}>
        <strong>{t('disputes.part.confirmation')}</strong>
        <StatusTag tone={tones[one.answer]}>{t(`disputes.confirmation.${one.answer}`)}</StatusTag>
        <span>{t('disputes.confirmation.on', { court: one.court, day: whenText(one.askedOn, language === 'zh' ? 'zh-CN' : 'en') })}</span>
        {one.document && <span>{one.document}</span>}
      </div>
    ))
}
