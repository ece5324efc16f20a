import { peopleChange, peopleReveal } from '@balian/contract/people'
import { type PurposeKey, purposes } from '@balian/contract/purposes'
import { Button } from '@balian/touch/button'
import { useState } from 'react'
import { go } from '../frame/address.ts'
import { problemWords, useWords } from '../say.ts'
import { order } from '../server.ts'
import { serverToday } from '../store/clock.ts'
import { useLocal, useRow } from '../store/use-local.ts'
import { useOpened } from '../store/use-vault.ts'
import { AddressForm } from './AddressForm.tsx'
import { PersonRow } from './People.tsx'
import { ageOn } from './search.ts'

/** A resident as this phone holds one, and those who live in the same household. The telephone number takes network, and leaves its trace. */
export function PersonPage({ params }: { readonly params: Readonly<Record<string, string>> }) {
  const { t } = useWords()
  const person = useRow('people', params.id!)
  const { rows } = useLocal('people')
  const me = useOpened()?.me
  const routes = me?.routes ?? []
  if (person === undefined) return <p className="quiet">{t('app.loading')}</p>
  if (person === null) return <p className="sheet">{t('people.gone')}</p>
  const home = person.household ? rows.filter((row) => row.household === person.household && row.id !== person.id) : []
  return (
    <>
      <section className="sheet">
        <h1>{person.name}</h1>
        <dl className="facts">
          <dt>{t('people.about')}</dt>
          <dd>
            {t(`sex.${person.sex}`)} · {t('people.age', { age: String(ageOn(person.birth, serverToday())) })} · {person.birth}
          </dd>
          <dt>{t('people.place')}</dt>
          <dd>{person.placeName}</dd>
          {person.address && <dt>{t('people.address')}</dt>}
          {person.address && <dd>{person.address}</dd>}
          {person.householdNumber && <dt>{t('people.household')}</dt>}
          {person.householdNumber && <dd>{person.householdNumber}</dd>}
        </dl>
        {routes.includes(peopleChange.name) && <AddressForm person={person} />}
        <Phone id={person.id} />
        {me?.routes.includes(peopleChange.name) && (
          <Button wide icon="edit" onClick={() => go(`do/population.file/${person.id}`)}>
            {t('population.file')}
          </Button>
        )}
      </section>
      {home.length > 0 && (
        <section className="sheet">
          <h2>{t('people.home')}</h2>
          <ul className="rows">
            {home.map((row) => (
              <li key={row.id}>
                <PersonRow row={row} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Phone({ id }: { readonly id: string }) {
  const { t, language } = useWords()
  const [why, choose] = useState<PurposeKey | ''>('')
  const [value, setValue] = useState<string | null | undefined>(undefined)
  const [problem, setProblem] = useState<unknown>(null)
  const reveal = async (purpose: PurposeKey) => {
    setProblem(null)
    await order(peopleReveal, { id, item: 'phone', purpose }).then((reply) => setValue(reply.value), setProblem)
  }
  if (value)
    return (
      <a className="main call" href={`tel:${value}`}>
        {t('people.call', { number: value })}
      </a>
    )
  if (value === null) return <p className="quiet">{t('people.noPhone')}</p>
  return (
    <>
      <label className="choose">
        {t('people.phoneWhy')}
        <select value={why} onChange={(event) => choose(event.target.value as PurposeKey | '')}>
          <option value="">—</option>
          {Object.entries(purposes).map(([key, words]) => (
            <option key={key} value={key}>
              {words[language]}
            </option>
          ))}
        </select>
      </label>
      {problem !== null && (
        <p role="alert" className="problem">
          {problemWords(problem, t)}
        </p>
      )}
      {why && (
        <button type="button" className="main" onClick={() => void reveal(why)}>
          {t('people.phone')}
        </button>
      )}
    </>
  )
}
