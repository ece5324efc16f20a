import type { HelpPage } from '@balian/contract/reintegration'
import { CanButton } from '@balian/ui/can-button'
import { Facts as FactList } from '@balian/ui/facts'
import { Section } from '@balian/ui/page-frame'
import { When } from '@balian/ui/when'
import { useWords } from '../../words/use-words.ts'
import type { Ask } from './HelpFile.tsx'

/** Why and until when somebody is helped, and what with. */
export function Facts({ page, ask }: { readonly page: HelpPage; readonly ask: Ask }) {
  const { t } = useWords()
  const { head } = page
  const acts = (
    <CanButton size="small" can={page.can.amend} onClick={() => ask('amend')}>
      {t('reintegration.edit')}
    </CanButton>
  )
  return (
    <Section title={t('reintegration.facts')} acts={acts}>
      <FactList
        items={[
          { name: t('reintegration.basis'), value: t(`reintegration.basis.${head.basis}`) },
          { name: t(`reintegration.basisDay.${head.basis}`), value: <When at={page.basisDay} /> },
          { name: t('reintegration.handedOver'), value: page.handedOverOn && <When at={page.handedOverOn} /> },
          {
            name: t('reintegration.term'),
            value: (
              <>
                <When at={head.fromDay} /> — <When at={head.untilDay} />
              </>
            ),
          },
          { name: t('reintegration.interval'), value: t('reintegration.days', { n: page.visitEvery }) },
          page.closing !== null && { name: t('reintegration.closingWhy'), value: `${t(`reintegration.closing.${page.closing}`)} ${page.closingNote}`.trim() },
          { name: t('reintegration.need'), value: page.need, wide: true },
          page.summary !== '' && { name: t('reintegration.summary'), value: page.summary, wide: true },
        ]}
      />
    </Section>
  )
}
