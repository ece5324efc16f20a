import { newId } from '@balian/contract/ids'
import type { RegisterRow } from '@balian/contract/registers'
import { Button, Drawer, Form, Input } from 'antd'
import { useCommand } from '../data/index.ts'
import { enteredItems, sentItems } from '../items/entered.ts'
import { ItemField } from '../items/ItemField.tsx'
import { PlaceSelect } from '../places/PlaceSelect.tsx'
import { usePlace } from '../session/place.tsx'
import { useWords } from '../words/use-words.ts'
import type { Shown } from './declared.tsx'

interface Props {
  readonly shown: Shown
  /** The row to change; without it a new one is added. */
  readonly row?: RegisterRow
  /** What a new row begins with: the place, values, and what rows and people among them are called. */
  readonly start?: Start
  readonly onClose: () => void
}

interface Start {
  readonly place: string
  readonly values: RegisterRow['values']
  readonly shown: Readonly<Record<string, string>>
}

interface Entered {
  readonly place: string
  readonly values: Readonly<Record<string, unknown>>
  readonly why?: string
}

/** The form of a register, from its declaration: adds a row or changes one. */
export function RegisterForm({ shown: { register, routes }, row, start, onClose }: Props) {
  const { t, language } = useWords()
  const { place } = usePlace()
  const [form] = Form.useForm<Entered>()
  const adding = useCommand(routes.add, { form, done: 'registers.saved', onDone: onClose })
  const changing = useCommand(routes.change, { form, done: 'registers.saved', onDone: onClose })
  const send = ({ place: at, values, why = '' }: Entered) => {
    const told = sentItems(register.items, values, row ? 'change' : 'new')
    return row ? changing.run({ id: row.id, version: row.version, place: at, values: told, why }) : adding.run({ id: newId(), place: at, values: told })
  }
  const first = {
    place: row?.place ?? start?.place ?? (place.length >= 6 ? place : undefined),
    values: enteredItems(register.items, row?.values ?? start?.values),
  }
  return (
    <Drawer
      open
      size={560}
      title={row ? row.title : `${t('registers.add')} · ${register[language]}`}
      onClose={onClose}
      destroyOnHidden
      footer={
        <div style={{ display: 'flex', gap: 8, justifyContent: 'flex-end' }}>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button type="primary" loading={adding.busy || changing.busy} onClick={() => form.submit()}>
            {t('registers.save')}
          </Button>
        </div>
      }
    >
      <Form form={form} layout="vertical" initialValues={first} onFinish={(all) => void send(all)} scrollToFirstError>
        <Form.Item name="place" label={t('registers.place')} rules={[{ required: true, message: t('registers.needed', { what: t('registers.place') }) }]}>
          <PlaceSelect mine />
        </Form.Item>
        {register.items.map((item) => (
          <ItemField
            key={item.name}
            item={item}
            masked={item.kind === 'phone' ? (row?.values[item.name] as string | null | undefined) : undefined}
            known={row?.shown[item.name] ?? start?.shown[item.name]}
          />
        ))}
        {row && (
          <Form.Item name="why" label={t('registers.why')}>
            <Input maxLength={200} />
          </Form.Item>
        )}
      </Form>
    </Drawer>
  )
}
