import type { StreamRow } from '@balian/contract/streams'
import { useDeferredValue, useState } from 'react'
import { VillageChips } from '../frame/VillageChips.tsx'
import { useWords } from '../say.ts'
import { serverToday } from '../store/clock.ts'
import { useLocal } from '../store/use-local.ts'
import { ageOn, matches } from './search.ts'

const shown = 60

/** The people of the village, found by name, initials, address or household, without network. */
export function People() {
  const { t } = useWords()
  const [text, setText] = useState('')
  const [more, setMore] = useState(shown)
  const wanted = useDeferredValue(text.trim())
  const { rows, ready } = useLocal('people')
  const found = wanted ? rows.filter((row) => matches(row, wanted)) : inOrder(rows)
  return (
    <>
      <h1>{t('people.title')}</h1>
      <VillageChips />
      <input
        className="search"
        type="search"
        value={text}
        placeholder={t('people.search')}
        aria-label={t('people.search')}
        onChange={(event) => {
          setText(event.target.value)
          setMore(shown)
        }}
      />
      <p className="quiet" role="status">
        {ready ? t('people.count', { count: String(found.length) }) : t('app.loading')}
      </p>
      {ready && rows.length === 0 && <p className="sheet">{t('people.none')}</p>}
      <ul className="rows sheet" hidden={found.length === 0}>
        {found.slice(0, more).map((row) => (
          <li key={row.id}>
            <PersonRow row={row} />
          </li>
        ))}
      </ul>
      {found.length > more && (
        <button type="button" className="main" onClick={() => setMore(more + 200)}>
          {t('app.more')}
        </button>
      )}
    </>
  )
}

const inOrder = (rows: readonly StreamRow<'people'>[]) =>
  rows.toSorted((a, b) => a.place.localeCompare(b.place) || (a.household ?? '').localeCompare(b.household ?? '') || a.birth.localeCompare(b.birth))

/** A resident in a list. */
export function PersonRow({ row }: { readonly row: StreamRow<'people'> }) {
  const { t } = useWords()
  return (
    <a className="row" href={`#/people/${row.id}`}>
      <span className="who">
        <strong>{row.name}</strong>
        <span className="quiet">
          {t(`sex.${row.sex}`)} · {t('people.age', { age: String(ageOn(row.birth, serverToday())) })} · {row.placeName}
          {row.householdNumber ? ` · ${row.householdNumber}` : ''}
        </span>
      </span>
      {row.state === 'away' && <span className="due">{t('people.away')}</span>}
    </a>
  )
}
