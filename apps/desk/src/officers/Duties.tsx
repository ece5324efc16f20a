import { lines } from '@balian/contract/lines'
import { duties } from '@balian/contract/officers'
import { PageFrame } from '@balian/ui/page-frame'
import { whenText } from '@balian/ui/when'
import { useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { useWords } from '../words/use-words.ts'
import css from './duties.module.css'
import { Rooms } from './Rooms.tsx'

/** The eight duty statements in force. */
export function Component() {
  const { t, language } = useWords()
  const { data, error, refetch } = useRead(duties, {}, { fresh: 3600 })
  const locale = language === 'en' ? 'en-GB' : 'zh-CN'
  return (
    <PageFrame title={t('officers.nav')}>
      <Rooms />
      {error && !data && <Broken error={error} retry={() => void refetch()} />}
      <div className={css.sheets}>
        {data?.items.map((one) => (
          <article key={one.role} id={one.role}>
            <header>
              <span>{lines.find(({ line }) => line === one.line)?.[language]}</span>
              <h2>{one[language].title}</h2>
              <p>{one[language].purpose}</p>
            </header>
            <ol>
              {one[language].duties.map((duty) => (
                <li key={duty}>{duty}</li>
              ))}
            </ol>
            <footer>{t('duties.version', { version: one.version, since: whenText(one.since, locale) })}</footer>
          </article>
        ))}
      </div>
    </PageFrame>
  )
}
