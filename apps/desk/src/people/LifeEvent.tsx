import { codeTable } from '@balian/contract/codes'
import { type PersonFile, peopleArrival, peopleDeath, peopleDeparture, peopleMarriage, peopleMove } from '@balian/contract/people'
import type { Route } from '@balian/contract/route'
import { Checkbox, DatePicker, Form, Input, Modal, Radio, Select } from 'antd'
import dayjs from 'dayjs'
import { useCommand } from '../data/index.ts'
import { useWords } from '../words/use-words.ts'
import { HouseholdPick } from './HouseholdPick.tsx'
import { PersonPick } from './PersonPick.tsx'
import { PlacePick } from './PlacePick.tsx'
import { today } from './said.ts'

/** What can happen to a resident; each is a command with the day on which it happened. */
export const lifeEvents = ['move', 'marriage', 'departure', 'arrival', 'death'] as const
export type LifeEventName = (typeof lifeEvents)[number]
const routes = { move: peopleMove, marriage: peopleMarriage, departure: peopleDeparture, arrival: peopleArrival, death: peopleDeath } satisfies Record<
  LifeEventName,
  Route
>

interface Props {
  readonly name: LifeEventName
  readonly person: PersonFile
  readonly onClose: () => void
}

/** Records what happened to a resident. */
export function LifeEvent({ name, person, onClose }: Props) {
  const { t } = useWords()
  const [form] = Form.useForm<Record<string, unknown>>()
  const command = useCommand(routes[name] as Route, { form, done: 'people.done', onDone: onClose, also: ['households'] })
  const send = ({ day, ...values }: Record<string, unknown>) =>
    void command.run({ ...values, id: person.id, version: person.version, day: (day as dayjs.Dayjs).format('YYYY-MM-DD') } as never)
  return (
    <Modal
      open
      title={`${t(`people.${name}`)} · ${person.name}`}
      okText={t(`people.${name}`)}
      confirmLoading={command.busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={send} initialValues={{ day: dayjs(today()), state: 'away', place: person.place, moveIn: false }}>
        {name === 'move' && <MoveFields />}
        {name === 'marriage' && <MarriageFields person={person} />}
        {name === 'departure' && <DepartureFields />}
        <Form.Item name="day" label={t('people.day')} rules={[{ required: true }]}>
          <DatePicker style={{ width: '100%' }} maxDate={dayjs()} />
        </Form.Item>
        <NewHead name={name} person={person} />
        <Form.Item name="reason" label={t('people.reason')}>
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

/** Relations to the head, for a select. */
export function useRelations() {
  const { language } = useWords()
  return codeTable('relation')
    .filter((code) => code.code !== '01')
    .map((code) => ({ value: code.code, label: code[language] }))
}

function RelationItem({ name = 'relation', required = true }: { readonly name?: string; readonly required?: boolean }) {
  const { t } = useWords()
  return (
    <Form.Item name={name} label={t('person.relation')} rules={[{ required, message: t('person.relation') }]}>
      <Select options={useRelations()} showSearch={{ optionFilterProp: 'label' }} />
    </Form.Item>
  )
}

function MoveFields() {
  const { t } = useWords()
  const household = Form.useWatch<string | undefined>('household')
  const place = Form.useWatch<string | undefined>('place')
  return (
    <>
      <Form.Item name="place" label={t('person.place')} rules={[{ required: true, message: t('people.pickPlace') }]}>
        <PlacePick />
      </Form.Item>
      <Form.Item name="household" label={t('people.toHousehold')}>
        <HouseholdPick place={place} />
      </Form.Item>
      {household ? (
        <RelationItem />
      ) : (
        <Form.Item name="address" label={t('person.address')}>
          <Input maxLength={80} />
        </Form.Item>
      )}
    </>
  )
}

function MarriageFields({ person }: { readonly person: PersonFile }) {
  const { t } = useWords()
  const moveIn = Form.useWatch<boolean | undefined>('moveIn')
  return (
    <>
      <Form.Item name="spouse" label={t('people.spouse')} rules={[{ required: true, message: t('people.pick') }]}>
        <PersonPick without={[person.id]} autoFocus />
      </Form.Item>
      {person.household && (
        <Form.Item name="moveIn" valuePropName="checked">
          <Checkbox>{t('people.spouseMoves')}</Checkbox>
        </Form.Item>
      )}
      {moveIn && <RelationItem />}
    </>
  )
}

function DepartureFields() {
  const { t } = useWords()
  return (
    <>
      <Form.Item name="state">
        <Radio.Group
          options={[
            { value: 'away', label: t('people.departureAway') },
            { value: 'gone', label: t('people.departureGone') },
          ]}
        />
      </Form.Item>
      <Form.Item name="whereabouts" label={t('people.whereabouts')} rules={[{ required: true, message: t('people.whereabouts') }]}>
        <Input maxLength={100} />
      </Form.Item>
    </>
  )
}

/** Somebody must head the household that its head leaves. */
function NewHead({ name, person }: { readonly name: LifeEventName; readonly person: PersonFile }) {
  const { t } = useWords()
  const state = Form.useWatch<string | undefined>('state')
  const others = person.members.filter((member) => member.id !== person.id)
  const heads = person.members.some((member) => member.id === person.id && member.head)
  const leaves = name === 'death' || name === 'move' || (name === 'departure' && state === 'gone')
  if (!heads || !leaves || others.length === 0) return null
  return (
    <Form.Item name="newHead" label={t('people.newHead')} extra={t('people.newHeadHelp')} rules={[{ required: true, message: t('people.newHead') }]}>
      <Select options={others.map((member) => ({ value: member.id, label: member.name }))} />
    </Form.Item>
  )
}
