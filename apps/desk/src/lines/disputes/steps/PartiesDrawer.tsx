import { disputeRoles } from '@balian/contract/dispute-rules'
import { changeParties } from '@balian/contract/dispute-work'
import type { Sent } from '@balian/contract/route'
import { Button, Checkbox, Drawer, Form, Input } from 'antd'
import { type EnteredParty, partyOf } from '../../../cases/parties/entered-party.ts'
import { PartiesFields } from '../../../cases/parties/PartiesFields.tsx'
import css from '../../../cases/steps/step-form.module.css'
import { useCommand } from '../../../data/index.ts'
import { useWords } from '../../../words/use-words.ts'
import type { Page } from '../parts/MatterPart.tsx'

interface Entered {
  readonly remove?: readonly string[]
  readonly parties?: readonly EnteredParty[]
  readonly note?: string
}

/** Parties who come in, and those who go out. */
export function PartiesDrawer({ page, onClose }: { readonly page: Page; readonly onClose: () => void }) {
  const { t } = useWords()
  const [form] = Form.useForm<Entered>()
  const { run, busy } = useCommand(changeParties, { form, done: 'cases.stepDone', onDone: onClose })
  const send = ({ remove = [], parties = [], note = '' }: Entered) =>
    run({ id: page.head.id, version: page.head.version, put: parties.map(partyOf), remove: [...remove], note } as Sent<typeof changeParties>)
  const foot = (
    <div className={css.foot}>
      <Button onClick={onClose}>{t('ui.cancel')}</Button>
      <Button type="primary" loading={busy} onClick={() => form.submit()}>
        {t('cases.file.save')}
      </Button>
    </div>
  )
  return (
    <Drawer open size={640} title={t('disputes.step.change')} onClose={onClose} footer={foot} destroyOnHidden>
      <Form form={form} layout="vertical" onFinish={(entered) => void send(entered)} scrollToFirstError>
        <Form.Item name="remove" label={t('disputes.field.goesOut')}>
          <Checkbox.Group options={page.parties.map((one) => ({ value: one.id, label: `${t(`disputes.role.${one.role}`)} ${one.name}` }))} />
        </Form.Item>
        <Form.Item label={t('disputes.field.comesIn')}>
          <PartiesFields module="disputes" roles={disputeRoles} least={0} most={20} />
        </Form.Item>
        <Form.Item name="note" label={t('cases.field.note')}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
        </Form.Item>
      </Form>
    </Drawer>
  )
}
