import { topicList } from '@balian/contract/deliberation'
import { electionList } from '@balian/contract/elections'
import { myFileRequests } from '@balian/contract/file-requests'
import { messageList } from '@balian/contract/messages'
import { peopleOpenings } from '@balian/contract/people-mine'
import { residentMatters } from '@balian/contract/residents'
import { Button } from '@balian/touch/button'
import { Card } from '@balian/touch/card'
import { Icon } from '@balian/touch/icon'
import { List, Row } from '@balian/touch/list'
import { useNavigate } from 'react-router'
import type { Me } from '../App.tsx'
import { Await, useAsked } from '../asked.tsx'
import { useLinked } from '../linked.ts'
import { MatterRow } from '../matters/MatterRow.tsx'
import { Page } from '../Page.tsx'
import { useWords } from '../say.ts'
import { NoticeRow } from './NoticeRow.tsx'

/** What waits for me, what is new, and the few things that one comes for. */
export function Home({ me }: { readonly me: Me }) {
  const { t } = useWords()
  const go = useNavigate()
  const linked = useLinked()
  const notices = useAsked(messageList, { size: 3, unread: 'true' })
  const matters = useAsked(residentMatters, { size: 20 })
  return (
    <Page title={t('home.hello', { name: me.name })}>
      <Button look="main" wide icon="plus" onClick={() => void go('/ask')}>
        {t('home.ask')}
      </Button>
      <Waiting />
      {notices.data && notices.data.items.length > 0 && (
        <Card title={t('home.new')} extra={<span className="count">{notices.data.unread}</span>}>
          <List label={t('home.new')}>
            {notices.data.items.map((one) => (
              <NoticeRow key={one.id} notice={one} />
            ))}
          </List>
          <List>
            <Row title={t('home.allMessages')} {...linked('/messages')} />
          </List>
        </Card>
      )}
      <Card title={t('home.open')}>
        <Await asked={matters}>
          {({ items }) => {
            const open = items.filter((one) => !one.ended).slice(0, 3)
            return open.length === 0 ? (
              <p className="note">{t('home.nothingOpen')}</p>
            ) : (
              <List label={t('home.open')}>
                {open.map((one) => (
                  <MatterRow key={one.id} matter={one} />
                ))}
              </List>
            )
          }}
        </Await>
      </Card>
      <Opened />
      <Card>
        <List>
          <Row lead={<Icon name="phone" />} title={t('home.officers')} text={t('home.officersText')} {...linked('/village/officers')} />
          <Row lead={<Icon name="people" />} title={t('home.village')} text={t('home.villageText')} {...linked('/village')} />
        </List>
      </Card>
    </Page>
  )
}

/** What only I can do: vote, say how it went, read an answer. */
function Waiting() {
  const { t, day } = useWords()
  const linked = useLinked()
  const votes = useAsked(electionList, { open: 'true' })
  const topics = useAsked(topicList, { open: 'true', mine: 'true' })
  const matters = useAsked(residentMatters, { size: 20 })
  const requests = useAsked(myFileRequests, {})
  const voting = votes.data?.items.filter((one) => one.state === 'voting' && one.method === 'ballot') ?? []
  const deciding = topics.data?.items.filter((one) => one.mayVote) ?? []
  const unrated = matters.data?.items.filter((one) => one.rateable).slice(0, 3) ?? []
  const asked = requests.data?.items.filter((one) => one.state === 'waiting') ?? []
  if (voting.length + deciding.length + unrated.length + asked.length === 0) return null
  return (
    <Card title={t('home.waiting')} tone="info">
      <List label={t('home.waiting')}>
        {voting.map((one) => (
          <Row
            key={one.id}
            lead={<Icon name="check" />}
            title={t('home.vote', { group: one.groupName })}
            text={day(one.voteOn)}
            {...linked(`/village/vote/${one.id}`)}
          />
        ))}
        {deciding.map((one) => (
          <Row key={one.id} lead={<Icon name="check" />} title={t('home.decide')} text={one.title} {...linked(`/village/topics/${one.id}`)} />
        ))}
        {unrated.map((one) => (
          <Row key={one.id} lead={<Icon name="edit" />} title={t('home.rate')} text={one.title} {...linked(`/matters/${one.id}`)} />
        ))}
        {asked.map((one) => (
          <Row
            key={one.id}
            lead={<Icon name="info" />}
            title={t('home.request', { kind: t(`requests.kind.${one.kind}`) })}
            text={t('requests.due', { day: day(one.due) })}
            {...linked('/file/requests')}
          />
        ))}
      </List>
    </Card>
  )
}

/** The last one who opened my file. */
function Opened() {
  const { t, moment } = useWords()
  const linked = useLinked()
  const openings = useAsked(peopleOpenings, { size: 1 })
  if (!openings.data) return null
  const last = openings.data.items[0]
  return (
    <Card title={t('openings.title')}>
      <List>
        <Row
          lead={<Icon name="lock" />}
          title={last ? t('home.lastOpened', { name: last.name }) : t('openings.none')}
          text={last && `${last.officeName ?? t('openings.group')} · ${moment(last.at)}`}
          {...linked('/file/openings')}
        />
      </List>
    </Card>
  )
}
