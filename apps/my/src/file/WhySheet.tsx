import { fieldRecords } from '@balian/contract/rights'
import { whyKept } from '@balian/contract/why-kept'
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
          const facts = whyKept(items[0], column, language)
          if (!facts) return <p>{t('file.whyNone')}</p>
          return (
            <dl className="facts">
              {facts.map(([name, text]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          )
        }}
      </Await>
    </Sheet>
  )
}
