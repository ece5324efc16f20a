import { makeAccount, newFirstPassword } from '@balian/contract/accounts'
import { newId } from '@balian/contract/ids'
import { Form, Input } from 'antd'
import { CommandForm } from '../frame/CommandForm.tsx'
import { PlaceSelect } from '../places/PlaceSelect.tsx'
import { useWords } from '../words/use-words.ts'
import type { Handed } from './FirstPassword.tsx'

export interface AccountValues {
  readonly name: string
  readonly login: string
  readonly office: string
  readonly officePhone?: string
}

/** Makes an account; its first password is made here and shown afterwards. */
export function MakeAccount({ onMade, onClose }: { readonly onMade: (made: Handed) => void; readonly onClose: () => void }) {
  const { t } = useWords()
  return (
    <CommandForm
      title={t('accounts.new')}
      ok={t('accounts.new')}
      route={makeAccount}
      done="accounts.made"
      input={({ name, login, office, officePhone }: AccountValues) => ({
        id: newId(),
        name,
        login,
        office,
        officePhone: officePhone?.trim() || null,
        password: newFirstPassword(),
      })}
      onDone={(_, { name, login, password }) => onMade({ name, login, password })}
      onClose={onClose}
    >
      <AboutItems />
      <Form.Item name="login" label={t('accounts.login')} extra={t('accounts.loginHelp')} rules={[{ required: true, message: t('accounts.needed') }]}>
        <Input maxLength={32} autoComplete="off" />
      </Form.Item>
    </CommandForm>
  )
}

/** Name, office and its phone. */
export function AboutItems() {
  const { t } = useWords()
  const needed = [{ required: true, message: t('accounts.needed') }]
  return (
    <>
      <Form.Item name="name" label={t('accounts.name')} rules={needed}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="office" label={t('accounts.office')} rules={needed}>
        <PlaceSelect mine />
      </Form.Item>
      <Form.Item name="officePhone" label={t('accounts.officePhone')} extra={t('accounts.officePhoneHelp')}>
        <Input maxLength={20} inputMode="tel" />
      </Form.Item>
    </>
  )
}
