import type { Reply, Route, Sent } from '@balian/contract/route'
import { Form, Modal } from 'antd'
import type { ReactNode } from 'react'
import { useCommand } from '../data/index.ts'
import { useWords } from '../words/use-words.ts'

interface Props<R extends Route, V extends object> {
  readonly title: string
  readonly route: R
  /** What the command is sent, out of what the form holds. */
  readonly input: (values: V) => Sent<R>
  readonly initial?: Partial<V>
  /** What the button that sends says. */
  readonly ok: string
  /** Word key of what is said when it is done. */
  readonly done?: string
  readonly danger?: boolean
  /** Modules whose reads are asked again besides the route's own. */
  readonly also?: readonly string[]
  readonly onDone?: (reply: Reply<R>, input: Sent<R>) => void
  readonly onClose: () => void
  /** Says what will happen, over the items. */
  readonly note?: ReactNode
  readonly children?: ReactNode
}

/** A small form for one command in a window: what is wrong is marked at its item, what was entered stays. */
export function CommandForm<R extends Route, V extends object>(props: Props<R, V>) {
  const { title, route, input, initial, ok, done, danger = false, also, onDone, onClose, note, children } = props
  const { t } = useWords()
  const [form] = Form.useForm<V>()
  const command = useCommand(route, {
    form,
    ...(done ? { done } : {}),
    ...(also ? { also } : {}),
    onDone: (reply, sent) => {
      onDone?.(reply, sent)
      onClose()
    },
  })
  return (
    <Modal
      open
      title={title}
      okText={ok}
      cancelText={t('ui.cancel')}
      okButtonProps={{ danger }}
      confirmLoading={command.busy}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      {note && <p>{note}</p>}
      <Form<V> form={form} layout="vertical" initialValues={initial ?? {}} onFinish={(values) => void command.run(input(values))}>
        {children}
      </Form>
    </Modal>
  )
}
