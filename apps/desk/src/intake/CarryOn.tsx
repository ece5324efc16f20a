import { carryOn, type Openable } from '@balian/contract/intake'
import { Button, Drawer, Form, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import type { CasePage } from '../cases/case-page.ts'
import { useCommand } from '../data/index.ts'
import { useWords } from '../words/use-words.ts'
import css from './intake.module.css'
import { MatterCard } from './MatterCard.tsx'
import { type EnteredMatter, freshMatter, matterSent, useOpenable } from './openable.ts'

interface Props {
  readonly page: CasePage
  /** The kind's module. */
  readonly module: string
  /** What was told, to begin with. */
  readonly words: string
}

/** Where a matter is another line's too: it goes on there and ends here, or both go on together. */
export function CarryOn({ page, module, words }: Props) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const moves = page.can.moveLine === true
  if (page.can.handOn !== true || page.can.link !== true) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('intake.carryOn')}</Button>
      {open && <CarryForm page={page} module={module} words={words} moves={moves} onClose={() => setOpen(false)} />}
    </>
  )
}

interface Entered {
  readonly ends: boolean
  readonly note: string
  readonly matters: readonly EnteredMatter[]
}

function CarryForm({ page, module, words, moves, onClose }: Props & { readonly moves: boolean; readonly onClose: () => void }) {
  const { t, language } = useWords()
  const [form] = Form.useForm<Entered>()
  const { kinds, officers } = useOpenable(page.head.place)
  const others = kinds.filter((one) => one.module !== module)
  const { run, busy } = useCommand(carryOn, { form, done: 'intake.carried', also: ['cases', 'indicators', 'messages', module], onDone: onClose })
  const chosen = (Form.useWatch('matters', { form, preserve: true }) ?? []) as readonly EnteredMatter[]
  const choose = (kind: Openable | undefined) =>
    form.setFieldValue('matters', kind ? [{ ...freshMatter(kind, words || page.head.title, [], officers, 'window'), title: page.head.title, others: [] }] : [])
  const send = ({ ends, note, matters: [one] }: Entered) => {
    const kind = kinds.find((each) => each.module === one?.module)
    if (kind && one) void run({ id: page.head.id, version: page.head.version, ends, note, matter: matterSent(kind, one) })
  }
  const need = [{ required: true, whitespace: true, min: 2, message: t('cases.needed', { what: t('cases.field.because') }) }]
  return (
    <Drawer
      open
      size={620}
      title={t('intake.carryOn')}
      onClose={onClose}
      destroyOnHidden
      footer={
        <div className={css.foot}>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button type="primary" disabled={chosen.length === 0} loading={busy} onClick={() => form.submit()}>
            {t('intake.carryOnGo')}
          </Button>
        </div>
      }
    >
      <Form form={form} layout="vertical" initialValues={{ ends: moves, matters: [] }} onFinish={send} scrollToFirstError>
        <Form.Item name="ends" label={t('intake.how')}>
          <Radio.Group
            options={[
              { value: true, label: t('intake.ends'), disabled: !moves },
              { value: false, label: t('intake.together') },
            ]}
          />
        </Form.Item>
        <Form.Item label={t('intake.kind')} htmlFor="carry-kind">
          <Select
            id="carry-kind"
            showSearch={{ optionFilterProp: 'label' }}
            options={others.map((one) => ({ value: one.module, label: one[language] }))}
            onChange={(to: string) => choose(kinds.find((one) => one.module === to))}
          />
        </Form.Item>
        <Form.List name="matters">{(rows) => rows.map((row) => <MatterCard key={row.key} at={row.name} kinds={kinds} officers={officers} />)}</Form.List>
        <Form.Item name="note" label={t('cases.field.because')} rules={need}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
        </Form.Item>
      </Form>
    </Drawer>
  )
}
