import type { Party } from '@balian/contract/cases'
import { Section } from '@balian/ui/page-frame'
import { useState } from 'react'
import { Link } from 'react-router'
import { paths } from '../../../paths.ts'
import { useWords } from '../../../words/use-words.ts'
import css from '../dispute-page.module.css'
import type { CasePage } from './case-page.ts'

/** Between whom it is. Phones stay masked here: they are revealed in the resident's file, with a purpose. */
export function PartiesPart({ page }: { readonly page: CasePage }) {
  const { t } = useWords()
  return (
    <Section title={t('disputes.part.parties')}>
      <ul className={css.parties}>
        {page.parties.map((party) => (
          <li key={party.id}>
            <PartyCard party={party} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function PartyCard({ party }: { readonly party: Party }) {
  const { t, language } = useWords()
  const [year] = useState(() => new Date().getFullYear())
  const facts = [
    party.sex && t(`disputes.sex.${party.sex}`),
    party.birthYear !== null && t('disputes.party.age', { age: year - party.birthYear }),
    party.occupation,
    t(`disputes.party.${party.kind}`),
  ].filter(Boolean)
  return (
    <>
      <span className={css.role}>{t(`disputes.role.${party.role}`)}</span>
      <div className={css.who}>
        <strong>{party.name}</strong>
        <span>{facts.join(language === 'zh' ? ' · ' : ' · ')}</span>
      </div>
      {party.address && <span>{party.address}</span>}
      {party.phone && (
        <span>
          {t('disputes.party.phone')} {party.phone}
        </span>
      )}
      {party.agent && <span>{t('disputes.party.agent', { name: party.agent.name, relation: party.agent.relation })}</span>}
      {party.person && <Link to={paths.person(party.person)}>{t('disputes.party.file')}</Link>}
    </>
  )
}
