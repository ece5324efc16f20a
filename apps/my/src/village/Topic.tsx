import { deliberationWords, newReceipt, topicPage } from '@balian/contract/deliberation'
import { castTopicVote, objectTopic } from '@balian/contract/deliberation-acts'
import { newId } from '@balian/contract/ids'
import type { Reply } from '@balian/contract/route'
import { Button } from '@balian/touch/button'
import { Card } from '@balian/touch/card'
import { List, Row } from '@balian/touch/list'
import { useState } from 'react'
import { useParams } from 'react-router'
import { Await, useAsked, useDo } from '../asked.tsx'
import { Files } from '../Files.tsx'
import { Page } from '../Page.tsx'
import { useWords } from '../say.ts'
import { Objections } from './Objections.tsx'
import { Receipt, Talk } from './Say.tsx'

export type Topic = Reply<typeof topicPage>

/** Something that the village decides (民主议事): what is proposed, my vote with its receipt, the result and how it is carried out. */
export default function TopicOf() {
  const { id = '' } = useParams()
  const { t } = useWords()
  const topic = useAsked(topicPage, { id })
  return (
    <Page title={topic.data?.title ?? t('topics.title')} up="/village">
      <Await asked={topic}>
        {(data) => (
          <>
            <Standing topic={data} />
            <Ballot topic={data} />
            <Talk topic={data} />
            <Against topic={data} />
            <Files title={t('topics.photos')} files={data.files.map((file) => ({ id: file.id, file, at: file.at }))} />
            <Receipt topic={data} />
          </>
        )}
      </Await>
    </Page>
  )
}

function Standing({ topic }: { readonly topic: Topic }) {
  const { t, day, language } = useWords()
  const said = (key: string) => deliberationWords[key]?.[language] ?? key
  const named = (key: string) => topic.options[Number(key) - 1] ?? said(key)
  return (
    <Card title={said(topic.state)} text={[said(topic.kind), topic.meetOn && day(topic.meetOn), topic.meetPlace].filter(Boolean).join(' · ')}>
      <p className="plain">{topic.proposal}</p>
      {topic.tally && (
        <List label={t('topics.result')}>
          {Object.entries(topic.tally.votes).map(([key, votes]) => (
            <Row key={key} title={named(key)} trail={t('votes.count', { count: votes })} />
          ))}
        </List>
      )}
      {topic.notice && <blockquote className="said">{topic.notice}</blockquote>}
      {topic.steps.map((one) => (
        <p key={one.id} className="quiet">
          {one.title} · {one.doneOn ? t('topics.done', { day: day(one.doneOn) }) : t('matter.due', { day: day(one.due) })}
        </p>
      ))}
    </Card>
  )
}

function Against({ topic }: { readonly topic: Topic }) {
  const object = useDo(objectTopic, 'object.sent')
  const send = async (text: string) => (await object.run({ id: topic.id, objection: newId(), text })) !== null
  return <Objections objections={topic.objections} until={topic.objectionsUntil} may={topic.can['object'] === true} onSend={send} />
}

/** My vote, secret, with a receipt made on this phone: it shows later that the vote was counted, and not what it was. */
function Ballot({ topic }: { readonly topic: Topic }) {
  const { t, language } = useWords()
  const [choice, choose] = useState<string | null>(null)
  const [receipt, setReceipt] = useState<string | null>(null)
  const cast = useDo(castTopicVote, 'votes.done')
  if (receipt !== null)
    return (
      <Card title={t('votes.voted')} text={t('topics.receipt')} tone="good">
        <p className="code">{receipt}</p>
      </Card>
    )
  if (topic.mine.voted) return <Card title={t('votes.voted')} text={t('votes.votedText')} tone="good" />
  if (topic.can['vote'] === 'helped') return <Card title={t('votes.alone')} text={t('votes.aloneText')} tone="warn" />
  if (topic.can['vote'] !== true) return null
  const options =
    topic.options.length > 0
      ? topic.options.map((label, i) => ({ value: String(i + 1), label }))
      : ['for', 'against'].map((value) => ({ value, label: deliberationWords[value]![language] }))
  const all = [...options, { value: 'blank', label: deliberationWords['blank']![language] }]
  const send = async () => {
    const made = newReceipt()
    if (await cast.run({ id: topic.id, choice: choice!, receipt: made })) setReceipt(made)
  }
  return (
    <Card title={t('votes.mine')} tone="info">
      <List label={t('votes.mine')}>
        {all.map(({ value, label }) => (
          <Row key={value} title={label} chosen={choice === value} onPress={() => choose(value)} />
        ))}
      </List>
      <p className="note">{t('votes.secret')}</p>
      <Button look="main" wide busy={cast.busy} disabled={choice === null} onClick={() => void send()}>
        {t('votes.cast')}
      </Button>
    </Card>
  )
}
