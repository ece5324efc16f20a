import { DownOutlined, EditOutlined } from '@ant-design/icons'
import { personCases } from '@balian/contract/cases'
import { type PersonFile, peopleOpen } from '@balian/contract/people'
import { CanButton } from '@balian/ui/can-button'
import { PrintButton } from '@balian/ui/file-button'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { Alert, Button, Dropdown, Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { LetterButton } from '../letters/LetterButton.tsx'
import { paths } from '../paths.ts'
import { AccessPart } from '../residents/AccessPart.tsx'
import { RightsOf } from '../rights/ConsentsOf.tsx'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import { EditPerson } from './EditPerson.tsx'
import { LifeEvent, type LifeEventName, lifeEvents } from './LifeEvent.tsx'
import { Members } from './Members.tsx'
import { FactsOf } from './PersonFacts.tsx'
import { HistoryOf } from './PersonHistory.tsx'
import css from './people.module.css'
import { ageOf, codeSaid, stateTones } from './said.ts'

/** A resident's e-file. Opening it leaves an entry that the resident sees, so it is asked once and not behind the reader's back. */
export function Component() {
  const { id = '' } = useParams()
  const { t } = useWords()
  const file = useRead(peopleOpen, { id }, { fresh: 600 })
  if (file.error) return <Broken error={file.error} retry={() => void file.refetch()} />
  if (!file.data) return <Skeleton active />
  const person = file.data
  return (
    <PageFrame up={<Link to={paths.people}>{t('people.list')}</Link>} title={person.name} note={<Who person={person} />} acts={<Acts person={person} />}>
      {person.mergedInto && (
        <Alert type="warning" showIcon title={t('people.mergedInto')} action={<Link to={paths.person(person.mergedInto)}>{t('people.goThere')}</Link>} />
      )}
      <FileParts person={person} />
      <p className={css.seen}>{t('people.seenNote')}</p>
    </PageFrame>
  )
}

/** Facts, household, rights and history of an e-file. */
function FileParts({ person }: { readonly person: PersonFile }) {
  const { t } = useWords()
  return (
    <div className={css.columns}>
      <div>
        <Section title={t('people.basic')}>
          <FactsOf person={person} />
        </Section>
      </div>
      <div>
        <Section
          title={t('people.family')}
          acts={person.household && <Link to={paths.household(person.household)}>{t('households.page', { number: person.householdNumber ?? '' })}</Link>}
        >
          <Members members={person.members} />
        </Section>
        <AccessPart person={person} />
        <RightsOf person={person.id} />
        <Section title={t('people.history')}>
          <HistoryOf history={person.history} />
        </Section>
      </div>
    </div>
  )
}

/** Sex, age, state: what tells this person from a namesake. */
function Who({ person }: { readonly person: PersonFile }) {
  const { t, language } = useWords()
  return (
    <span className={css.age}>
      {codeSaid('sex', person.sex, language)} · {language === 'en' ? `${t('people.age')} ` : ''}
      {t('people.years', { n: ageOf(person.birth) })} · {person.placeName}
      <StatusTag tone={stateTones[person.state]}>{t(`people.state.${person.state}`)}</StatusTag>
    </span>
  )
}

function Acts({ person }: { readonly person: PersonFile }) {
  const { t } = useWords()
  const may = useMay()
  const [open, setOpen] = useState<LifeEventName | 'edit' | null>(null)
  const possible = lifeEvents.filter((name) => person.can[name] === true)
  const items = possible.map((name) => ({ key: name, label: t(`people.${name}`) }))
  return (
    <>
      <PrintButton />
      {(person.state === 'present' || person.state === 'away') && <LetterButton to={{ person: person.id }} />}
      {may(personCases.name) && (
        <Link to={paths.personMatters(person.id)}>
          <Button>{t('people.matters')}</Button>
        </Link>
      )}
      {items.length > 0 && (
        <Dropdown menu={{ items, onClick: ({ key }) => setOpen(key as LifeEventName) }} trigger={['click']}>
          <Button>
            {t('people.more')} <DownOutlined />
          </Button>
        </Dropdown>
      )}
      <CanButton can={person.can.change} type="primary" icon={<EditOutlined />} onClick={() => setOpen('edit')}>
        {t('people.edit')}
      </CanButton>
      {open === 'edit' && <EditPerson person={person} onClose={() => setOpen(null)} />}
      {open !== null && open !== 'edit' && <LifeEvent name={open} person={person} onClose={() => setOpen(null)} />}
    </>
  )
}
