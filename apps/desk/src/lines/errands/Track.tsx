import { trackErrand } from '@balian/contract/custody'
import { Empty } from '@balian/ui/empty'
import { Skeleton } from 'antd'
import { useParams } from 'react-router'
import { useRead } from '../../data/index.ts'
import { useWords } from '../../words/use-words.ts'
import css from './errands.module.css'

/** Where an errand stands, for whoever has its receipt: large, for a telephone, without a sign-in and without a name. */
export function Component() {
  const { code = '' } = useParams()
  const { t } = useWords()
  const { data, error } = useRead(trackErrand, { code: code.toUpperCase() })
  return (
    <main className={css.track}>
      <h1>{t('errands.track.title')}</h1>
      {error && <Empty title={t('errands.track.none')} text={t('errands.track.noneText')} />}
      {!data && !error && <Skeleton active />}
      {data && (
        <>
          <p className={css.state} data-done={data.done}>
            {data.state}
          </p>
          <h2>{data.service}</h2>
          <dl>
            {data.number && <dd className={css.number}>{data.number}</dd>}
            <dt>{t('errands.track.office')}</dt>
            <dd>{data.office}</dd>
            <dt>{t('errands.track.opened')}</dt>
            <dd>{data.openedOn}</dd>
            {data.due && !data.done && (
              <>
                <dt>{t('errands.track.due')}</dt>
                <dd>{data.due}</dd>
              </>
            )}
            {data.missing !== '' && (
              <>
                <dt>{t('errands.track.missing')}</dt>
                <dd className={css.missing}>{data.missing}</dd>
              </>
            )}
          </dl>
          {data.papers > 0 && <p>{t('errands.track.papers', { count: data.papers })}</p>}
          <h3>{t('errands.track.way')}</h3>
          <ol>
            {data.steps.map((step) => (
              <li key={step.state + step.on}>
                <span>{step.state}</span> <time>{step.on}</time>
              </li>
            ))}
          </ol>
        </>
      )}
    </main>
  )
}
