import { useWords } from '../say.ts'
import { useRow } from '../store/use-local.ts'
import { Seal } from './Seal.tsx'

/** A matter as this phone holds it, where its line has no page of its own on the phone. */
export function CasePage({ params }: { readonly params: Readonly<Record<string, string>> }) {
  const { t } = useWords()
  const row = useRow('cases', params.id!)
  if (row === undefined) return <p className="quiet">{t('app.loading')}</p>
  if (row === null) return <p className="sheet">{t('cases.gone')}</p>
  const facts: readonly (readonly [string, string])[] = [
    ['cases.number', row.number ?? ''],
    ['cases.place', row.placeName],
    ['cases.desk', row.deskName],
    ['cases.parties', row.parties.join('、')],
    ['cases.workers', row.workers.join('、')],
    ['cases.opened', row.openedAt.slice(0, 10)],
    ['cases.due', row.nextDue ?? row.due ?? ''],
  ]
  return (
    <section className="sheet">
      <h1>
        <Seal line={row.line} /> {row.title}
      </h1>
      <dl className="facts">
        {facts.filter(([, value]) => value).flatMap(([word, value]) => [<dt key={word}>{t(word)}</dt>, <dd key={`${word}=`}>{value}</dd>])}
      </dl>
      <p className="quiet">{t('cases.more')}</p>
    </section>
  )
}
