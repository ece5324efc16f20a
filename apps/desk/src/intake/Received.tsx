import type { receiveSaid } from '@balian/contract/intake'
import type { Reply } from '@balian/contract/route'
import { Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { Button } from 'antd'
import { Link } from 'react-router'
import { pageAbout } from '../opens.ts'
import { paths } from '../paths.ts'
import { useWords } from '../words/use-words.ts'
import css from './intake.module.css'

interface Props {
  readonly reply: Reply<typeof receiveSaid>
  readonly person: string | undefined
  readonly onNext: () => void
}

/** What became of what was just said. */
export function Received({ reply, person, onNext }: Props) {
  const { t } = useWords()
  return (
    <Section title={t('intake.received')}>
      {reply.matters.length === 0 && <p>{t('intake.receivedNone')}</p>}
      <ul className={css.list}>
        {reply.matters.map((one) => (
          <li key={one.id}>
            <Link to={pageAbout(one.kind, one.id) ?? paths.home}>{t(`kind.${one.kind}`)}</Link>
            <span>{one.number ?? t('matters.noNumber')}</span>
            <StatusTag tone="active">{t(`kind.${one.kind}.state.${one.state}`)}</StatusTag>
          </li>
        ))}
      </ul>
      <div className={css.foot}>
        {person && <Link to={paths.personMatters(person)}>{t('intake.allOfPerson')}</Link>}
        <Link to={paths.saidOne(reply.id)}>{t('intake.openSaid')}</Link>
        <Button type="primary" size="large" autoFocus onClick={onNext}>
          {t('intake.next')}
        </Button>
      </div>
    </Section>
  )
}
