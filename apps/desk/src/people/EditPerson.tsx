import { type PersonFile, peopleChange } from '@balian/contract/people'
import { Form, Input, Modal } from 'antd'
import { useCommand } from '../data/index.ts'
import { useWords } from '../words/use-words.ts'
import { plainKeys } from './AddPerson.tsx'
import { PersonFields, sentFields } from './PersonFields.tsx'

interface Props {
  readonly person: PersonFile
  readonly onClose: () => void
}

/** Changes the items of a file; a number left empty stays as it is. */
export function EditPerson({ person, onClose }: Props) {
  const { t } = useWords()
  const [form] = Form.useForm<Record<string, string>>()
  const change = useCommand(peopleChange, { form, done: 'people.saved', onDone: onClose, also: ['households'] })
  const before = person as unknown as Record<string, string | null>
  const keys = person.relation && person.relation !== '02' ? [...plainKeys, 'relation'] : plainKeys
  const first = Object.fromEntries(keys.filter((key) => key !== 'identity' && key !== 'phone').map((key) => [key, before[key] ?? undefined]))
  const send = (values: Record<string, string>) => {
    const sent = Object.entries(sentFields(values, keys)).filter(([key, value]) => value !== (before[key] ?? (typeof value === 'string' ? '' : null)))
    void change.run({ ...Object.fromEntries(sent), id: person.id, version: person.version, ...(values.reason ? { reason: values.reason } : {}) } as never)
  }
  return (
    <Modal
      open
      title={`${t('people.edit')} · ${person.name}`}
      width={720}
      okText={t('people.edit')}
      confirmLoading={change.busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={send} initialValues={first}>
        <PersonFields keys={keys} required={['name', 'sex', 'birth']} placeholders={{ identity: person.identity, phone: person.phone }} />
        <Form.Item name="reason" label={t('people.reason')}>
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
