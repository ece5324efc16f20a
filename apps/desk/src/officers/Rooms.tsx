import { NavLink } from 'react-router'
import { paths } from '../paths.ts'
import { usePlace } from '../session/place.tsx'
import { useWords } from '../words/use-words.ts'
import css from './officers.module.css'

/** The way between the pages about officers; `card` is the place whose contact card is shown. */
export function Rooms({ card: shown }: { readonly card?: string }) {
  const { t } = useWords()
  const { place } = usePlace()
  const village = shown ?? (place.length >= 9 ? place : null)
  const card = village ? [[paths.card(village), 'officers.card'] as const] : []
  const rooms = [
    [paths.officers, 'officers.roster'] as const,
    [paths.coverage, 'officers.coverage'] as const,
    ...card,
    [paths.duties, 'officers.duties'] as const,
  ]
  return (
    <nav className={css.rooms} aria-label={t('officers.rooms')}>
      {rooms.map(([path, word]) => (
        <NavLink key={word} to={path} end>
          {t(word)}
        </NavLink>
      ))}
    </nav>
  )
}
