import type { PlaceCode } from '@balian/contract/ids'
import { placeChildren } from '@balian/contract/places'
import type { Me } from '@balian/contract/session'
import { useState } from 'react'
import { Card } from './Card.tsx'
import { useWords } from './say.ts'
import { useSeen } from './seen.ts'

/** Length of a village's code; a villager group's has two more. */
const villageLength = 12

/** Who I am here, my groups, and the contact card of my village. */
export function Home({ me }: { readonly me: Me }) {
  const { t } = useWords()
  const places = [...new Map(me.posts.map((post) => [post.place, post.placeName]))]
  const [chosen, choose] = useState<PlaceCode | null>(places[0]?.[0] ?? null)
  return (
    <>
      <h1 className="hello">{t('home.hello', { name: me.name })}</h1>
      {me.posts.length === 0 && me.groups.length === 0 && <p className="sheet">{t('home.nothing')}</p>}
      {places.length > 1 && (
        <div className="chips" role="group" aria-label={t('home.place')}>
          {places.map(([code, name]) => (
            <button key={code} type="button" aria-pressed={code === chosen} onClick={() => choose(code)}>
              {name}
            </button>
          ))}
        </div>
      )}
      {chosen && (chosen.length >= villageLength ? <Card place={chosen.slice(0, villageLength)} /> : <Below key={chosen} place={chosen} />)}
      {me.groups.length > 0 && (
        <section className="sheet">
          <h2>{t('home.groups')}</h2>
          <ul className="rows">
            {me.groups.map((group) => (
              <li key={group.id}>{group.name}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** A post above the villages: choose downward until there is a village. */
function Below({ place }: { readonly place: PlaceCode }) {
  const { t } = useWords()
  const below = useSeen(placeChildren, { of: place })
  const [chosen, choose] = useState<PlaceCode | null>(null)
  const items = below.data?.items ?? []
  return (
    <>
      <label className="choose">
        {t('card.choose')}
        <select value={chosen ?? ''} onChange={(event) => choose(event.target.value || null)}>
          <option value="">—</option>
          {items.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {below.data && items.length === 0 && <p className="quiet">{t('card.noVillage')}</p>}
      {chosen && (chosen.length >= villageLength ? <Card place={chosen} /> : <Below key={chosen} place={chosen} />)}
    </>
  )
}
