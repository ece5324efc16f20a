import { Empty } from '@balian/ui/empty'
import { type Happening, Timeline } from '@balian/ui/timeline'
import { When } from '@balian/ui/when'
import { Link } from 'react-router'
import { paths } from '../paths.ts'
import { useWords } from '../words/use-words.ts'
import type { Place } from './PlacePage.tsx'

/** What happened to a place, newest first. */
export function PlaceHistory({ place }: { readonly place: Place }) {
  const { t } = useWords()
  if (place.history.length === 0) return <Empty title={t('places.noHistory')} text={t('places.noHistoryText')} />
  const items = place.history.map(
    (change): Happening => ({
      key: change.id,
      at: <When at={change.on} />,
      title: t(`places.change.${change.kind}`),
      by: change.other ? <Link to={paths.place(change.other.code)}>{change.other.name}</Link> : undefined,
      text: (
        <>
          {change.kind === 'renamed' && <div>{t('places.was', { old: change.oldName ?? '', now: change.newName ?? '' })}</div>}
          {change.note}
        </>
      ),
      tone: change.kind === 'merged' ? 'warn' : 'active',
    }),
  )
  return <Timeline items={items} label={t('places.history')} />
}
