import { activityList } from '@balian/contract/activities'
import type { LineName } from '@balian/contract/lines'
import { Section } from '@balian/ui/page-frame'
import { When } from '@balian/ui/when'
import { Link } from 'react-router'
import { activityPaths } from '../activities/paths.ts'
import { useRead } from '../data/index.ts'
import { usePlace } from '../session/place.tsx'
import { useWords } from '../words/use-words.ts'
import css from './line-pages.module.css'

/** What the line did lately. */
export function LineActivities({ line }: { readonly line: LineName }) {
  const { t } = useWords()
  const { place } = usePlace()
  const { data } = useRead(activityList, { line, size: 6, ...(place ? { place } : {}) })
  if (!data) return null
  return (
    <Section title={t('lines.activities')} acts={<Link to={activityPaths.line(line)}>{t('lines.allActivities')}</Link>}>
      {data.items.length === 0 && <p className={css.quiet}>{t('lines.noActivities')}</p>}
      <ul className={css.deeds}>
        {data.items.map((row) => (
          <li key={row.id}>
            <Link to={activityPaths.one(row.id)}>{row.theme}</Link>
            <small>
              {row.placeName} · <When at={row.day} />
            </small>
          </li>
        ))}
      </ul>
    </Section>
  )
}
