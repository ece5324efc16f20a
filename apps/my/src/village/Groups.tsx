import { deliberationWords, topicList } from '@balian/contract/deliberation'
import { electionList } from '@balian/contract/elections'
import { groupsNear, groupWords, joinFreely, leaveGroup, takeBackRequest } from '@balian/contract/groups'
import { newId } from '@balian/contract/ids'
import type { Reply } from '@balian/contract/route'
import { Button } from '@balian/touch/button'
import { Card } from '@balian/touch/card'
import { Empty } from '@balian/touch/empty'
import { Icon } from '@balian/touch/icon'
import { List, Row } from '@balian/touch/list'
import { Sheet } from '@balian/touch/sheet'
import { useState } from 'react'
import type { Me } from '../App.tsx'
import { Await, useAsked, useDo } from '../asked.tsx'
import { useLinked } from '../linked.ts'
import { Page } from '../Page.tsx'
import { useWords } from '../say.ts'

type Group = Reply<typeof groupsNear>['items'][number]

/** My village: whom to ask, the mutual-aid groups, what is voted on. */
export default function Groups({ me }: { readonly me: Me }) {
  const { t } = useWords()
  const linked = useLinked()
  const near = useAsked(groupsNear, {})
  return (
    <Page title={me.villageName}>
      <Card>
        <List>
          <Row lead={<Icon name="phone" />} title={t('home.officers')} text={t('home.officersText')} {...linked('/village/officers')} />
          <Row lead={<Icon name="tasks" />} title={t('gatherings.title')} text={t('gatherings.text')} {...linked('/village/gatherings')} />
          <Row lead={<Icon name="info" />} title={t('open.page')} text={t('open.pageText')} {...linked(`/open/${me.village}`)} />
        </List>
      </Card>
      <Votes />
      <Topics />
      <Await asked={near}>
        {({ items }) => {
          const [mine, others] = [items.filter((one) => one.membership), items.filter((one) => !one.membership)]
          return items.length === 0 ? (
            <Empty title={t('groups.none')} text={t('groups.noneText')} />
          ) : (
            <>
              {mine.length > 0 && <h2>{t('groups.mine')}</h2>}
              {mine.map((one) => (
                <GroupCard key={one.id} group={one} />
              ))}
              {others.length > 0 && <h2>{t('groups.others')}</h2>}
              {others.map((one) => (
                <GroupCard key={one.id} group={one} />
              ))}
            </>
          )
        }}
      </Await>
    </Page>
  )
}

/** Elections of my groups that are under way. */
function Votes() {
  const { t, day } = useWords()
  const linked = useLinked()
  const votes = useAsked(electionList, { open: 'true' })
  if (!votes.data || votes.data.items.length === 0) return null
  return (
    <Card title={t('votes.title')} tone="info">
      <List label={t('votes.title')}>
        {votes.data.items.map((one) => (
          <Row key={one.id} title={one.groupName} text={`${t(`votes.state.${one.state}`)} · ${day(one.voteOn)}`} {...linked(`/village/vote/${one.id}`)} />
        ))}
      </List>
    </Card>
  )
}

/** What the village deliberates on, and where my vote is asked for. */
function Topics() {
  const { t, day, language } = useWords()
  const linked = useLinked()
  const topics = useAsked(topicList, { open: 'true', mine: 'true' })
  if (!topics.data || topics.data.items.length === 0) return null
  return (
    <Card title={t('topics.title')}>
      <List label={t('topics.title')}>
        {topics.data.items.map((one) => (
          <Row
            key={one.id}
            title={one.title}
            text={[deliberationWords[one.state]?.[language], one.meetOn && day(one.meetOn)].filter(Boolean).join(' · ')}
            trail={one.mayVote ? t('topics.vote') : undefined}
            {...linked(`/village/topics/${one.id}`)}
          />
        ))}
      </List>
    </Card>
  )
}

function GroupCard({ group }: { readonly group: Group }) {
  const { t, language } = useWords()
  const join = useDo(joinFreely)
  const back = useDo(takeBackRequest, 'groups.takenBack')
  const [leaving, setLeaving] = useState(false)
  const said = (key: string) => groupWords[key]?.[language] ?? key
  const facts = [said(group.kind), group.placeName, t('groups.count', { count: group.members })].join(' · ')
  return (
    <Card title={group.name} text={facts}>
      {group.purpose && <p>{group.purpose}</p>}
      <p className="quiet">{group.leaders.length > 0 ? t('groups.leader', { name: group.leaders.join('、') }) : t('groups.noLeader')}</p>
      {group.membership ? (
        <Button onClick={() => setLeaving(true)}>{t('groups.leave')}</Button>
      ) : group.request ? (
        <div className="acts">
          <span className="quiet">{t('groups.waiting')}</span>
          <Button busy={back.busy} onClick={() => void back.run({ id: group.id, request: group.request! })}>
            {t('groups.takeBack')}
          </Button>
        </div>
      ) : (
        <Button look="main" busy={join.busy} onClick={() => void join.run({ id: group.id, membership: newId() })}>
          {t(group.joining === 'free' ? 'groups.join' : 'groups.ask')}
        </Button>
      )}
      {leaving && <LeaveSheet group={group} onClose={() => setLeaving(false)} />}
    </Card>
  )
}

function LeaveSheet({ group, onClose }: { readonly group: Group; readonly onClose: () => void }) {
  const { t } = useWords()
  const leave = useDo(leaveGroup, 'groups.left')
  const go = async () => {
    // Today in Asia/Shanghai.
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
    if (await leave.run({ id: group.id, membership: group.membership!, on: today })) onClose()
  }
  return (
    <Sheet title={t('groups.leave')} onClose={onClose}>
      <p>{t('groups.leaveText', { name: group.name })}</p>
      <div className="acts">
        <Button look="grave" busy={leave.busy} onClick={() => void go()}>
          {t('groups.leave')}
        </Button>
        <Button onClick={onClose}>{t('groups.stay')}</Button>
      </div>
    </Sheet>
  )
}
