import { householdKnown } from '@balian/contract/household-known'
import { householdOpen } from '@balian/contract/households'
import type { Reply } from '@balian/contract/route'
import { CanButton } from '@balian/ui/can-button'
import { Empty } from '@balian/ui/empty'
import { Facts } from '@balian/ui/facts'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { LetterButton } from '../letters/LetterButton.tsx'
import { paths } from '../paths.ts'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import { type HouseholdAct, HouseholdForm } from './HouseholdForm.tsx'
import { HouseholdKnown } from './HouseholdKnown.tsx'
import { Members } from './Members.tsx'

export type Household = Reply<typeof householdOpen>

/** A household: who lives in it, and what is done with it. */
export function Component() {
  const { id = '' } = useParams()
  const { t } = useWords()
  const may = useMay()
  const household = useRead(householdOpen, { id })
  const [open, setOpen] = useState<HouseholdAct | null>(null)
  if (household.error) return <Broken error={household.error} retry={() => void household.refetch()} />
  if (!household.data) return <Skeleton active />
  const home = household.data
  const acts = actsOf(home).map(([act, can]) => (
    <CanButton key={act} can={can} onClick={() => setOpen(act)}>
      {t(`households.${act}`)}
    </CanButton>
  ))
  return (
    <PageFrame
      narrow
      up={<Link to={paths.households}>{t('households.nav')}</Link>}
      title={t('households.page', { number: home.number })}
      note={<StatusTag tone={home.state === 'open' ? 'good' : 'plain'}>{t(`households.${home.state}`)}</StatusTag>}
      acts={acts}
    >
      <Section title={t('people.basic')}>
        <Facts
          items={[
            { name: t('people.head'), value: home.head && <Link to={paths.person(home.head)}>{home.headName}</Link> },
            { name: t('households.members'), value: String(home.members) },
            { name: t('person.place'), value: home.placeName },
            { name: t('person.address'), value: home.address, wide: true },
          ]}
        />
      </Section>
      <Section title={t('households.people')} acts={home.people[0] && <LetterButton small to={{ person: home.people[0].id, household: true }} />}>
        {home.people.length > 0 ? <Members members={home.people} /> : <Empty title={t('households.empty')} text={t('households.emptyText')} />}
      </Section>
      {may(householdKnown.name) && <HouseholdKnown home={home} />}
      {open && <HouseholdForm act={open} home={home} onClose={() => setOpen(null)} />}
    </PageFrame>
  )
}

/** What can be done, each with whether it may be. What makes no sense with so few people does not show. */
function actsOf(home: Household): [HouseholdAct, true | string | undefined][] {
  const { change, split, moveIn } = home.can
  const several = home.people.length > 1
  const acts: [HouseholdAct, true | string | undefined][] = [
    ['moveIn', moveIn],
    ['birth', home.people.length > 0 ? change : undefined],
    ['split', several ? split : undefined],
    ['changeHead', several ? change : undefined],
    ['change', change],
    ['end', home.people.length === 0 && home.state === 'open' ? change : undefined],
  ]
  return acts
}
