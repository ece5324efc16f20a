import type { Can } from '@balian/contract/can'
import type { topicRoll } from '@balian/contract/deliberation'
import type { handTopicPaper } from '@balian/contract/deliberation-acts'
import type { electionRoll, handPaper } from '@balian/contract/elections'
import { CanButton } from '@balian/ui/can-button'
import { Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useCommand, useRead } from '../data/index.ts'
import css from '../groups/groups.module.css'
import { useWords } from '../words/use-words.ts'
import { possible } from './possible.ts'

/** How many stand there at once; a whole village is searched, not scrolled. */
const few = 24

interface Props {
  readonly id: string
  readonly can: Can
  readonly routes: { readonly roll: typeof electionRoll | typeof topicRoll; readonly hand: typeof handPaper | typeof handTopicPaper }
}

/** Who may vote, to hand out the papers: whether somebody voted, never what. */
export function Roll({ id, can, routes }: Props) {
  const { t } = useWords()
  const { data } = useRead(routes.roll, { id })
  const hand = useCommand(routes.hand, { done: 'elections.handed' })
  const [wanted, want] = useState('')
  const [all, showAll] = useState(false)
  const items = data?.items ?? []
  const found = items.filter((one) => one.name.includes(wanted.trim()))
  return (
    <Section title={`${t('elections.roll')} · ${items.length}`}>
      {items.length > few && (
        <Input.Search
          className={css.find ?? ''}
          allowClear
          aria-label={t('elections.findVoter')}
          placeholder={t('elections.findVoter')}
          onChange={({ target }) => want(target.value)}
        />
      )}
      <ul className={css.roll}>
        {found.slice(0, all ? undefined : few).map((one) => (
          <li key={one.person}>
            <span>
              {one.name} <small>{one.placeName}</small> {'attended' in one && one.attended === true && <StatusTag>{t('deliberation.came')}</StatusTag>}
            </span>
            {one.voted ? (
              <StatusTag tone="good">{t(one.voted === 'own' ? 'elections.votedOwn' : 'elections.votedPaper')}</StatusTag>
            ) : (
              <CanButton size="small" can={possible(can.handPaper)} onClick={() => void hand.run({ id, person: one.person })}>
                {t('elections.handPaper')}
              </CanButton>
            )}
          </li>
        ))}
      </ul>
      {found.length > few && !all && (
        <Button type="link" onClick={() => showAll(true)}>
          {t('elections.allVoters', { count: found.length })}
        </Button>
      )}
    </Section>
  )
}
