import { type ElectionState, electionList, openElection } from '@balian/contract/elections'
import { Empty } from '@balian/ui/empty'
import { Section } from '@balian/ui/page-frame'
import { StatusTag, type Tone } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useRead } from '../../data/index.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../session/session.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Group } from '../GroupPage.tsx'
import css from '../groups.module.css'
import { OpenElection } from './OpenElection.tsx'

export const electionTones: Readonly<Record<ElectionState, Tone>> = {
  nominating: 'active',
  voting: 'active',
  counting: 'warn',
  tied: 'warn',
  objections: 'info',
  'in-office': 'good',
  failed: 'bad',
  withdrawn: 'plain',
}

/** The elections of a group, newest first. */
export function Elections({ group }: { readonly group: Group }) {
  const { t } = useWords()
  const may = useMay()
  const go = useNavigate()
  const [opening, open] = useState(false)
  const { data } = useRead(electionList, { group: group.id })
  const act = may(openElection.name) && !group.endedOn && (
    <Button type="primary" size="small" onClick={() => open(true)}>
      {t('elections.open')}
    </Button>
  )
  return (
    <Section title={t('elections.title')} acts={act}>
      {data?.items.length === 0 && <Empty title={t('elections.none')} text={t('elections.noneText')} />}
      <ul className={css.rows}>
        {data?.items.map((one) => (
          <li key={one.id}>
            <div>
              <Link to={paths.election(one.id)}>{t(`elections.is.${one.kind}`)}</Link>{' '}
              <StatusTag tone={electionTones[one.state]}>{t(`elections.is.${one.state}`)}</StatusTag>
              {one.winners.length > 0 && <strong>{one.winners.join('、')}</strong>}
              {one.state === 'failed' && one.outcome && <span>{t(`elections.is.${one.outcome}`)}</span>}
            </div>
            <p>
              <When at={one.voteOn} dayOnly /> · {one.votePlace} · {t(`elections.is.${one.method}`)}
            </p>
          </li>
        ))}
      </ul>
      {opening && <OpenElection group={group} onOpened={(id) => void go(paths.election(id))} onClose={() => open(false)} />}
    </Section>
  )
}
