import { groupsNear, joinFreely, leaveGroup, takeBackRequest } from '@balian/contract/groups'
import { newId } from '@balian/contract/ids'
import type { Reply } from '@balian/contract/route'
import { Empty } from '@balian/ui/empty'
import { Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useCommand, useRead } from '../data/index.ts'
import { CommandForm } from '../frame/CommandForm.tsx'
import { today } from '../frame/DayItem.tsx'
import { paths } from '../paths.ts'
import { useWords } from '../words/use-words.ts'
import css from './groups.module.css'

type Near = Reply<typeof groupsNear>['items'][number]

/** The groups of the resident's own village, to join and to leave. */
export function NearGroups() {
  const { t } = useWords()
  const [joining, join] = useState<Near | null>(null)
  const [leaving, leave] = useState<Near | null>(null)
  const { data } = useRead(groupsNear, {})
  return (
    <Section title={t('groups.near')}>
      <p className={css.small}>{t('groups.nearText')}</p>
      {data?.items.length === 0 && <Empty title={t('groups.noNear')} />}
      <ul className={css.rows}>
        {data?.items.map((one) => (
          <li key={one.id}>
            <div>
              {one.membership ? <Link to={paths.group(one.id)}>{one.name}</Link> : <strong>{one.name}</strong>}
              {one.membership && <StatusTag tone="good">{t('groups.belong')}</StatusTag>}
            </div>
            <Act group={one} onJoin={() => join(one)} onLeave={() => leave(one)} />
            <p>
              {t(`groups.is.${one.kind}`)} · {one.placeName} · {t('groups.memberCount', { count: one.members })}
              {one.leaders.length > 0 && ` · ${t('groups.leaders')} ${one.leaders.join('、')}`}
              {one.purpose && ` · ${one.purpose}`}
            </p>
          </li>
        ))}
      </ul>
      {joining && <Join group={joining} onClose={() => join(null)} />}
      {leaving && (
        <CommandForm
          title={t('groups.leaveMyself')}
          ok={t('groups.leaveMyself')}
          note={t('groups.leaveMyselfNote', { name: leaving.name })}
          route={leaveGroup}
          done="groups.left"
          input={() => ({ id: leaving.id, membership: leaving.membership!, on: today() })}
          onClose={() => leave(null)}
        />
      )}
    </Section>
  )
}

function Act({ group, onJoin, onLeave }: { readonly group: Near; readonly onJoin: () => void; readonly onLeave: () => void }) {
  const { t } = useWords()
  const back = useCommand(takeBackRequest)
  if (group.membership)
    return (
      <Button size="small" type="text" onClick={onLeave}>
        {t('groups.leaveMyself')}
      </Button>
    )
  if (group.request)
    return (
      <div>
        <span className={css.small}>{t('groups.waitsForLeader')}</span>
        <Button size="small" type="text" onClick={() => void back.run({ id: group.id, request: group.request! })}>
          {t('groups.takeBack')}
        </Button>
      </div>
    )
  return (
    <Button size="small" type="primary" ghost onClick={onJoin}>
      {t(group.joining === 'free' ? 'groups.joinMyself' : 'groups.askToJoin')}
    </Button>
  )
}

function Join({ group, onClose }: { readonly group: Near; readonly onClose: () => void }) {
  const { t } = useWords()
  const free = group.joining === 'free'
  return (
    <CommandForm
      title={`${t(free ? 'groups.joinMyself' : 'groups.askToJoin')} · ${group.name}`}
      ok={t(free ? 'groups.joinMyself' : 'groups.askToJoin')}
      note={group.purpose || t('groups.nearText')}
      route={joinFreely}
      done={free ? 'groups.joinedMyself' : 'groups.asked'}
      input={({ note }: { note?: string }) => ({ id: group.id, membership: newId(), note: note ?? '' })}
      onClose={onClose}
    >
      {!free && (
        <Form.Item name="note" label={t('groups.joinWhy')}>
          <Input maxLength={200} />
        </Form.Item>
      )}
    </CommandForm>
  )
}
