import type { PlaceCode } from '@balian/contract/ids'
import { lines } from '@balian/contract/lines'
import { officerCard } from '@balian/contract/officers'
import { problemWords, useWords } from './say.ts'
import { useSeen } from './seen.ts'

/** The contact card of a village: for each of the eight roles whom to ask, and a tap to call the office. */
export function Card({ place }: { readonly place: PlaceCode }) {
  const { t } = useWords()
  const card = useSeen(officerCard, { place })
  if (!card.data) return card.error ? <p className="sheet">{problemWords(card.error, t)}</p> : null
  return (
    <section className="sheet">
      <h2>{t('card.title', { place: card.data.name })}</h2>
      <p className="quiet">{t('card.text')}</p>
      <ul className="rows">
        {card.data.rows.map(({ role, officers }) => (
          <li key={role}>
            <span className="seal" lang="zh-CN" aria-hidden="true">
              {lines.find((line) => line.officer === role)?.zh.slice(-1)}
            </span>
            <div className="who">
              <strong>{t(`role.${role}`)}</strong>
              {officers.length === 0 && <span className="quiet">{t('card.none')}</span>}
              {officers.map((officer) => (
                <span key={officer.name + officer.place}>
                  {officer.name}
                  {officer.place !== place && ` · ${officer.placeName}`}
                  {officer.substitute && ` · ${t('card.substitute')}`}
                  {officer.officePhone && (
                    <a href={`tel:${officer.officePhone}`} aria-label={t('card.call', { name: officer.name })}>
                      {officer.officePhone}
                    </a>
                  )}
                </span>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
