import { Section } from '@balian/ui/page-frame'
import { Link } from 'react-router'
import { paths } from '../paths.ts'
import { useWords } from '../words/use-words.ts'
import css from './approvals.module.css'
import { useWaiting } from './rows.ts'

/** On "my work today": how many of what wait for my approval. Shows nothing when nothing waits. */
export default function Today() {
  const { t } = useWords()
  const heaps = useWaiting()
  if (!heaps || heaps.length === 0) return null
  return (
    <Section title={t('approvals.title')} acts={<Link to={paths.approvals}>{t('approvals.open')}</Link>}>
      <ul className={css.counts}>
        {heaps.map((heap) => (
          <li key={heap.word}>
            <Link to={paths.approvals}>
              {t(heap.word)} <strong>{heap.total}</strong>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
