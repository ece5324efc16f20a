import type { disputePage } from '@balian/contract/disputes'
import type { Reply } from '@balian/contract/route'
import { Facts } from '@balian/ui/facts'
import { Section } from '@balian/ui/page-frame'
import { When } from '@balian/ui/when'
import css from '../../../cases/case-page.module.css'
import { yuan } from '../../../cases/money.ts'
import { useWords } from '../../../words/use-words.ts'

export type Page = Reply<typeof disputePage>

/** The matter as it was told. */
export function MatterPart({ page }: { readonly page: Page }) {
  const { t, language } = useWords()
  const { dispute, head } = page
  const source = t(`disputes.source.${dispute.source}`) + (dispute.entrustedBy ? `（${t(`disputes.entrusted.${dispute.entrustedBy}`)}）` : '')
  return (
    <Section title={t('disputes.part.matter')}>
      <p className={css.brief}>{dispute.brief}</p>
      {dispute.claims && (
        <p className={css.claims}>
          <strong>{t('disputes.matter.claims')}</strong>
          {dispute.claims}
        </p>
      )}
      <Facts
        items={[
          { name: t('disputes.matter.class'), value: t(`disputes.class.${dispute.class}`) },
          { name: t('disputes.matter.severity'), value: t(`disputes.severity.${dispute.severity}`) },
          { name: t('disputes.matter.amount'), value: dispute.amount > 0 ? t('disputes.yuan', { amount: yuan(dispute.amount, language) }) : null },
          { name: t('disputes.matter.people'), value: t('disputes.people', { count: dispute.peopleCount }) },
          { name: t('disputes.matter.occurred'), value: dispute.occurredOn && <When at={dispute.occurredOn} /> },
          { name: t('disputes.matter.where'), value: [...new Set([head.placeName, dispute.placeDetail])].filter(Boolean).join(' ') },
          { name: t('disputes.matter.source'), value: source },
          { name: t('disputes.matter.openedBy'), value: head.openedBy },
          { name: t('disputes.matter.desk'), value: head.deskName },
          dispute.rightsToldAt !== null && { name: t('disputes.matter.rights'), value: <When at={dispute.rightsToldAt} /> },
          dispute.refusedBecause !== null && { name: t('disputes.matter.refused'), value: t(`disputes.refusal.${dispute.refusedBecause}`), wide: true },
          dispute.routesTold !== null && { name: t('disputes.matter.routes'), value: dispute.routesTold, wide: true },
        ]}
      />
    </Section>
  )
}
