import { useWords } from '../say.ts'
import { useLiveVault } from '../store/use-vault.ts'
import { changeVault } from '../store/vault.ts'

/** The village in sight, where more than one comes along; and the way to choose others. */
export function VillageChips() {
  const { t } = useWords()
  const vault = useLiveVault()
  if (!vault) return null
  if (vault.villages.length === 0)
    return (
      <a className="sheet link" href="#/villages">
        <strong>{t('villages.choose')}</strong>
        <span className="quiet">{t('villages.why')}</span>
      </a>
    )
  if (vault.villages.length === 1) return null
  return (
    <div className="chips" role="group" aria-label={t('home.place')}>
      {vault.villages.map((code) => (
        <button key={code} type="button" aria-pressed={code === vault.village} onClick={() => void changeVault(vault.account, { village: code })}>
          {vault.villageNames[code] ?? code}
        </button>
      ))}
    </div>
  )
}
