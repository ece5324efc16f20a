import { type FloatingRow, floatingLeft, floatingRenew, floatingSettle } from '@balian/contract/floating'
import type { Route } from '@balian/contract/route'
import { CanButton } from '@balian/ui/can-button'
import { Checkbox, DatePicker, Form, Input, Modal, Space } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useCommand } from '../../data/index.ts'
import { useWords } from '../../words/use-words.ts'

const acts = { renew: floatingRenew, left: floatingLeft, settle: floatingSettle } satisfies Record<string, Route>
type Act = keyof typeof acts

/** Renew, left, settled for good: the three ends that a registration can come to. */
export function StayActs({ row, size = 'middle' }: { readonly row: FloatingRow; readonly size?: 'small' | 'middle' }) {
  const { t } = useWords()
  const [open, setOpen] = useState<Act | null>(null)
  if (row.endedOn) return null
  return (
    <Space size={6} wrap>
      <CanButton size={size} type="primary" can={row.can.floatingRenew} onClick={() => setOpen('renew')}>
        {t('floating.renew')}
      </CanButton>
      <CanButton size={size} can={row.can.floatingLeft} onClick={() => setOpen('left')}>
        {t('floating.left')}
      </CanButton>
      <CanButton size={size} can={row.can.floatingSettle} onClick={() => setOpen('settle')}>
        {t('floating.settle')}
      </CanButton>
      {open && <Dialog act={open} row={row} onClose={() => setOpen(null)} />}
    </Space>
  )
}

interface Props {
  readonly act: Act
  readonly row: FloatingRow
  readonly onClose: () => void
}

function Dialog({ act, row, onClose }: Props) {
  const { t } = useWords()
  const [form] = Form.useForm<Record<string, unknown>>()
  const { run, busy } = useCommand(acts[act] as Route, { form, done: `floating.${act}Done`, also: ['indicators', 'people'], onDone: onClose })
  const days = (values: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, dayjs.isDayjs(value) ? (value as Dayjs).format('YYYY-MM-DD') : (value ?? undefined)]),
    )
  const after = row.days < 0 ? dayjs() : dayjs(row.expiresOn)
  const initial = { until: after.add(1, 'year').subtract(1, 'day'), on: dayjs(), registered: false }
  return (
    <Modal
      open
      title={`${t(`floating.${act}`)} · ${row.name}`}
      okText={t(`floating.${act}`)}
      cancelText={t('ui.cancel')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{t(`floating.${act}Text`)}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={initial}
        onFinish={(values) => void run({ id: row.id, version: row.version, ...days(values) } as never)}
      >
        {act === 'renew' ? (
          <Form.Item name="until" label={t('floating.until')} rules={[{ required: true }]}>
            <DatePicker style={{ width: '100%' }} minDate={after.add(1, 'day')} maxDate={after.add(366, 'day')} />
          </Form.Item>
        ) : (
          <Form.Item name="on" label={t('floating.on')} rules={[{ required: true }]}>
            <DatePicker style={{ width: '100%' }} maxDate={dayjs()} />
          </Form.Item>
        )}
        {act === 'left' && (
          <Form.Item name="whereTo" label={t('floating.whereTo')}>
            <Input maxLength={100} />
          </Form.Item>
        )}
        {act === 'settle' && (
          <Form.Item name="registered" valuePropName="checked">
            <Checkbox>{t('floating.registered')}</Checkbox>
          </Form.Item>
        )}
        {act !== 'left' && (
          <Form.Item name="note" label={t('floating.noteItem')}>
            <Input maxLength={200} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}
