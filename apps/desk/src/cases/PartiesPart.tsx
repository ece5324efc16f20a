import { type Party, revealPartyPhone } from '@balian/contract/cases'
import { MaskedValue } from '@balian/ui/masked-value'
import { Section } from '@balian/ui/page-frame'
import { useState } from 'react'
import { Link } from 'react-router'
import { useCommand } from '../data/index.ts'
import { LetterButton } from '../letters/LetterButton.tsx'
import { paths } from '../paths.ts'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import css from './case-page.module.css'
import type { CasePart } from './case-page.ts'
import { ownWord } from './own-words.ts'

/** Reasons why somebody is no worker on it; such a one sees phones masked only. */
const stranger = ['role', 'place', 'no-rule']

/** Between whom it is. Phones are masked; a call needs one in full, and the party sees who asked for it and why. */
export function PartiesPart({ page, module }: CasePart) {
  const words = useWords()
  const { t } = words
  const may = useMay()
  const { run } = useCommand(revealPartyPhone)
  if (page.parties.length === 0) return null
  const works = may(revealPartyPhone.name) && !stranger.includes(String(page.can.remark))
  const tellable = !stranger.includes(String(page.can.remark)) && page.parties.some((party) => party.person)
  const reveal = async (party: string, purpose: string) => (await run({ id: page.head.id, party, purpose }))?.phone ?? null
  return (
    <Section title={ownWord(words, module, 'part.parties')} acts={tellable && <LetterButton small to={{ matter: page.head.id }} />}>
      <ul className={css.parties}>
        {page.parties.map((party) => (
          <li key={party.id}>
            <PartyCard party={party} role={t(`${module}.role.${party.role}`)} {...(works ? { onPhone: (purpose: string) => reveal(party.id, purpose) } : {})} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface CardProps {
  readonly party: Party
  readonly role: string
  readonly onPhone?: (purpose: string) => Promise<string | null>
}

function PartyCard({ party, role, onPhone }: CardProps) {
  const { t } = useWords()
  const [year] = useState(() => new Date().getFullYear())
  const facts = [
    party.sex && t(`cases.sex.${party.sex}`),
    party.birthYear !== null && t('cases.party.age', { age: year - party.birthYear }),
    party.occupation,
    t(`cases.party.${party.kind}`),
  ].filter(Boolean)
  return (
    <>
      <span className={css.role}>{role}</span>
      <div className={css.who}>
        <strong>{party.name}</strong>
        <span>{facts.join(' · ')}</span>
      </div>
      {party.address && <span>{party.address}</span>}
      {party.phone && (
        <span>
          {t('cases.party.phone')}{' '}
          <MaskedValue masked={party.phone} label={`${party.name} ${t('cases.party.phone')}`} {...(onPhone ? { onReveal: onPhone } : {})} />
        </span>
      )}
      {party.agent && <span>{t('cases.party.agent', { name: party.agent.name, relation: party.agent.relation })}</span>}
      {party.person && <Link to={paths.person(party.person)}>{t('cases.party.file')}</Link>}
    </>
  )
}
