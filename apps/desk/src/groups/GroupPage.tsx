import { electionList } from '@balian/contract/elections'
import { changeGroup, dissolveGroup, groupMembers, groupPage, groupRequests } from '@balian/contract/groups'
import { guaranteeList, labourBook, purchaseList } from '@balian/contract/mutual-aid'
import type { Reply } from '@balian/contract/route'
import { CanButton } from '@balian/ui/can-button'
import { Facts } from '@balian/ui/facts'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Tabs } from 'antd'
import { useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { GroupActivities } from '../activities/GroupActivities.tsx'
import { useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { paths } from '../paths.ts'
import { useMay, useMe } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import { Guarantees } from './aid/Guarantees.tsx'
import { Labour } from './aid/Labour.tsx'
import { Purchases } from './aid/Purchases.tsx'
import { Elections } from './elections/Elections.tsx'
import { ChangeGroup, DissolveGroup } from './FactForms.tsx'
import css from './groups.module.css'
import { Leaders } from './Leaders.tsx'
import { Members } from './Members.tsx'
import { Requests } from './Requests.tsx'

export type Group = Reply<typeof groupPage>

/** One group: what it is, who belongs to it, who leads it. */
export function Component() {
  const { t } = useWords()
  const { id = '' } = useParams()
  const may = useMay()
  const [asked, ask] = useState<'change' | 'dissolve' | null>(null)
  const { data: group, error, refetch } = useRead(groupPage, { id })
  if (error && !group) return <Broken error={error} retry={() => void refetch()} />
  if (!group) return null
  const acts = (
    <>
      <CanButton can={may(changeGroup.name) ? group.can.change : undefined} onClick={() => ask('change')}>
        {t('groups.change')}
      </CanButton>
      <CanButton danger can={may(dissolveGroup.name) ? group.can.dissolve : undefined} onClick={() => ask('dissolve')}>
        {t('groups.dissolve')}
      </CanButton>
    </>
  )
  return (
    <PageFrame
      title={group.name}
      up={<Link to={paths.groups}>{t('groups.nav')}</Link>}
      note={group.endedOn ? <StatusTag>{t('groups.ended')}</StatusTag> : t('groups.memberCount', { count: group.members })}
      acts={acts}
    >
      <Parts group={group} />
      {asked === 'change' && <ChangeGroup group={group} onClose={() => ask(null)} />}
      {asked === 'dissolve' && <DissolveGroup group={group} onClose={() => ask(null)} />}
    </PageFrame>
  )
}

/** What goes on in a group, a tab each; a tab shows to whom its route is open. */
function Parts({ group }: { readonly group: Group }) {
  const { t } = useWords()
  const may = useMay()
  const me = useMe()
  const [search, setSearch] = useSearchParams()
  // The book of labour is between the members: an officer who is none has no tab for it.
  const within = me.groups.some(({ id }) => id === group.id) || (me.posts.length === 0 && group.can.leave === true)
  const tabs = [
    { key: 'members', shown: true, part: <Belonging group={group} /> },
    { key: 'elections', shown: may(electionList.name), part: <Elections group={group} /> },
    { key: 'labour', shown: may(labourBook.name) && within, part: <Labour group={group.id} ended={group.endedOn !== null} /> },
    { key: 'purchases', shown: may(purchaseList.name), part: <Purchases group={group.id} /> },
    { key: 'guarantees', shown: may(guaranteeList.name), part: <Guarantees group={group.id} /> },
  ].filter(({ shown }) => shown)
  const asked = search.get('tab') ?? 'members'
  const open = tabs.find(({ key }) => key === asked) ?? tabs[0]!
  const items = tabs.map(({ key }) => ({ key, label: t(`groups.tab.${key}`) }))
  return (
    <>
      <Tabs items={items} activeKey={open.key} onChange={(key) => setSearch(key === 'members' ? {} : { tab: key })} />
      {open.part}
    </>
  )
}

function Belonging({ group }: { readonly group: Group }) {
  const may = useMay()
  return (
    <div className={css.columns}>
      {may(groupMembers.name) && (
        <div>
          {group.waiting > 0 && may(groupRequests.name) && <Requests group={group} />}
          <Members group={group} />
        </div>
      )}
      <div>
        <About group={group} />
        <Leaders group={group} />
        <GroupActivities group={group} />
      </div>
    </div>
  )
}

function About({ group }: { readonly group: Group }) {
  const { t } = useWords()
  return (
    <Section title={t(`groups.is.${group.kind}`)}>
      <Facts
        items={[
          { name: t('groups.sub'), value: t(`groups.is.${group.sub}`) },
          { name: t('groups.place'), value: group.placeName },
          { name: t('groups.joining'), value: t(`groups.is.${group.joining}`) },
          { name: t('groups.foundedOn'), value: <When at={group.foundedOn} dayOnly /> },
          group.endedOn !== null && { name: t('groups.endedOn'), value: <When at={group.endedOn} dayOnly /> },
          group.endedWhy !== null && { name: t('groups.why'), value: group.endedWhy },
          { name: t('groups.purpose'), value: group.purpose, wide: true },
        ]}
      />
    </Section>
  )
}
