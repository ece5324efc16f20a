import type { Party } from '@balian/contract/cases'
import { MaskedValue } from '@balian/ui/masked-value'
import { Section } from '@balian/ui/page-frame'
import { useState } from 'react'
import { Link } from 'react-router'
import { paths } from '../../../paths.ts'
import { useWords } from '../../../words/use-words.ts'
import css from '../dispute-page.module.css'
import type { CasePage } from './case-page.ts'

interface Props {
  readonly page: CasePage
  /** Asks for a party's telephone number in full, for a purpose; null when it was refused. */
  readonly onPhone?: (party: string, purpose: string) => Promise<string | null>
}

/** Between whom it is. Phones are masked; a call needs one in full, and the party sees who asked for it and why. */
export function PartiesPart({ page, onPhone }: Props) {
  const { t } = useWords()
  return (
    <Section title={t('disputes.part.parties')}>
      <ul className={css.parties}>
        {page.parties.map((party) => (
          <li key={party.id}>
            <PartyCard party={party} {...(onPhone ? { onPhone: (purpose: string) => onPhone(party.id, purpose) } : {})} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function PartyCard({ party, onPhone }: { readonly party: Party; readonly onPhone?: (purpose: string) => Promise<string | null> }) {
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
          {t('disputes.party.phone')}{' '}
          <MaskedValue masked={party.phone} label={`${party.name} ${t('disputes.party.phone')}`} {...(onPhone ? { onReveal: onPhone } : {})} />
        </span>
      )}
      {party.agent && <span>{t('disputes.party.agent', { name: party.agent.name, relation: party.agent.relation })}</span>}
      {party.person && <Link to={paths.person(party.person)}>{t('disputes.party.file')}</Link>}
    </>
  )
}
