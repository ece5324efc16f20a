import { cutPhone } from '@balian/contract/sync'
import { Form, Input } from 'antd'
import { CommandForm } from '../frame/CommandForm.tsx'
import { useWords } from '../words/use-words.ts'
import type { Phone } from './columns.tsx'

/** Cuts a phone off, or lets it in again; with the reason. */
export function CutOff({ phone, onClose }: { readonly phone: Phone; readonly onClose: () => void }) {
  const { t } = useWords()
  const cut = phone.state !== 'cut-off'
  return (
    <CommandForm<typeof cutPhone, { why: string }>
      title={t(cut ? 'phones.cutTitle' : 'phones.letInTitle', { name: phone.holder })}
      route={cutPhone}
      input={({ why }) => ({ id: phone.id, cut, why })}
      ok={t(cut ? 'phones.cutOff' : 'phones.letIn')}
      danger={cut}
      done={cut ? 'phones.cutDone' : 'phones.letInDone'}
      note={t(cut ? 'phones.cutNote' : 'phones.letInNote')}
      onClose={onClose}
    >
      <Form.Item name="why" label={t('phones.why')} rules={[{ required: true, min: 2 }]}>
        <Input maxLength={200} />
      </Form.Item>
    </CommandForm>
  )
}
