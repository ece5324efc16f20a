import { groupWords } from '@balian/contract/groups'
import { VillageChips } from '../frame/VillageChips.tsx'
import { useWords } from '../say.ts'
import { useLocal } from '../store/use-local.ts'
import { useOpened } from '../store/use-vault.ts'

/** The groups that the caller leads, and for an officer those of the village. */
export function Groups() {
  const { t, language } = useWords()
  const me = useOpened()?.me
  const members = useLocal('members')
  const village = useLocal('groups')
  if (!me) return null
  return (
    <>
      <h1>{t('groups.title')}</h1>
      {me.groups.length > 0 && (
        <section className="sheet">
          <h2>{t('groups.mine')}</h2>
          <ul className="rows">
            {me.groups.map((group) => (
              <li key={group.id}>
                <a className="row" href={`#/groups/${group.id}`}>
                  <span className="who">
                    <strong>{group.name}</strong>
                    <span className="quiet">{t('groups.members', { count: String(members.rows.filter((row) => row.group === group.id).length) })}</span>
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {me.posts.length > 0 && (
        <>
          <VillageChips />
          <ul className="rows sheet">
            {village.rows.map((row) => (
              <li key={row.id} className="row">
                <span className="who">
                  <strong>{row.name}</strong>
                  <span className="quiet">
                    {groupWords[row.kind]?.[language]} · {row.placeName} · {t('groups.members', { count: String(row.members) })}
                  </span>
                  <span className="quiet">
                    {row.leaders.length > 0 ? t('groups.leaders', { names: row.leaders.map((leader) => leader.name).join('、') }) : t('groups.leaderless')}
                  </span>
                </span>
              </li>
            ))}
            {village.ready && village.rows.length === 0 && <li className="quiet">{t('groups.none')}</li>}
          </ul>
        </>
      )}
    </>
  )
}
