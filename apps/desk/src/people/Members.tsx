import type { PersonFile } from '@balian/contract/people'
import { StatusTag } from '@balian/ui/status-tag'
import { Link } from 'react-router'
import { paths } from '../paths.ts'
import { useWords } from '../words/use-words.ts'
import css from './people.module.css'
import { ageOf, codeSaid, stateTones } from './said.ts'

/** The people of a household, its head first. */
export function Members({ members }: { readonly members: PersonFile['members'] }) {
  const { t, language } = useWords()
  if (members.length === 0) return <p className={css.quiet}>{t('people.noFamily')}</p>
  return (
    <ul className={css.members}>
      {members.map((member) => (
        <li key={member.id}>
          <Link to={paths.person(member.id)}>{member.name}</Link>
          <small>
            {member.head ? t('people.head') : codeSaid('relation', member.relation, language)} · {codeSaid('sex', member.sex, language)} ·{' '}
            {t('people.years', { n: ageOf(member.birth) })}
          </small>
          {member.state !== 'present' && <StatusTag tone={stateTones[member.state]}>{t(`people.state.${member.state}`)}</StatusTag>}
        </li>
      ))}
    </ul>
  )
}
