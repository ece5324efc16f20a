import { householdChange, householdMoveIn, householdSplit } from '@balian/contract/households'
import { newId } from '@balian/contract/ids'
import { peopleBirth } from '@balian/contract/people'
import type { Route } from '@balian/contract/route'
import { Checkbox, DatePicker, Form, Input, Modal, Select } from 'antd'
import dayjs from 'dayjs'
import { useCommand } from '../data/index.ts'
import { useWords } from '../words/use-words.ts'
import type { Household } from './HouseholdPage.tsx'
import { useRelations } from './LifeEvent.tsx'
import { PersonPick } from './PersonPick.tsx'
import { codeSaid, today } from './said.ts'

export type HouseholdAct = 'moveIn' | 'birth' | 'split' | 'changeHead' | 'change' | 'end'

interface Props {
  readonly act: HouseholdAct
  readonly home: Household
  readonly onClose: () => void
}

const routes: Record<HouseholdAct, Route> = {
  moveIn: householdMoveIn,
  birth: peopleBirth,
  split: householdSplit,
  changeHead: householdChange,
  change: householdChange,
  end: householdChange,
}

type Values = Record<string, string | undefined> & { day?: dayjs.Dayjs; leaves?: Record<string, { on?: boolean; relation?: string }> } & Record<string, unknown>

const date = (day: unknown): string => (dayjs.isDayjs(day) ? day : dayjs(today())).format('YYYY-MM-DD')

/** What each form sends. */
function sent(act: HouseholdAct, home: Household, values: Values): Record<string, unknown> {
  const base = { id: home.id, version: home.version }
  if (act === 'moveIn') return { ...base, day: date(values.day), members: [{ id: values.person, relation: values.relation }] }
  if (act === 'birth') return { id: newId(), household: home.id, name: values.name, sex: values.sex, birth: date(values.day), relation: values.relation }
  if (act === 'changeHead') return { ...base, head: values.head }
  if (act === 'change') return { ...base, number: values.number, address: values.address ?? '' }
  if (act === 'end') return { ...base, state: 'ended' }
  const members = Object.entries(values.leaves ?? {}).flatMap(([id, one]) => (one.on ? [{ id, relation: one.relation }] : []))
  return { ...base, newId: newId(), number: values.number, day: date(values.day), members, ...(values.newHead ? { newHead: values.newHead } : {}) }
}

export function HouseholdForm({ act, home, onClose }: Props) {
  const { t } = useWords()
  const [form] = Form.useForm<Values>()
  const command = useCommand(routes[act], { form, done: 'households.saved', onDone: onClose, also: ['people', 'households'] })
  const first = { number: act === 'change' ? home.number : undefined, address: home.address, day: dayjs(today()) }
  return (
    <Modal
      open
      title={`${t(`households.${act}`)} · ${home.number}`}
      okText={t(`households.${act}`)}
      confirmLoading={command.busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" initialValues={first} onFinish={(values) => void command.run(sent(act, home, values) as never)}>
        {act === 'moveIn' && <MoveInFields home={home} />}
        {act === 'birth' && <BirthFields />}
        {act === 'split' && <SplitFields home={home} />}
        {act === 'changeHead' && <HeadField home={home} name="head" without={[home.head ?? '']} />}
        {act === 'change' && <ChangeFields />}
        {act === 'end' && <p>{t('households.empty')}</p>}
      </Form>
    </Modal>
  )
}

function Day({ label }: { readonly label: string }) {
  return (
    <Form.Item name="day" label={label} rules={[{ required: true, message: label }]}>
      <DatePicker style={{ width: '100%' }} maxDate={dayjs()} />
    </Form.Item>
  )
}

function Relation({ name = 'relation' as string | string[] }) {
  const { t } = useWords()
  return (
    <Form.Item name={name} label={t('person.relation')} rules={[{ required: true, message: t('person.relation') }]}>
      <Select options={useRelations()} showSearch={{ optionFilterProp: 'label' }} />
    </Form.Item>
  )
}

function HeadField({ home, name, without }: { readonly home: Household; readonly name: string; readonly without: readonly string[] }) {
  const { t } = useWords()
  const options = home.people.filter((person) => !without.includes(person.id)).map((person) => ({ value: person.id, label: person.name }))
  return (
    <Form.Item name={name} label={t('people.newHead')} rules={[{ required: true, message: t('people.newHead') }]}>
      <Select options={options} />
    </Form.Item>
  )
}

function MoveInFields({ home }: { readonly home: Household }) {
  const { t } = useWords()
  return (
    <>
      <Form.Item name="person" label={t('households.whoMoves')} rules={[{ required: true, message: t('people.pick') }]}>
        <PersonPick autoFocus without={home.people.map((person) => person.id)} />
      </Form.Item>
      <Relation />
      <Day label={t('people.day')} />
    </>
  )
}

function BirthFields() {
  const { t, language } = useWords()
  return (
    <>
      <Form.Item name="name" label={t('households.child')} rules={[{ required: true, message: t('households.child') }]}>
        <Input maxLength={50} autoFocus />
      </Form.Item>
      <Form.Item name="sex" label={t('person.sex')} rules={[{ required: true, message: t('person.sex') }]}>
        <Select options={['1', '2'].map((value) => ({ value, label: codeSaid('sex', value, language) }))} />
      </Form.Item>
      <Day label={t('person.birth')} />
      <Relation />
    </>
  )
}

function ChangeFields() {
  const { t } = useWords()
  return (
    <>
      <Form.Item name="number" label={t('households.number')} rules={[{ required: true, message: t('households.number') }]}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="address" label={t('person.address')}>
        <Input maxLength={80} />
      </Form.Item>
    </>
  )
}

function SplitFields({ home }: { readonly home: Household }) {
  const { t, language } = useWords()
  const leaves = Form.useWatch<Values['leaves']>('leaves')
  const relations = useRelations()
  const leaving = home.people.filter((person) => leaves?.[person.id]?.on).map((person) => person.id)
  const headLeaves = home.head !== null && leaving.includes(home.head) && leaving.length < home.people.length
  return (
    <>
      <p>{t('households.splitText')}</p>
      {home.people.map((person) => (
        <div key={person.id} style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', alignItems: 'center' }}>
          <Form.Item name={['leaves', person.id, 'on']} valuePropName="checked" style={{ marginBottom: 8 }}>
            <Checkbox>
              {person.name} <small>{person.head ? t('people.head') : codeSaid('relation', person.relation, language)}</small>
            </Checkbox>
          </Form.Item>
          {leaves?.[person.id]?.on && (
            <Form.Item name={['leaves', person.id, 'relation']} rules={[{ required: true, message: t('person.relation') }]} style={{ marginBottom: 8 }}>
              <Select placeholder={t('person.relation')} options={relations} showSearch={{ optionFilterProp: 'label' }} />
            </Form.Item>
          )}
        </div>
      ))}
      <Form.Item name="number" label={t('households.number')} rules={[{ required: true, message: t('households.number') }]}>
        <Input maxLength={20} />
      </Form.Item>
      {headLeaves && <HeadField home={home} name="newHead" without={leaving} />}
      <Day label={t('people.day')} />
    </>
  )
}
