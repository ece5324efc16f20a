import { newId } from '@balian/contract/ids'
import type { Reply, Sent } from '@balian/contract/route'
import { addScreeningFinding, type screeningReport } from '@balian/contract/screening'
import { Form, Modal } from 'antd'
import { useState } from 'react'
import { useCommand } from '../../../data/index.ts'
import { useWords } from '../../../words/use-words.ts'
import { FindingFields } from './FindingFields.tsx'

type Entered = Omit<Sent<typeof addScreeningFinding>, 'id' | 'round' | 'place'>

/** Adds a matter that came to light after the report. */
export function AddFinding({ page, onClose }: { readonly page: Reply<typeof screeningReport>; readonly onClose: () => void }) {
  const { t } = useWords()
  const [form] = Form.useForm<Entered>()
  const [id] = useState(newId)
  const { run, busy } = useCommand(addScreeningFinding, { form, done: 'screening.finding.added', also: ['indicators'], onDone: onClose })
  return (
    <Modal open title={t('screening.finding.addLater')} onCancel={onClose} onOk={() => form.submit()} confirmLoading={busy} destroyOnHidden>
      <Form form={form} layout="vertical" onFinish={(entered) => void run({ ...entered, id, round: page.round, place: page.place })}>
        <FindingFields at={[]} />
      </Form>
    </Modal>
  )
}
