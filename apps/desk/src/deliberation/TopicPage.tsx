import { topicPage, topicPrint, topicRoll } from '@balian/contract/deliberation'
import { answerTopicObjection, enterTopicCount, handTopicPaper, objectTopic } from '@balian/contract/deliberation-acts'
import { CanButton } from '@balian/ui/can-button'
import { Facts } from '@balian/ui/facts'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button, Dropdown, Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { Photos } from '../activities/Photos.tsx'
import { EnterCount } from '../ballots/EnterCount.tsx'
import { Objections } from '../ballots/Objections.tsx'
import { possible } from '../ballots/possible.ts'
import { Roll } from '../ballots/Roll.tsx'
import { Stations } from '../cases/Stations.tsx'
import { useDownload, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { paths } from '../paths.ts'
import { useWords } from '../words/use-words.ts'
import { AcceptTopic } from './AcceptTopic.tsx'
import { Ballot, Receipt } from './Ballot.tsx'
import { Carrying } from './Carrying.tsx'
import { Discussion } from './Discussion.tsx'
import css from './deliberation.module.css'
import { Minutes } from './Minutes.tsx'
import { Publish } from './Publish.tsx'
import { Counting, Result, Turnout } from './Result.tsx'
import { type Asked, StepForm } from './StepForm.tsx'
import { byWord, choicesOf, ruleSaid } from './said.ts'
import { topicTones } from './tones.ts'
import type { Topic } from './topic.ts'
import { wayOf } from './way.ts'

/** A topic: what is proposed and said, the vote, the result, and how it is carried out. */
export function Component() {
  const { t } = useWords()
  const { id = '' } = useParams()
  const [asked, ask] = useState<Asked | null>(null)
  const { data: topic, error, refetch } = useRead(topicPage, { id })
  if (!topic) return error ? <Broken error={error} retry={() => void refetch()} /> : <Skeleton active paragraph={{ rows: 8 }} />
  return (
    <PageFrame
      title={topic.title}
      up={<Link to={paths.topics}>{t('deliberation.nav')}</Link>}
      note={
        <>
          <StatusTag tone={topicTones[topic.state]}>{t(`deliberation.is.${topic.state}`)}</StatusTag> {topic.placeName}
        </>
      }
      acts={<Acts topic={topic} ask={ask} />}
    >
      <Stations way={wayOf(topic, (state) => t(`deliberation.is.${state}`))} />
      <div className={css.columns}>
        <Main topic={topic} />
        <div>
          <Terms topic={topic} />
          {topic.turnout.size > 0 && <Turnout topic={topic} />}
          <Receipt topic={topic} />
        </div>
      </div>
      <Form topic={topic} asked={asked} onClose={() => ask(null)} />
    </PageFrame>
  )
}

function Main({ topic }: { readonly topic: Topic }) {
  const { t } = useWords()
  return (
    <div>
      {topic.note !== '' && (
        <Section title={t(topic.state === 'done' ? 'deliberation.finishNote' : 'deliberation.outcome')}>
          <p className={css.text}>{topic.note}</p>
        </Section>
      )}
      {topic.state === 'voting' && <Ballot topic={topic} />}
      {topic.state === 'counting' && <Counting topic={topic} />}
      {topic.tally && <Result topic={topic} />}
      <Section title={t('deliberation.proposal')}>
        <p className={css.text}>{topic.proposal}</p>
        {topic.options.length > 0 && (
          <ol>
            {topic.options.map((option) => (
              <li key={option}>{option}</li>
            ))}
          </ol>
        )}
      </Section>
      {(topic.state === 'carrying' || topic.steps.length > 0) && <Carrying topic={topic} />}
      {topic.publishedOn && (
        <Objections
          id={topic.id}
          can={topic.can}
          until={topic.state === 'objections' ? topic.objectionsUntil : null}
          objections={topic.objections}
          routes={{ object: objectTopic, answer: answerTopicObjection }}
        />
      )}
      {topic.notice && (
        <Section title={t('deliberation.notice')}>
          <div className={css.notice}>
            {topic.notice.split('\n').map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        </Section>
      )}
      {topic.state !== 'proposed' && topic.state !== 'declined' && <Minutes topic={topic} />}
      <Photos files={topic.files} title={t('deliberation.photos')} />
      {topic.state !== 'proposed' && topic.state !== 'declined' && <Discussion topic={topic} />}
      {topic.can.roll === true && topic.turnout.size > 0 && <Roll id={topic.id} can={topic.can} routes={{ roll: topicRoll, hand: handTopicPaper }} />}
    </div>
  )
}

const order = ['withdraw', 'decline', 'accept', 'openVote', 'closeVote', 'enterCount', 'publish', 'carry', 'addStep', 'finish'] as const
const words: Partial<Record<(typeof order)[number], string>> = { enterCount: 'count' }
const aside: readonly string[] = ['withdraw', 'decline', 'addStep']

function Acts({ topic, ask }: { readonly topic: Topic; readonly ask: (step: Asked) => void }) {
  const { t } = useWords()
  return (
    <>
      <Papers topic={topic} />
      {order.map((verb) => (
        <CanButton key={verb} type={aside.includes(verb) ? 'default' : 'primary'} can={possible(topic.can[verb])} onClick={() => ask(verb)}>
          {t(`deliberation.${words[verb] ?? verb}`)}
        </CanButton>
      ))}
    </>
  )
}

/** The papers that there are to print, each as PDF and as Word. */
function Papers({ topic }: { readonly topic: Topic }) {
  const { t } = useWords()
  const fetchFile = useDownload()
  const office = topic.can.roll === true
  const papers = [
    ...(topic.meetOn ? (['notice'] as const) : []),
    ...(office && topic.meetOn && topic.method === 'ballot' && ['discussing', 'voting'].includes(topic.state) ? (['ballots'] as const) : []),
    ...(office && topic.minutes ? (['minutes'] as const) : []),
    ...(topic.notice ? (['result'] as const) : []),
    ...(topic.steps.length > 0 ? (['carried'] as const) : []),
  ]
  if (papers.length === 0) return null
  const items = papers.flatMap((paper) =>
    (['pdf', 'docx'] as const).map((format) => ({
      key: `${paper}.${format}`,
      label: `${t(`deliberation.print.${paper}`)} ${format === 'pdf' ? 'PDF' : 'Word'}`,
      onClick: () => void fetchFile(topicPrint, { id: topic.id, paper, format }),
    })),
  )
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button>{t('deliberation.printMenu')}</Button>
    </Dropdown>
  )
}

function Terms({ topic }: { readonly topic: Topic }) {
  const { t } = useWords()
  return (
    <Section title={t('deliberation.rule')}>
      <Facts
        items={[
          { name: t('deliberation.forum'), value: t(`deliberation.is.${topic.forum}`) },
          { name: t('deliberation.kind'), value: t(`deliberation.is.${topic.kind}`) },
          { name: t('deliberation.by'), value: [t(byWord(topic.by)), topic.proposer].filter(Boolean).join(' · ') },
          topic.meetOn !== null && { name: t('deliberation.method'), value: t(`deliberation.is.${topic.method}`) },
          topic.meetOn !== null && {
            name: t('deliberation.meetOn'),
            value: (
              <>
                <When at={topic.meetOn} dayOnly /> {topic.meetAt}
              </>
            ),
          },
          topic.meetOn !== null && { name: t('deliberation.meetPlace'), value: topic.meetPlace },
          topic.publishedOn !== null && { name: t('deliberation.publishedOn'), value: <When at={topic.publishedOn} dayOnly /> },
          { name: t('deliberation.rule'), value: ruleSaid(topic.forum, t), wide: true },
        ]}
      />
    </Section>
  )
}

function Form({ topic, asked, onClose }: { readonly topic: Topic; readonly asked: Asked | null; readonly onClose: () => void }) {
  const { t } = useWords()
  if (asked === null) return null
  if (asked === 'accept') return <AcceptTopic topic={topic} onClose={onClose} />
  if (asked === 'publish') return <Publish topic={topic} onClose={onClose} />
  if (asked === 'enterCount')
    return <EnterCount id={topic.id} hands={topic.method === 'hands'} choices={choicesOf(topic, t)} route={enterTopicCount} onClose={onClose} />
  return <StepForm topic={topic} step={asked} onClose={onClose} />
}
