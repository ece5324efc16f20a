import { codeName } from '@balian/contract/codes/index'
import type { PersonFile } from '@balian/contract/people'
import { peopleMine } from '@balian/contract/people-mine'
import { Card } from '@balian/touch/card'
import { Icon } from '@balian/touch/icon'
import { List, Row } from '@balian/touch/list'
import { useState } from 'react'
import type { Me } from '../App.tsx'
import { Await, useAsked } from '../asked.tsx'
import { useLinked } from '../linked.ts'
import { Page } from '../Page.tsx'
import { type Spoken, useWords } from '../say.ts'
import { Copy } from './Copy.tsx'
import { Whose } from './Whose.tsx'
import { WhySheet } from './WhySheet.tsx'

/** What the office keeps of me and of my household, why it keeps it, and what I may ask about it. */
export default function File({ me }: { readonly me: Me }) {
  const { t } = useWords()
  const linked = useLinked()
  const [of, setOf] = useState(me.person)
  const own = of === me.person
  const file = useAsked(peopleMine, own ? {} : { of })
  return (
    <Page title={t('file.title')}>
      <Card>
        <List>
          <Row lead={<Icon name="search" />} title={t('openings.title')} text={t('openings.short')} {...linked('/file/openings')} />
          <Row lead={<Icon name="edit" />} title={t('requests.title')} text={t('requests.text')} {...linked('/file/requests')} />
          <Row lead={<Icon name="check" />} title={t('consents.title')} text={t('consents.short')} {...linked('/file/consents')} />
        </List>
      </Card>
      <Whose me={me} of={of} onChange={setOf} />
      <Await asked={file}>
        {(person) => (
          <>
            <Facts person={person} own={own} />
            {own && <Copy />}
            <Household person={person} me={me} />
            <Changes person={person} />
          </>
        )}
      </Await>
    </Page>
  )
}

/** What is kept, by the column that keeps it. Numbers stay masked: they are looked up at the window. */
function factsOf(person: PersonFile, { t, day, language }: Spoken): readonly (readonly [column: string, value: string | null])[] {
  return [
    ['name', person.name],
    ['used_name', person.usedName],
    ['sex', codeName('sex', person.sex, language)],
    ['birth', day(person.birth)],
    ['identity', person.identity],
    ['phone', person.phone],
    ['place', person.placeName],
    ['address', person.address],
    ['registered_place', person.registeredPlaceName],
    ['registered_address', person.registeredAddress],
    ['ethnicity', codeName('ethnicity', person.ethnicity, language)],
    ['marital', codeName('marital', person.marital, language)],
    ['education', codeName('education', person.education, language)],
    ['political', codeName('political', person.political, language)],
    ['occupation', person.occupation],
    ['work_place', person.workPlace],
    ['household_number', person.householdNumber],
    ['relation', codeName('relation', person.relation, language)],
    ['whereabouts', person.whereabouts],
    ['state', t(`file.state.${person.state}`)],
  ]
}

function Facts({ person, own }: { readonly person: PersonFile; readonly own: boolean }) {
  const spoken = useWords()
  const { t } = spoken
  const [why, setWhy] = useState<string | null>(null)
  return (
    <Card title={own ? t('file.mine') : t('file.of', { name: person.name })} text={t('file.mineText')}>
      <dl className="facts">
        {factsOf(person, spoken)
          .filter(([, value]) => value)
          .map(([column, value]) => (
            <div key={column}>
              <dt>
                <button type="button" aria-label={t('file.why', { item: t(`file.item.${column}`) })} onClick={() => setWhy(column)}>
                  {t(`file.item.${column}`)} <Icon name="info" size="1em" />
                </button>
              </dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {why !== null && <WhySheet column={why} onClose={() => setWhy(null)} />}
    </Card>
  )
}

function Household({ person, me }: { readonly person: PersonFile; readonly me: Me }) {
  const { t, day, language } = useWords()
  if (person.members.length === 0) return null
  return (
    <Card title={t('file.household')} text={person.householdNumber ? t('file.number', { number: person.householdNumber }) : undefined}>
      <List label={t('file.household')}>
        {person.members.map((one) => (
          <Row
            key={one.id}
            title={one.name}
            text={[codeName('relation', one.relation, language), day(one.birth)].filter(Boolean).join(' · ')}
            trail={one.id === me.person ? t('file.me') : one.head ? t('file.head') : undefined}
          />
        ))}
      </List>
    </Card>
  )
}

/** The latest changes: when, by whom, which items. */
function Changes({ person }: { readonly person: PersonFile }) {
  const { t, moment } = useWords()
  if (person.history.length === 0) return null
  return (
    <Card title={t('file.changes')}>
      <List label={t('file.changes')}>
        {person.history.slice(0, 10).map((one) => (
          <Row key={one.id} title={t(`file.change.${one.kind}`)} text={`${moment(one.at)} · ${one.by}`} />
        ))}
      </List>
    </Card>
  )
}
