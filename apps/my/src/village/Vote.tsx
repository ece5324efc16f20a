import { electionPage, electionWords, objectElection, vote } from '@balian/contract/elections'
import { groupWords } from '@balian/contract/groups'
import { newId } from '@balian/contract/ids'
import type { Reply } from '@balian/contract/route'
import { Button } from '@balian/touch/button'
import { Card } from '@balian/touch/card'
import { List, Row } from '@balian/touch/list'
import { useState } from 'react'
import { useParams } from 'react-router'
import { Await, useAsked, useDo } from '../asked.tsx'
import { Page } from '../Page.tsx'
import { useWords } from '../say.ts'
import { Objections } from './Objections.tsx'

type Election = Reply<typeof electionPage>

/** An election of one of my groups: who stands, my vote, the result. */
export default function Vote() {
  const { id = '' } = useParams()
  const { t } = useWords()
  const election = useAsked(electionPage, { id })
  return (
    <Page title={election.data?.groupName ?? t('votes.title')} up="/village">
      <Await asked={election}>
        {(data) => (
          <>
            <Standing election={data} />
            <Ballot election={data} />
            <Against election={data} />
          </>
        )}
      </Await>
    </Page>
  )
}

function Standing({ election }: { readonly election: Election }) {
  const { t, day, language } = useWords()
  const said = (key: string) => (electionWords[key] ?? groupWords[key])?.[language] ?? key
  const standing = election.nominees.filter((one) => !one.stoodDown)
  return (
    <Card title={said(election.kind)} text={`${said(election.state)} · ${said(election.method)} · ${day(election.voteOn)} · ${election.votePlace}`}>
      {election.why && <p>{election.why}</p>}
      {election.recalled && <p>{t('votes.recalled', { name: election.recalled })}</p>}
      <List label={t('votes.nominees')}>
        {standing.map((one) => (
          <Row
            key={one.id}
            title={one.name}
            text={said(one.origin)}
            trail={one.votes === null ? undefined : t('votes.count', { count: one.votes })}
            tone={one.won ? 'good' : 'plain'}
          />
        ))}
      </List>
      <p className="quiet">{t('votes.turnout', { voted: election.turnout.own + election.turnout.papers, size: election.turnout.size })}</p>
      {election.outcome && <p>{said(election.outcome)}</p>}
    </Card>
  )
}

/** My own ballot paper. What I choose is added to sums and stands nowhere with my name. */
function Ballot({ election }: { readonly election: Election }) {
  const { t } = useWords()
  const [chosen, choose] = useState<readonly string[]>([])
  const cast = useDo(vote, 'votes.done')
  if (election.mine.voted) return <Card title={t('votes.voted')} text={t('votes.votedText')} tone="good" />
  if (election.can['vote'] === 'helped') return <Card title={t('votes.alone')} text={t('votes.aloneText')} tone="warn" />
  if (election.can['vote'] !== true) return null
  const options =
    election.kind === 'recall'
      ? ['for', 'against'].map((value) => ({ value, label: t(`votes.${value}`) }))
      : election.nominees.filter((one) => !one.stoodDown).map(({ id, name }) => ({ value: id, label: name }))
  const press = (value: string) => choose(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value].slice(-election.seats))
  return (
    <Card title={t('votes.mine')} text={t('votes.upTo', { count: election.seats })} tone="info">
      <List label={t('votes.mine')}>
        {options.map(({ value, label }) => (
          <Row key={value} title={label} chosen={chosen.includes(value)} onPress={() => press(value)} />
        ))}
      </List>
      <p className="note">{t('votes.secret')}</p>
      <Button look="main" wide busy={cast.busy} onClick={() => void cast.run({ id: election.id, choices: [...chosen] })}>
        {t(chosen.length === 0 ? 'votes.blank' : 'votes.cast')}
      </Button>
    </Card>
  )
}

function Against({ election }: { readonly election: Election }) {
  const object = useDo(objectElection, 'object.sent')
  const send = async (text: string) => (await object.run({ id: election.id, objection: newId(), text })) !== null
  return <Objections objections={election.objections} until={election.objectionsUntil} may={election.can['object'] === true} onSend={send} />
}
