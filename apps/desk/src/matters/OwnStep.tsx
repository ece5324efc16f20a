import type { MatterPage } from '@balian/contract/matters'
import type { RegisterItem } from '@balian/contract/registers'
import { App, Button, Drawer, Form, type FormInstance, Input } from 'antd'
import type { ReactNode } from 'react'
import css from '../cases/steps/step-form.module.css'
import { useCommand } from '../data/index.ts'
import { enteredItems, sentItems } from '../items/entered.ts'
import { ItemField } from '../items/ItemField.tsx'
import { useWords } from '../words/use-words.ts'
import type { Shown } from './declared.tsx'

export interface StepProps {
  readonly shown: Shown
  readonly step: string
  readonly page: MatterPage
  readonly onClose: () => void
}

interface Entered {
  readonly title?: string
  readonly values?: Readonly<Record<string, unknown>>
  readonly note?: string
  readonly why?: string
}

const also = ['cases', 'messages', 'indicators'] as const

/** Asks a second time before what cannot be taken back. */
function useSure() {
  const { t } = useWords()
  const { modal } = App.useApp()
  return (step: string, act: () => Promise<unknown>): void =>
    void modal.confirm({
      title: t('matters.sure', { step }),
      content: t('matters.sureText'),
      okText: step,
      okButtonProps: { danger: true },
      cancelText: t('ui.cancel'),
      onOk: act,
    })
}

/** A step of the kind's own: its items as declared, and a remark. */
export function OwnStep({ shown: { kind, routes }, step, page, onClose }: StepProps) {
  const { t, language } = useWords()
  const sure = useSure()
  const [form] = Form.useForm<Entered>()
  const { items = [], note, help, to, grave = false } = kind.steps[step]!
  const { run, busy } = useCommand(routes.steps[step]!, { form, done: 'cases.stepDone', also, onDone: onClose })
  // What cannot be taken back may still be the good end: it is asked twice, but no warning.
  const danger = grave && !(to && to !== 'before' && kind.states[to]?.tone === 'good')
  const said = t(`${kind.module}.step.${step}`)
  const send = ({ values, note: told = '' }: Entered) =>
    run({ id: page.head.id, version: page.head.version, values: sentItems(items, values), note: told } as never)
  const ask = (entered: Entered) => (grave ? sure(said, () => send(entered)) : void send(entered))
  const rules = note === 'must' ? [{ required: true, whitespace: true, min: 2, message: t('cases.needed', { what: t('matters.note') }) }] : []
  return (
    <Frame title={said} act={said} form={form} busy={busy} danger={danger} onClose={onClose}>
      {help && <p className={css.intro}>{help[language]}</p>}
      <Form form={form} layout="vertical" initialValues={{ values: enteredItems(items, page.values) }} onFinish={ask} scrollToFirstError>
        <Items items={items} page={page} />
        <Form.Item name="note" label={t('matters.note')} rules={rules}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={2000} />
        </Form.Item>
      </Form>
    </Frame>
  )
}

/** Mends the title and what was told. */
export function AmendMatter({ shown: { kind, routes }, page, onClose }: Omit<StepProps, 'step'>) {
  const { t } = useWords()
  const [form] = Form.useForm<Entered>()
  const { run, busy } = useCommand(routes.amend, { form, done: 'cases.stepDone', also, onDone: onClose })
  const items = kind.items.filter((item) => !kind.later?.includes(item.name) || !['', null, undefined].includes(page.values[item.name] as string))
  const send = ({ title, values, why = '' }: Entered) =>
    run({ id: page.head.id, version: page.head.version, title, values: sentItems(items, values, 'change'), why } as never)
  const need = (word: string) => [{ required: true, whitespace: true, min: 2, message: t('cases.needed', { what: t(word) }) }]
  return (
    <Frame title={t(`${kind.module}.step.amend`)} act={t('cases.file.save')} form={form} busy={busy} onClose={onClose}>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ title: page.head.title, values: enteredItems(items, page.values) }}
        onFinish={(entered) => void send(entered)}
        scrollToFirstError
      >
        <Form.Item name="title" label={t('matters.title')} rules={need('matters.title')}>
          <Input maxLength={100} />
        </Form.Item>
        <Items items={items} page={page} />
        <Form.Item name="why" label={t('cases.field.because')} rules={need('cases.field.because')}>
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Frame>
  )
}

function Items({ items, page }: { readonly items: readonly RegisterItem[]; readonly page: MatterPage }) {
  return items.map((item) => (
    <ItemField
      key={item.name}
      item={item}
      masked={item.kind === 'phone' ? (page.values[item.name] as string | null | undefined) : undefined}
      known={page.shown[item.name]}
    />
  ))
}

interface FrameProps {
  readonly title: string
  readonly act: string
  readonly form: FormInstance<Entered>
  readonly busy: boolean
  readonly danger?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** At the side of the page, so that the matter stays in sight; what was typed is not lost by a click beside it. */
function Frame({ title, act, form, busy, danger = false, onClose, children }: FrameProps) {
  const { t } = useWords()
  const { modal } = App.useApp()
  const leave = () => {
    if (!form.isFieldsTouched()) return onClose()
    void modal.confirm({
      title: t('cases.leave'),
      content: t('cases.leaveText'),
      okText: t('cases.leaveYes'),
      cancelText: t('cases.leaveNo'),
      onOk: onClose,
    })
  }
  const foot = (
    <div className={css.foot}>
      <Button onClick={leave}>{t('ui.cancel')}</Button>
      <Button type="primary" danger={danger} loading={busy} onClick={() => form.submit()}>
        {act}
      </Button>
    </div>
  )
  return (
    <Drawer open size={560} title={title} onClose={leave} footer={foot} destroyOnHidden>
      {children}
    </Drawer>
  )
}
