import { lines } from '@balian/contract/lines'
import { VillageChips } from '../frame/VillageChips.tsx'
import { useWords } from '../say.ts'
import { useLocal } from '../store/use-local.ts'
import { useLiveVault } from '../store/use-vault.ts'

/** The contact card of the village: for each of the eight roles whom to ask, and a tap to call the office. */
export function CardPage() {
  const { t } = useWords()
  const vault = useLiveVault()
  const { rows } = useLocal('card')
  const place = vault?.village ?? ''
  const inOrder = lines.flatMap((line) => rows.filter((row) => row.role === line.officer))
  return (
    <>
      <VillageChips />
      <section className="sheet">
        <h1>{t('card.title', { place: vault?.villageNames[place] ?? '' })}</h1>
        <p className="quiet">{t('card.text')}</p>
        <ul className="rows">
          {inOrder.map(({ role, officers }) => (
            <li key={role} className="row">
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
    </>
  )
}
