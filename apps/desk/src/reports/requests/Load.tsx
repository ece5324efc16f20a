import { requestLoad } from '@balian/contract/report-requests'
import { Section } from '@balian/ui/page-frame'
import { useRead } from '../../data/index.ts'
import { Broken } from '../../frame/Broken.tsx'
import { useWords } from '../../words/use-words.ts'
import css from '../reports.module.css'
import type { Sheet } from './RequestPage.tsx'

/** What the request will cost the places below, before anybody gets it. */
export function Load({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useWords()
  const { data, error, refetch } = useRead(requestLoad, { id: sheet.id })
  if (error) return <Broken error={error} retry={() => void refetch()} />
  if (!data) return null
  const hours = Math.round((data.minutes * data.places) / 6) / 10
  const numbers = [
    ['places', data.places],
    ['filled', data.filled],
    ['asked', data.asked],
    ['minutes', data.minutes],
    ['hours', hours],
  ] as const
  return (
    <Section title={t('requests.load')}>
      <dl className={css.load}>
        {numbers.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`requests.load.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {data.again.map((one) => (
        <p key={one.label} className={css.warn}>
          {t('requests.again', one)}
        </p>
      ))}
      {data.others.length > 0 && (
        <p className={css.small}>
          {t('requests.others')} {data.others.map((one) => t('requests.other', one)).join('；')}
        </p>
      )}
    </Section>
  )
}
