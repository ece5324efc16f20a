import { newId } from '@balian/contract/ids'
import { peopleAdd } from '@balian/contract/people'
import { Form, Modal } from 'antd'
import { useNavigate } from 'react-router'
import { useCommand } from '../data/index.ts'
import { paths } from '../paths.ts'
import { usePlace } from '../session/place.tsx'
import { useWords } from '../words/use-words.ts'
import { PersonFields, sentFields } from './PersonFields.tsx'
import { PlacePick } from './PlacePick.tsx'

/** The items of a new file; place and household are asked apart. */
export const plainKeys = [
  'name',
  'sex',
  'birth',
  'identity',
  'phone',
  'consistent',
  'address',
  'registeredAddress',
  'usedName',
  'ethnicity',
  'marital',
  'political',
  'education',
  'occupationClass',
  'occupation',
  'workPlace',
] as const

/** Opens an e-file for somebody new, and goes to it. */
export function AddPerson({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const { place } = usePlace()
  const go = useNavigate()
  const [form] = Form.useForm<Record<string, string>>()
  const add = useCommand(peopleAdd, { form, done: 'people.added', onDone: ({ id }) => void go(paths.person(id)) })
  const send = (values: Record<string, string>) => void add.run({ ...sentFields(values, plainKeys), id: newId(), place: values.place! } as never)
  return (
    <Modal open title={t('people.add')} width={720} okText={t('people.add')} confirmLoading={add.busy} onOk={form.submit} onCancel={onClose}>
      <Form form={form} layout="vertical" onFinish={send} initialValues={{ place: place.length >= 12 ? place : undefined }}>
        <Form.Item name="place" label={t('person.place')} rules={[{ required: true, message: t('people.pickPlace') }]}>
          <PlacePick />
        </Form.Item>
        <PersonFields keys={plainKeys} required={['name', 'sex', 'birth']} />
      </Form>
    </Modal>
  )
}
