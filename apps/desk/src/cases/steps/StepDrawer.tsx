import type { Sent } from '@balian/contract/route'
import { App, Button, Drawer, Form } from 'antd'
import { useState } from 'react'
import { useCommand } from '../../data/index.ts'
import { useWords } from '../../words/use-words.ts'
import type { CasePage } from '../case-page.ts'
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
  /** It ends something: the button says so by its colour. */
  readonly grave?: boolean
  /** Modules whose reads are asked again besides. */
  readonly also?: readonly string[]
  readonly onClose: () => void
}

/** The form of one step at the side of the page, so that the matter stays in sight while it is filled in. */
export function StepDrawer<P extends CasePage>({ module, step, form: declared, page, grave = false, also = [], onClose }: Props<P>) {
  const { t, has } = useWords()
  const { modal } = App.useApp()
  const [form] = Form.useForm<Record<string, unknown>>()
  const [touched, setTouched] = useState(false)
  const { route, fields, add, make } = declared
  const { run, busy } = useCommand(route, { form, done: 'cases.stepDone', also: ['cases', 'messages', 'indicators', ...also], onDone: onClose })
  const send = async (values: Record<string, unknown>) => {
    const told = inputOf(fields, values, page)
    const input = { id: page.head.id, version: page.head.version, ...(make ? make(told, page) : { ...told, ...add?.(told, page) }) }
    await run(input as Sent<typeof route>)
  }
  const leave = () => {
    if (!touched) return onClose()
    void modal.confirm({
      title: t('cases.leave'),
      content: t('cases.leaveText'),
      okText: t('cases.leaveYes'),
      cancelText: t('cases.leaveNo'),
      onOk: onClose,
    })
  }
  const intro = `${module}.intro.${step}`
  const foot = (
    <div className={css.foot}>
      <Button onClick={leave}>{t('ui.cancel')}</Button>
      <Button type="primary" danger={grave} loading={busy} onClick={() => form.submit()}>
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
          <FieldItem key={field.name} field={field} page={page} module={module} />
        ))}
      </Form>
    </Drawer>
  )
}
