import { routeSaid } from '@balian/contract/intake'
import { Section } from '@balian/ui/page-frame'
import { Button, Form } from 'antd'
import { useCommand } from '../data/index.ts'
import type { PanelProps } from '../matters/declared.tsx'
import { useWords } from '../words/use-words.ts'
import css from './intake.module.css'
import { Matters } from './Matters.tsx'
import { type EnteredMatter, matterSent, useOpenable } from './openable.ts'

/** Routes what was said before: by a resident, by a leader, or by somebody whose matter was not clear at first. */
export function RoutePanel({ id, page, refetch }: PanelProps) {
  const { t } = useWords()
  const [form] = Form.useForm<{ matters?: readonly EnteredMatter[] }>()
  const { kinds, officers } = useOpenable(page.head.place)
  const { run, busy } = useCommand(routeSaid, {
    form,
    done: 'intake.done',
    also: ['cases', 'indicators', 'messages'],
    onDone: () => {
      form.resetFields()
      refetch()
    },
  })
  const count = (Form.useWatch('matters', { form, preserve: true }) ?? []).length
  if (page.can.route !== true) return null
  const send = ({ matters = [] }: { matters?: readonly EnteredMatter[] }) =>
    run({
      id,
      version: page.head.version,
      matters: matters.flatMap((one) => {
        const kind = kinds.find((each) => each.module === one.module)
        return kind ? [matterSent(kind, one)] : []
      }),
    })
  return (
    <Section title={t('intake.part.matters')}>
      <Form form={form} layout="vertical" initialValues={{ matters: [] }} onFinish={(entered) => void send(entered)} scrollToFirstError>
        <Matters kinds={kinds} officers={officers} words={String(page.values.words ?? '')} channel={String(page.values.channel ?? 'window')} />
        {count > 0 && (
          <div className={css.foot}>
            <Button type="primary" htmlType="submit" loading={busy}>
              {t('intake.send', { count })}
            </Button>
          </div>
        )}
      </Form>
    </Section>
  )
}
