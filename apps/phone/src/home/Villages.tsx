import { placeChildren } from '@balian/contract/places'
import type { Reply } from '@balian/contract/route'
import { villagesLimit } from '@balian/contract/sync'
import { useEffect, useState } from 'react'
import { problemWords, useWords } from '../say.ts'
import { ask } from '../server.ts'
import { synchronize } from '../store/sync.ts'
import { useLiveVault, useOpened } from '../store/use-vault.ts'
import { changeVault } from '../store/vault.ts'

type Places = Reply<typeof placeChildren>['items']

/** Which villages come along: for posts above villages, a few at a time. */
export function Villages() {
  const { t } = useWords()
  const me = useOpened()?.me
  const above = [...new Set((me?.posts ?? []).map((post) => post.place).filter((place) => place.length < 12))]
  return (
    <>
      <h1>{t('villages.title')}</h1>
      <p className="quiet">{t('villages.text', { most: String(villagesLimit) })}</p>
      {above.map((place) => (
        <Below key={place} place={place} />
      ))}
      {above.length === 0 && <p className="sheet">{t('villages.own')}</p>}
    </>
  )
}

function Below({ place }: { readonly place: string }) {
  const { t } = useWords()
  const [items, setItems] = useState<Places | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const [chosen, choose] = useState('')
  useEffect(() => {
    ask(placeChildren, { of: place }).then(({ items: found }) => setItems(found), setProblem)
  }, [place])
  if (problem) return <p className="sheet problem">{problemWords(problem, t)}</p>
  if (!items) return <p className="quiet">{t('app.loading')}</p>
  if (items[0]?.code.length === 12) return <Ticks items={items} />
  return (
    <>
      <label className="choose">
        {t('villages.below')}
        <select value={chosen} onChange={(event) => choose(event.target.value)}>
          <option value="">—</option>
          {items.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {chosen && <Below key={chosen} place={chosen} />}
    </>
  )
}

function Ticks({ items }: { readonly items: Places }) {
  const { t } = useWords()
  const vault = useLiveVault()
  if (!vault) return null
  const change = async (code: string, on: boolean) => {
    const villages = on ? [...vault.villages, code] : vault.villages.filter((one) => one !== code)
    const village = on ? code : vault.village === code ? (villages[0] ?? null) : vault.village
    const names = Object.fromEntries(items.map((item) => [item.code, item.name]))
    await changeVault(vault.account, { villages, village, villageNames: { ...vault.villageNames, ...names } })
    await synchronize({ changed: true })
  }
  return (
    <ul className="rows sheet">
      {items.map(({ code, name }) => (
        <li key={code}>
          <label className="tick">
            <input
              type="checkbox"
              checked={vault.villages.includes(code)}
              disabled={!vault.villages.includes(code) && vault.villages.length >= villagesLimit}
              onChange={(event) => void change(code, event.target.checked)}
            />
            {name}
          </label>
        </li>
      ))}
      {items.length === 0 && <li className="quiet">{t('card.noVillage')}</li>}
    </ul>
  )
}
