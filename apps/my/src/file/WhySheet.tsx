import { bases, itemClasses } from '@balian/contract/record-class'
import { fieldRecords } from '@balian/contract/rights'
import { roleWords } from '@balian/contract/roles'
import { Sheet } from '@balian/touch/sheet'
import { Await, useAsked } from '../asked.tsx'
import { useWords } from '../say.ts'

/** Why an item of the e-file is kept: what for, on which legal basis, how long, and who sees it. */
export function WhySheet({ column, onClose }: { readonly column: string; readonly onClose: () => void }) {
  const { t, language } = useWords()
  const records = useAsked(fieldRecords, { record: 'people' })
  return (
    <Sheet title={t('file.whyTitle', { item: t(`file.item.${column}`) })} onClose={onClose}>
      <Await asked={records}>
        {({ items }) => {
          const record = items[0]
          const item = record?.items.find((one) => one.column === column)
          if (!record || !item) return <p>{t('file.whyNone')}</p>
          const { kept, seenBy } = record
          const facts = [
            [t('file.purpose'), item.purpose[language]],
            [t('file.basis'), bases[record.basis][language]],
            [t('file.class'), itemClasses[item.class][language]],
            [
              t('file.kept'),
              kept.days === null ? t('file.keptWhile', { event: kept.event[language] }) : t('file.keptFor', { days: kept.days, event: kept.event[language] }),
            ],
            [t('file.seenBy'), (seenBy?.roles ?? []).map((role) => roleWords[role][language]).join(language === 'en' ? ', ' : '、')],
          ]
          return (
            <dl className="facts">
              {facts.map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          )
        }}
      </Await>
    </Sheet>
  )
}
