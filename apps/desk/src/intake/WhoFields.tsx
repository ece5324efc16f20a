import type { PartyInput } from '@balian/contract/cases'
import { newId } from '@balian/contract/ids'
import { Form, Input, Segmented } from 'antd'
import { Link } from 'react-router'
import { paths } from '../paths.ts'
import { PersonSelect } from '../people/PersonSelect.tsx'
import { useWords } from '../words/use-words.ts'
import css from './intake.module.css'

const whos = ['person', 'outsider', 'nobody'] as const

export interface EnteredWho {
  readonly who: (typeof whos)[number]
  readonly person?: string
  readonly name?: string
  readonly phone?: string
}

/** Whoever speaks, as a party; nobody when not named. */
export function speakerOf({ who, person, name, phone }: EnteredWho): PartyInput[] {
  if (who === 'person' && person) return [{ id: newId(), kind: 'person', person, role: 'speaker' }]
  if (who === 'outsider' && name)
    return [{ id: newId(), kind: 'outsider', name: name.trim(), role: 'speaker', ...(phone?.trim() ? { phone: phone.trim() } : {}) }]
  return []
}

/** Who says it: a resident of the register, somebody else, or nobody named. Choosing a resident fills in the place. */
export function WhoFields() {
  const { t } = useWords()
  const form = Form.useFormInstance()
  const who = (Form.useWatch('who', form) as EnteredWho['who'] | undefined) ?? 'person'
  const person = Form.useWatch('person', form) as string | undefined
  const need = (word: string) => [{ required: true, whitespace: true, message: t('cases.needed', { what: t(word) }) }]
  return (
    <>
      <Form.Item name="who" label={t('intake.who')}>
        <Segmented options={whos.map((value) => ({ value, label: t(`intake.who.${value}`) }))} />
      </Form.Item>
      {who === 'person' && (
        <Form.Item
          name="person"
          label={t('cases.party.person')}
          rules={need('cases.party.person')}
          extra={person && <Link to={paths.personMatters(person)}>{t('intake.allOfPerson')}</Link>}
        >
          <PersonSelect placeholder={t('select.person.type')} onChange={(_, row) => row && form.setFieldValue('place', row.place)} />
        </Form.Item>
      )}
      {who === 'outsider' && (
        <div className={css.fields}>
          <Form.Item name="name" label={t('cases.field.name')} rules={need('cases.field.name')}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="phone" label={t('cases.party.phone')}>
            <Input maxLength={20} inputMode="tel" />
          </Form.Item>
        </div>
      )}
    </>
  )
}
