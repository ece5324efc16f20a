import { electionRoll, handPaper } from '@balian/contract/elections'
import { CanButton } from '@balian/ui/can-button'
import { Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { useCommand, useRead } from '../../data/index.ts'
import { useWords } from '../../words/use-words.ts'
import css from '../groups.module.css'
import { possible } from '../possible.ts'
import type { Election } from './ElectionPage.tsx'

/** Who may vote, to hand out the papers: whether somebody voted, never what. */
export function Roll({ election }: { readonly election: Election }) {
  const { t } = useWords()
  const { data } = useRead(electionRoll, { id: election.id })
  const hand = useCommand(handPaper, { done: 'elections.handed' })
  return (
    <Section title={t('elections.roll')}>
      <ul className={css.roll}>
        {data?.items.map((one) => (
          <li key={one.person}>
            <span>
              {one.name} <small>{one.placeName}</small>
            </span>
            {one.voted ? (
              <StatusTag tone="good">{t(one.voted === 'own' ? 'elections.votedOwn' : 'elections.votedPaper')}</StatusTag>
            ) : (
              <CanButton size="small" can={possible(election.can.handPaper)} onClick={() => void hand.run({ id: election.id, person: one.person })}>
                {t('elections.handPaper')}
              </CanButton>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
