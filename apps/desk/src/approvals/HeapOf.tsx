import { Deadline } from '@balian/ui/deadline'
import { Section } from '@balian/ui/page-frame'
import { Link } from 'react-router'
import { useWords } from '../words/use-words.ts'
import css from './approvals.module.css'
import type { Heap } from './rows.ts'

/** One kind of things that wait, each with the page on which it is decided. */
export function HeapOf({ heap }: { readonly heap: Heap }) {
  const { t } = useWords()
  return (
    <Section
      title={t('approvals.heap', { what: t(heap.word), count: heap.total })}
      acts={heap.total > heap.items.length && <Link to={heap.all}>{t('approvals.all')}</Link>}
    >
      <ul className={css.list}>
        {heap.items.map((one) => (
          <li key={one.key}>
            <div>
              <Link to={one.path}>{one.title}</Link>
              <small>{one.about.filter(Boolean).join(' · ')}</small>
            </div>
            {one.due && <Deadline day={one.due} />}
          </li>
        ))}
      </ul>
    </Section>
  )
}
