import { amendDispute } from '@balian/contract/disputes'
import type { Sent } from '@balian/contract/route'
import { Button, Drawer, Form } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { fenOf } from '../../../cases/money.ts'
import css from '../../../cases/steps/step-form.module.css'
import { useCommand } from '../../../data/index.ts'
import { useWords } from '../../../words/use-words.ts'
import { MatterFields } from '../intake/MatterFields.tsx'
import type { Page } from '../parts/MatterPart.tsx'

type Entered = Omit<Sent<typeof amendDispute>, 'id' | 'version' | 'occurredOn' | 'amount'> & { occurredOn?: Dayjs | null; yuan?: number | null }

/** Mends what was told about the dispute. */
export function AmendDrawer({ page, onClose }: { readonly page: Page; readonly onClose: () => void }) {
  const { t } = useWords()
  const [form] = Form.useForm<Entered>()
  const { run, busy } = useCommand(amendDispute, { form, done: 'cases.stepDone', onDone: onClose })
  const { head, dispute } = page
  const { occurredOn, amount, entrustedBy, ...same } = dispute
  const send = ({ occurredOn: on, yuan, ...entered }: Entered) =>
    run({ ...entered, id: head.id, version: head.version, amount: fenOf(yuan), ...(on ? { occurredOn: on.format('YYYY-MM-DD') } : {}) } as Sent<
      typeof amendDispute
    >)
  const first = { ...same, title: head.title, entrustedBy: entrustedBy ?? undefined, occurredOn: occurredOn ? dayjs(occurredOn) : null, yuan: amount / 100 }
  const foot = (
    <div className={css.foot}>
      <Button onClick={onClose}>{t('ui.cancel')}</Button>
      <Button type="primary" loading={busy} onClick={() => form.submit()}>
        {t('cases.file.save')}
      </Button>
    </div>
  )
  return (
    <Drawer open size={720} title={t('disputes.step.amend')} onClose={onClose} footer={foot} destroyOnHidden>
      <Form form={form} layout="vertical" initialValues={first as never} onFinish={(entered) => void send(entered)} scrollToFirstError>
        <MatterFields placed />
      </Form>
    </Drawer>
  )
}
