import { bindSubject } from '@balian/contract/oidc'
import { Form, Input } from 'antd'
import { CommandForm } from '../frame/CommandForm.tsx'
import { useWords } from '../words/use-words.ts'
import type { Account } from './AccountDrawer.tsx'

/** Says whose account a subject of the office's sign-in is; left empty, nobody's. */
export function BindSubject({ account, onClose }: { readonly account: Account; readonly onClose: () => void }) {
  const { t } = useWords()
  return (
    <CommandForm
      title={t('accounts.bind')}
      ok={t('accounts.bindSave')}
      note={t('accounts.bindNote')}
      route={bindSubject}
      done="accounts.bound"
      initial={{ subject: account.subject ?? '' }}
      input={({ subject }: { subject?: string }) => ({ id: account.id, subject: subject?.trim() || null })}
      onClose={onClose}
    >
      <Form.Item name="subject" label={t('accounts.subject')} extra={t('accounts.subjectHint')}>
        <Input maxLength={255} spellCheck={false} autoCapitalize="none" />
      </Form.Item>
    </CommandForm>
  )
}
