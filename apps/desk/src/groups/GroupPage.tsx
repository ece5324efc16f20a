import { changeGroup, dissolveGroup, groupMembers, groupPage } from '@balian/contract/groups'
import type { Reply } from '@balian/contract/route'
import { CanButton } from '@balian/ui/can-button'
import { Facts } from '@balian/ui/facts'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { GroupActivities } from '../activities/GroupActivities.tsx'
import { useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { paths } from '../paths.ts'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import { ChangeGroup, DissolveGroup } from './FactForms.tsx'
import css from './groups.module.css'
import { Leaders } from './Leaders.tsx'
import { Members } from './Members.tsx'

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
      <div className={css.columns}>
        {may(groupMembers.name) && <Members group={group} />}
        <div>
          <About group={group} />
          <Leaders group={group} />
          <GroupActivities group={group.id} />
        </div>
      </div>
      {asked === 'change' && <ChangeGroup group={group} onClose={() => ask(null)} />}
      {asked === 'dissolve' && <DissolveGroup group={group} onClose={() => ask(null)} />}
    </PageFrame>
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
          { name: t('groups.foundedOn'), value: <When at={group.foundedOn} dayOnly /> },
          group.endedOn !== null && { name: t('groups.endedOn'), value: <When at={group.endedOn} dayOnly /> },
          group.endedWhy !== null && { name: t('groups.why'), value: group.endedWhy },
          { name: t('groups.purpose'), value: group.purpose, wide: true },
        ]}
      />
    </Section>
  )
}
