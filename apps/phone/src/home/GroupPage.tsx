import { useWords } from '../say.ts'
import { serverToday } from '../store/clock.ts'
import { useLocal } from '../store/use-local.ts'
import { useOpened } from '../store/use-vault.ts'

/** The members of a group that the caller leads, and who of them waits for a visit. Names only, and nobody outside the group. */
export function GroupPage({ params }: { readonly params: Readonly<Record<string, string>> }) {
  const { t } = useWords()
  const group = useOpened()?.me.groups.find((one) => one.id === params.id)
  const { rows, ready } = useLocal('members')
  const care = useLocal('care-mine').rows
  const members = rows.filter((row) => row.group === params.id)
  if (!group) return <p className="sheet">{t('groups.gone')}</p>
  const today = serverToday()
  return (
    <>
      <h1>{group.name}</h1>
      <p className="quiet">{ready ? t('groups.members', { count: String(members.length) }) : t('app.loading')}</p>
      <ul className="rows sheet">
        {members
          .toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
          .map((row) => {
            const waits = care.find((one) => one.person === row.person)
            return (
              <li key={row.id} className="row">
                <span className="who">
                  <strong>
                    {row.name} {row.leads && <small>{t('groups.leader')}</small>}
                  </strong>
                  <span className="quiet">{row.placeName}</span>
                </span>
                {waits && <span className={waits.due <= today ? 'due late' : 'due'}>{t('groups.unseen', { days: String(waits.days) })}</span>}
              </li>
            )
          })}
      </ul>
    </>
  )
}
