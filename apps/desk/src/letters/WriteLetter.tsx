import { type ChannelName, channelNames, channels as channelWords, smsText } from '@balian/contract/channels'
import { newId } from '@balian/contract/ids'
import { type LetterLine, type LetterWriting, lettersOfCase, lettersOfPerson, lettersToCase, lettersToPeople } from '@balian/contract/letters'
import { lines } from '@balian/contract/lines'
import { Button, Checkbox, Drawer, Form, Input, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { useCommand, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { useWords } from '../words/use-words.ts'
import { Blanks } from './Blanks.tsx'
import css from './letters.module.css'
import { Purpose } from './Purpose.tsx'
import { SentLetters } from './SentLetters.tsx'
import { SmsSize } from './SmsSize.tsx'
import { TemplatePick } from './TemplatePick.tsx'

/** To whom: a resident (and those of the household), or the parties of a matter. */
export type To = { readonly person: string; readonly household?: boolean } | { readonly matter: string }

interface Entered {
  readonly people: string[]
  readonly line: LetterLine
  readonly purpose: string
  readonly title: string
  readonly text: string
  readonly channels: ChannelName[]
  readonly urgent: boolean
}

/** A message to single residents: who can be told how, the text as it will be read, and what was told before. */
export function WriteLetter({ to, onClose }: { readonly to: To; readonly onClose: () => void }) {
  const { t } = useWords()
  const [form] = Form.useForm<Entered>()
  const ofPerson = useRead(lettersOfPerson, 'person' in to ? { person: to.person, household: String(to.household ?? false) } : { person: '' }, {
    when: 'person' in to,
  })
  const ofCase = useRead(lettersOfCase, 'matter' in to ? { matter: to.matter } : { matter: '' }, { when: 'matter' in to })
  const { data, error, refetch } = 'person' in to ? ofPerson : ofCase
  const [id, setId] = useState(newId)
  const sent = { form, done: 'letters.sent', onDone: () => (setId(newId()), form.resetFields()) }
  const toPeople = useCommand(lettersToPeople, sent)
  const toCase = useCommand(lettersToCase, sent)
  const send = ({ line, purpose, ...all }: Entered) =>
    'matter' in to ? void toCase.run({ ...all, id, matter: to.matter }) : void toPeople.run({ ...all, id, line, purpose })
  const none = data !== undefined && data.receivers.length === 0
  return (
    <Drawer
      open
      size={560}
      title={t('letters.write')}
      onClose={onClose}
      footer={
        <div style={{ display: 'flex', gap: 8, justifyContent: 'flex-end' }}>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button type="primary" disabled={!data || none || data.lines.length === 0} loading={toPeople.busy || toCase.busy} onClick={() => form.submit()}>
            {t('letters.send')}
          </Button>
        </div>
      }
    >
      {error && !data && <Broken error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton active />}
      {none && <p>{t('letters.nobody')}</p>}
      {data && !none && data.lines.length > 0 && <Items form={form} data={data} about={'matter' in to} send={send} />}
      {data && <SentLetters sent={data.sent} />}
    </Drawer>
  )
}

interface ItemsProps {
  readonly form: ReturnType<typeof Form.useForm<Entered>>[0]
  readonly data: LetterWriting
  readonly about: boolean
  readonly send: (values: Entered) => void
}

function Items({ form, data, about, send }: ItemsProps) {
  const { t, language } = useWords()
  const line = Form.useWatch('line', form)
  const ofLines = data.lines.map((value) => ({ value, label: lines.find((one) => one.line === value)![language] }))
  const first = {
    people: data.receivers.length === 1 || about ? data.receivers.map((one) => one.person) : data.receivers.slice(0, 1).map((one) => one.person),
    line: data.lines[0],
    purpose: 'contact',
    channels: ['push', 'in-app', 'sms'],
    urgent: false,
  }
  return (
    <Form<Entered> form={form} layout="vertical" initialValues={first} onFinish={send}>
      <Form.Item name="people" label={t('letters.to')} rules={[{ required: true, message: t('letters.needTo') }]}>
        <Receivers data={data} />
      </Form.Item>
      <Form.Item name="line" label={t('letters.line')} hidden={about || data.lines.length === 1} rules={[{ required: true }]}>
        <Select options={ofLines} />
      </Form.Item>
      {!about && (
        <Form.Item
          name="purpose"
          label={t('letters.purpose')}
          extra={t('letters.purposeHelp')}
          rules={[{ required: true, min: 2, message: t('letters.needPurpose') }]}
        >
          <Purpose />
        </Form.Item>
      )}
      <TemplatePick use="person" line={line ?? data.lines[0]} onPick={({ title, text }) => form.setFieldsValue({ title, text })} />
      <Form.Item name="title" label={t('service.title')} rules={[{ required: true, min: 2, message: t('service.needTitle') }]}>
        <Input maxLength={60} showCount />
      </Form.Item>
      <Form.Item name="text" label={t('service.text')} rules={[{ required: true, min: 2, message: t('service.needText') }]}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={500} showCount />
      </Form.Item>
      <Blanks />
      <Form.Item name="channels" label={t('service.ways')} extra={t('service.waysHelp')} rules={[{ required: true, message: t('service.needWays') }]}>
        <Checkbox.Group options={channelNames.map((value) => ({ value, label: channelWords[value][language] }))} />
      </Form.Item>
      <Form.Item name="urgent" valuePropName="checked">
        <Checkbox>{t('service.urgent')}</Checkbox>
      </Form.Item>
      <Preview data={data} />
    </Form>
  )
}

interface ReceiversProps {
  readonly data: LetterWriting
  readonly value?: readonly string[]
  readonly onChange?: (people: string[]) => void
}

/** Who can be told, and by which ways now. */
function Receivers({ data, value = [], onChange }: ReceiversProps) {
  const { t, language } = useWords()
  const said = ({ ways }: LetterWriting['receivers'][number]): string =>
    ways === null ? t('letters.elsewhere') : ways.length === 0 ? t('letters.noWay') : ways.map((one) => channelWords[one][language]).join('、')
  return (
    <Checkbox.Group className={css.to!} value={[...value]} onChange={(people) => onChange?.(people)}>
      {data.receivers.map((one) => (
        <Checkbox key={one.person} value={one.person}>
          {one.name} <small>{said(one)}</small>
        </Checkbox>
      ))}
    </Checkbox.Group>
  )
}

/** As an SMS will read, with its length and price. */
function Preview({ data }: { readonly data: LetterWriting }) {
  const { t } = useWords()
  const form = Form.useFormInstance<Entered>()
  const title = Form.useWatch('title', form) ?? ''
  const text = Form.useWatch('text', form) ?? ''
  if (title === '' && text === '') return null
  return (
    <section className={css.preview} aria-label={t('letters.preview')}>
      <blockquote>{smsText(data.sms.sign, { title, text, stop: false })}</blockquote>
      <p>
        <SmsSize sms={data.sms} title={title} text={text} stop={false} />
      </p>
      <p>{t('service.quietHint', { from: data.quiet.from, to: data.quiet.to })}</p>
    </section>
  )
}
