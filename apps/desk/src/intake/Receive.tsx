import { newId } from '@balian/contract/ids'
import { channels, receiveSaid } from '@balian/contract/intake'
import type { Reply } from '@balian/contract/route'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { Button, Form, Input, Segmented } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useCommand } from '../data/index.ts'
import { paths } from '../paths.ts'
import { PlaceSelect } from '../places/PlaceSelect.tsx'
import { usePlace } from '../session/place.tsx'
import { useWords } from '../words/use-words.ts'
import { FilesField, type Kept } from './FilesField.tsx'
import css from './intake.module.css'
import { Matters } from './Matters.tsx'
import { type EnteredMatter, matterSent, titleOf, useOpenable } from './openable.ts'
import { Received } from './Received.tsx'
import { type EnteredWho, speakerOf, WhoFields } from './WhoFields.tsx'

interface Entered extends EnteredWho {
  readonly place: string
  readonly words: string
  readonly channel: (typeof channels)[number]['value']
  readonly matters?: readonly EnteredMatter[]
  readonly files?: readonly Kept[]
}

/** One window: whoever comes says it in the own words; the clerk sees what it sounds like, decides, and sends it all off in one go. */
export function Component() {
  const { t } = useWords()
  const [done, setDone] = useState<{ reply: Reply<typeof receiveSaid>; person: string | undefined } | null>(null)
  const [turn, setTurn] = useState(0)
  return (
    <PageFrame
      title={t('intake.title')}
      note={t('intake.note')}
      acts={
        <Link to={paths.intakeSaid}>
          <Button>{t('intake.said')}</Button>
        </Link>
      }
    >
      {done ? (
        <Received
          {...done}
          onNext={() => {
            setDone(null)
            setTurn(turn + 1)
          }}
        />
      ) : (
        <Receiving key={turn} onDone={(reply, person) => setDone({ reply, person })} />
      )}
    </PageFrame>
  )
}

function Receiving({ onDone }: { readonly onDone: (reply: Reply<typeof receiveSaid>, person: string | undefined) => void }) {
  const { t } = useWords()
  const { place: here } = usePlace()
  const [form] = Form.useForm<Entered>()
  const [id] = useState(newId)
  const place = Form.useWatch('place', form) as string | undefined
  const words = (Form.useWatch('words', form) as string | undefined) ?? ''
  const channel = (Form.useWatch('channel', form) as string | undefined) ?? 'window'
  const { kinds, officers } = useOpenable(place)
  const { run, busy } = useCommand(receiveSaid, {
    form,
    done: 'intake.done',
    also: ['cases', 'indicators', 'messages'],
    onDone: (reply) => onDone(reply, form.getFieldValue('person') as string | undefined),
  })
  const send = ({ words: said, channel: how, matters = [], files = [], place: at, ...who }: Entered) =>
    run({
      id,
      place: at,
      title: titleOf(said),
      parties: speakerOf(who),
      words: said,
      channel: how,
      files: files.map((file) => file.id),
      matters: matters.flatMap((one) => {
        const kind = kinds.find((each) => each.module === one.module)
        return kind ? [matterSent(kind, one)] : []
      }),
    })
  const first = { who: 'person' as const, channel: 'window' as const, matters: [], ...(here.length >= 9 ? { place: here } : {}) }
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={first}
      onFinish={(entered) => void send(entered)}
      scrollToFirstError={{ block: 'center', focus: true }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit()
      }}
    >
      <div className={css.columns}>
        <Section title={t('intake.part.said')}>
          <Saying place={place} />
        </Section>
        <Section title={t('intake.part.matters')}>
          <Matters kinds={kinds} officers={officers} words={words} channel={channel} />
        </Section>
      </div>
      <Foot busy={busy} />
    </Form>
  )
}

function Saying({ place }: { readonly place: string | undefined }) {
  const { t, language } = useWords()
  const need = (word: string) => [{ required: true, whitespace: true, min: 2, message: t('cases.needed', { what: t(word) }) }]
  return (
    <>
      <WhoFields />
      <Form.Item name="place" label={t('cases.field.place')} rules={need('cases.field.place')}>
        <PlaceSelect mine />
      </Form.Item>
      <Form.Item name="words" label={t('intake.words')} rules={need('intake.words')} extra={t('intake.wordsHelp')}>
        <Input.TextArea autoSize={{ minRows: 6, maxRows: 16 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="channel" label={t('intake.channel')}>
        <Segmented options={channels.map((one) => ({ value: one.value, label: one[language] }))} />
      </Form.Item>
      <Form.Item name="files" label={t('intake.papers')}>
        <FilesField place={place} />
      </Form.Item>
    </>
  )
}

function Foot({ busy }: { readonly busy: boolean }) {
  const { t } = useWords()
  const form = Form.useFormInstance()
  const count = ((Form.useWatch('matters', { form, preserve: true }) as readonly unknown[] | undefined) ?? []).length
  return (
    <div className={css.foot}>
      <small>{t('intake.keys')}</small>
      <Button type="primary" size="large" htmlType="submit" loading={busy}>
        {count > 0 ? t('intake.send', { count }) : t('intake.keep')}
      </Button>
    </div>
  )
}
