import { vote } from '@balian/contract/elections'
import { Section } from '@balian/ui/page-frame'
import { Button, Checkbox, Radio } from 'antd'
import { useState } from 'react'
import { useCommand } from '../../data/index.ts'
import { useWords } from '../../words/use-words.ts'
import css from '../groups.module.css'
import type { Election } from './ElectionPage.tsx'

/** The reader's own ballot paper. */
export function Ballot({ election }: { readonly election: Election }) {
  const { t } = useWords()
  const [chosen, choose] = useState<string[]>([])
  const cast = useCommand(vote, { done: 'elections.voteDone' })
  if (election.mine.voted) return <Section title={t('elections.vote')}>{t('elections.voted')}</Section>
  if (election.can.vote !== true) return null
  const options =
    election.kind === 'recall'
      ? (['for', 'against'] as const).map((one) => ({ value: one, label: t(`elections.is.${one}`) }))
      : election.nominees.filter((one) => !one.stoodDown).map((one) => ({ value: one.id, label: `${one.name} · ${t(`groups.is.${one.origin}`)}` }))
  return (
    <Section title={t('elections.vote')}>
      <p>{t('elections.voteText')}</p>
      <div className={css.ballot}>
        {election.seats === 1 ? (
          <Radio.Group vertical options={options} value={chosen[0]} onChange={(event) => choose([event.target.value as string])} />
        ) : (
          <Checkbox.Group
            options={options.map((one) => ({ ...one, disabled: chosen.length >= election.seats && !chosen.includes(one.value) }))}
            value={chosen}
            onChange={(values) => choose(values as string[])}
          />
        )}
      </div>
      <p className={css.small}>{t('elections.chooseUpTo', { count: election.seats })}</p>
      <Button type="primary" loading={cast.busy} onClick={() => void cast.run({ id: election.id, choices: chosen })}>
        {t('elections.castIt')}
      </Button>
    </Section>
  )
}
