import { type PatrolRow, safetyPatrolCancel, safetyPatrolEnd, safetyPatrolStart, safetyPatrolSwap } from '@balian/contract/safety-patrol-log'
import { Checkbox, DatePicker, Form, Input } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { CommandForm } from '../../frame/CommandForm.tsx'
import { someChosen } from '../../items/some-chosen.ts'
import { useWords } from '../../words/use-words.ts'

interface Named {
  readonly id: string
  readonly name: string
  readonly duty: string
}
interface Props {
  readonly patrol: PatrolRow & { readonly members: readonly Named[] }
  readonly onClose: () => void
}
export type PatrolForm = 'start' | 'end' | 'swap' | 'cancel'

const moment = (at: Dayjs | null | undefined): string | null => (at ? at.toISOString() : null)
const also = ['indicators']

/** The form of one step of a patrol. */
export function PatrolStepForm({ form, ...props }: Props & { readonly form: PatrolForm }) {
  const Form = { start: StartForm, end: EndForm, swap: SwapForm, cancel: CancelForm }[form]
  return <Form {...props} />
}

function People({ name, label, members }: { readonly name: string; readonly label: string; readonly members: readonly Named[] }) {
  const { t } = useWords()
  return (
    <Form.Item name={name} label={label} required rules={[someChosen(t('registers.needed', { what: label }))]}>
      <Checkbox.Group options={members.map((one) => ({ value: one.id, label: one.duty ? `${one.name}（${one.duty}）` : one.name }))} />
    </Form.Item>
  )
}

function Moment({ label }: { readonly label: string }) {
  const { t } = useWords()
  return (
    <Form.Item name="at" label={label} extra={t('safety.startNow')}>
      <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} maxDate={dayjs()} />
    </Form.Item>
  )
}

function StartForm({ patrol: { id, version, duty, members }, onClose }: Props) {
  const { t } = useWords()
  return (
    <CommandForm<typeof safetyPatrolStart, { came: string[]; at?: Dayjs | null }>
      title={t('safety.startTitle')}
      route={safetyPatrolStart}
      input={({ came, at }) => ({ id, version, came, at: moment(at) })}
      initial={{ came: duty.map((one) => one.id) }}
      ok={t('safety.start')}
      done="safety.saved"
      also={also}
      onClose={onClose}
    >
      <People name="came" label={t('safety.came')} members={members} />
      <Moment label={t('safety.startAt')} />
    </CommandForm>
  )
}

function EndForm({ patrol: { id, version }, onClose }: Props) {
  const { t } = useWords()
  return (
    <CommandForm<typeof safetyPatrolEnd, { note?: string; at?: Dayjs | null }>
      title={t('safety.endTitle')}
      route={safetyPatrolEnd}
      input={({ note, at }) => ({ id, version, note: note ?? '', at: moment(at) })}
      ok={t('safety.end')}
      done="safety.saved"
      also={also}
      onClose={onClose}
    >
      <Form.Item name="note" label={t('safety.note')}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1000} />
      </Form.Item>
      <Moment label={t('safety.endAt')} />
    </CommandForm>
  )
}

function Why() {
  const { t } = useWords()
  return (
    <Form.Item
      name="why"
      label={t('safety.why')}
      rules={[{ required: true, whitespace: true, min: 2, message: t('registers.needed', { what: t('safety.why') }) }]}
    >
      <Input maxLength={200} />
    </Form.Item>
  )
}

function SwapForm({ patrol: { id, version, duty, members }, onClose }: Props) {
  const { t } = useWords()
  return (
    <CommandForm<typeof safetyPatrolSwap, { duty: string[]; why: string }>
      title={t('safety.swapTitle')}
      route={safetyPatrolSwap}
      input={(entered) => ({ id, version, ...entered })}
      initial={{ duty: duty.map((one) => one.id) }}
      ok={t('safety.swap')}
      done="safety.saved"
      onClose={onClose}
    >
      <People name="duty" label={t('safety.duty')} members={members} />
      <Why />
    </CommandForm>
  )
}

function CancelForm({ patrol: { id, version }, onClose }: Props) {
  const { t } = useWords()
  return (
    <CommandForm<typeof safetyPatrolCancel, { why: string }>
      title={t('safety.cancelTitle')}
      route={safetyPatrolCancel}
      input={({ why }) => ({ id, version, why })}
      ok={t('safety.cancelTitle')}
      done="safety.saved"
      danger
      also={also}
      onClose={onClose}
    >
      <Why />
    </CommandForm>
  )
}
