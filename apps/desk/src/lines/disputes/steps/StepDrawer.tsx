import type { Sent } from '@balian/contract/route'
import { App, Button, Drawer, Form } from 'antd'
import { useState } from 'react'
import { useCommand } from '../../../data/index.ts'
import { useWords } from '../../../words/use-words.ts'
import { gravely } from '../next-steps.ts'
import type { CasePage } from '../parts/case-page.ts'
import { FieldItem } from './FieldItem.tsx'
import type { StepForm } from './field.ts'
import css from './step-form.module.css'
import { inputOf, startOf } from './values.ts'

interface Props<P extends CasePage> {
  /** The kind's module: its words for the step are `<module>.step.<step>`. */
  readonly module: string
  readonly step: string
  readonly form: StepForm<P>
  readonly page: P
  readonly onClose: () => void
}

/** The form of one step at the side of the page, so that the matter stays in sight while it is filled in. */
export function StepDrawer<P extends CasePage>({ module, step, form: declared, page, onClose }: Props<P>) {
  const { t, has } = useWords()
  const { modal } = App.useApp()
  const [form] = Form.useForm<Record<string, unknown>>()
  const [touched, setTouched] = useState(false)
  const { route, fields, add, make } = declared
  const { run, busy } = useCommand(route, { form, done: 'disputes.stepDone', also: ['cases', 'screening', 'messages', 'indicators'], onDone: onClose })
  const send = async (values: Record<string, unknown>) => {
    const told = inputOf(fields, values, page)
    const input = { id: page.head.id, version: page.head.version, ...(make ? make(told, page) : { ...told, ...add?.(told, page) }) }
    await run(input as Sent<typeof route>)
  }
  const leave = () => {
    if (!touched) return onClose()
    void modal.confirm({
      title: t('disputes.leave'),
      content: t('disputes.leaveText'),
      okText: t('disputes.leaveYes'),
      cancelText: t('disputes.leaveNo'),
      onOk: onClose,
    })
  }
  const intro = `${module}.intro.${step}`
  const foot = (
    <div className={css.foot}>
      <Button onClick={leave}>{t('ui.cancel')}</Button>
      <Button type="primary" danger={gravely.includes(step as never)} loading={busy} onClick={() => form.submit()}>
        {t(`${module}.step.${step}`)}
      </Button>
    </div>
  )
  return (
    <Drawer open size={560} title={t(`${module}.step.${step}`)} onClose={leave} footer={foot} destroyOnHidden>
      {has(intro) && <p className={css.intro}>{t(intro)}</p>}
      <Form
        form={form}
        layout="vertical"
        requiredMark
        initialValues={startOf(fields, page, t)}
        onFinish={(values) => void send(values)}
        onValuesChange={() => setTouched(true)}
        scrollToFirstError
      >
        {fields.map((field) => (
          <FieldItem key={field.name} field={field} page={page} />
        ))}
      </Form>
    </Drawer>
  )
}
