import { safetyPatrolList } from '@balian/contract/safety-patrol-log'
import { Section } from '@balian/ui/page-frame'
import { Link } from 'react-router'
import { useRead } from '../../data/index.ts'
import { paths } from '../../paths.ts'
import { usePlace } from '../../session/place.tsx'
import { useMay } from '../../session/session.tsx'
import { useWords } from '../../words/use-words.ts'
import { today } from './days.ts'
import { PatrolCard } from './PatrolCard.tsx'
import css from './safety.module.css'

/** The most that stand on "my work today"; the rest is only counted. */
const most = 5

/** Patrols of today, on the page "my work today". */
export default function Today() {
  const may = useMay()
  return may(safetyPatrolList.name) ? <Patrols /> : null
}

function Patrols() {
  const { t } = useWords()
  const { place } = usePlace()
  const now = today()
  const { data } = useRead(safetyPatrolList, { from: now, to: now, size: most, ...(place ? { place } : {}) })
  if (!data || data.total === 0) return null
  return (
    <Section title={`${t('safety.today')} ${data.total}`} acts={<Link to={paths.patrols}>{t('safety.patrols')}</Link>}>
      <ul className={css.board} aria-label={t('safety.today')}>
        {data.items.map((row) => (
          <PatrolCard key={row.id} row={row} />
        ))}
      </ul>
    </Section>
  )
}
