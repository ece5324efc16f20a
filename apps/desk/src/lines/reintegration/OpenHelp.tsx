import { newId } from '@balian/contract/ids'
import { helpBases } from '@balian/contract/reintegration-rules'
import { openHelp } from '@balian/contract/reintegration-work'
import { Button, DatePicker, Drawer, Form, Input, InputNumber, Radio } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import css from '../../cases/steps/step-form.module.css'
import { useCommand } from '../../data/index.ts'
import { paths } from '../../paths.ts'
import { PersonSelect } from '../../people/PersonSelect.tsx'
import { useWords } from '../../words/use-words.ts'

interface Entered {
  readonly person: string
  readonly basis: (typeof helpBases)[number]
  readonly basisDay: Dayjs
  readonly handedOverOn?: Dayjs
  readonly fromDay: Dayjs
  readonly untilDay?: Dayjs
  readonly visitEvery: number
  readonly need?: string
}

const dayOf = (day: Dayjs) => day.format('YYYY-MM-DD')

/** Opens a help file for a resident of the caller's places. */
export function OpenHelp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const go = useNavigate()
  const [id] = useState(newId)
  const [form] = Form.useForm<Entered>()
  const { run, busy } = useCommand(openHelp, { form, done: 'reintegration.saved', onDone: (reply) => void go(paths.helpFile(reply.id)) })
  const send = ({ basisDay, fromDay, handedOverOn, untilDay, need, ...entered }: Entered) =>
    run({
      ...entered,
      id,
      basisDay: dayOf(basisDay),
      fromDay: dayOf(fromDay),
      ...(handedOverOn ? { handedOverOn: dayOf(handedOverOn) } : {}),
      ...(untilDay ? { untilDay: dayOf(untilDay) } : {}),
      need: need ?? '',
    })
  const foot = (
    <div className={css.foot}>
      <Button onClick={onClose}>{t('ui.cancel')}</Button>
      <Button type="primary" loading={busy} onClick={() => form.submit()}>
        {t('reintegration.new')}
      </Button>
    </div>
  )
  const initial = { basis: 'released' as const, fromDay: dayjs(), visitEvery: 30 }
  return (
    <Drawer open size={520} title={t('reintegration.new')} onClose={onClose} footer={foot} destroyOnHidden>
      <p className={css.intro}>{t('reintegration.hint.open')}</p>
      <Form form={form} layout="vertical" initialValues={initial} onFinish={(entered) => void send(entered)} scrollToFirstError>
        <Fields />
      </Form>
    </Drawer>
  )
}

function Fields() {
  const { t } = useWords()
  const label = (name: string) => t(`reintegration.field.${name}`)
  const need = (name: string) => [{ required: true, message: t('reintegration.needed', { what: label(name) }) }]
  const day = <DatePicker style={{ width: '100%' }} />
  const basis = Form.useWatch<Entered['basis'] | undefined>('basis')
  return (
    <>
      <Form.Item name="person" label={label('person')} rules={need('person')}>
        <PersonSelect placeholder={t('select.person.type')} />
      </Form.Item>
      <Form.Item name="basis" label={label('basis')}>
        <Radio.Group options={helpBases.map((value) => ({ value, label: t(`reintegration.basis.${value}`) }))} />
      </Form.Item>
      <Form.Item name="basisDay" label={t(`reintegration.basisDay.${basis ?? 'released'}`)} rules={need('basisDay')}>
        {day}
      </Form.Item>
      <Form.Item name="handedOverOn" label={label('handedOverOn')}>
        {day}
      </Form.Item>
      <Form.Item name="fromDay" label={label('fromDay')} rules={need('fromDay')}>
        {day}
      </Form.Item>
      <Form.Item name="untilDay" label={label('untilDay')} rules={basis === 'correction' ? need('untilDay') : []}>
        {day}
      </Form.Item>
      <Form.Item name="visitEvery" label={label('visitEvery')} rules={need('visitEvery')}>
        <InputNumber min={3} max={180} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="need" label={label('need')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
      </Form.Item>
    </>
  )
}
