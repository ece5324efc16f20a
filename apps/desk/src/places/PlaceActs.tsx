import { renamePlace } from '@balian/contract/places'
import { CanButton } from '@balian/ui/can-button'
import { useState } from 'react'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import { type Act, acts, ChangePlace } from './ChangePlace.tsx'
import type { Place } from './PlacePage.tsx'

/** What a county or city may do with a place; nobody else is shown any of it, and what the tier does not have is left out. */
export function PlaceActs({ place }: { readonly place: Place }) {
  const { t } = useWords()
  const may = useMay()
  const [act, setAct] = useState<Act | null>(null)
  if (!may(renamePlace.name)) return null
  const fitting = acts.filter((one) => place.can[one] !== 'level' && place.can[one] !== 'done')
  return (
    <>
      {fitting.map((one) => (
        <CanButton key={one} can={place.can[one]} onClick={() => setAct(one)}>
          {t(`places.do.${one}`)}
        </CanButton>
      ))}
      {act && <ChangePlace act={act} place={place} onClose={() => setAct(null)} />}
    </>
  )
}
