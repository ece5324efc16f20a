import { newId } from '@balian/contract/ids'
import type { MatterKind } from '@balian/contract/matters'
import type { Me } from '@balian/contract/session'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { Button, Form, Input } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { ownWord } from '../cases/own-words.ts'
import { type EnteredParty, partyOf } from '../cases/parties/entered-party.ts'
import { GroupFields } from '../cases/parties/GroupFields.tsx'
import css from '../cases/parties/intake.module.css'
import { PartiesFields } from '../cases/parties/PartiesFields.tsx'
import { useCommand } from '../data/index.ts'
import { clearDraft, keepDraft, readDraft } from '../frame/draft.ts'
import { enteredItems, sentItems } from '../items/entered.ts'
import { ItemField } from '../items/ItemField.tsx'
import { PlaceSelect } from '../places/PlaceSelect.tsx'
import { usePlace } from '../session/place.tsx'
import { useMe } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import type { Shown } from './declared.tsx'

interface Entered {
  /** Made with the form, so that what is sent twice is opened once. */
  readonly id: string
  readonly place: string
  /** The group for which a leader opens it. */
  readonly group?: string
  readonly title: string
  readonly parties?: readonly EnteredParty[]
  readonly values?: Readonly<Record<string, unknown>>
  readonly note?: string
}

/** Whether somebody opens it as the leader of a group, having no post. */
const leadsOnly = (me: Me): boolean => me.posts.length === 0 && me.groups.length > 0

const askedOf = (kind: MatterKind) => kind.items.filter((item) => !kind.later?.includes(item.name))

/** As many parties as there must be; a resident is the first, also where there may be none. */
function firstParties(kind: MatterKind, me: Me): EnteredParty[] {
  const roles = kind.parties.roles.map((role) => role.value)
  const self = me.posts.length === 0 && !leadsOnly(me) && me.person ? { person: me.person, known: me.name } : null
  const count = Math.min(kind.parties.most, Math.max(kind.parties.least, self ? 1 : 0))
  return Array.from({ length: count }, (_, i) => ({
    role: roles[Math.min(i, roles.length - 1)]!,
    kind: 'person' as const,
    ...(i === 0 ? self : {}),
  }))
}

/** What the form was left with; its days are days again. */
function draftOf(kind: MatterKind, me: Me): Entered | null {
  const draft = readDraft<Entered>(kind.module, me)
  if (!draft) return null
  const days = askedOf(kind).filter((item) => item.kind === 'day' && draft.values?.[item.name])
  return { ...draft, values: { ...draft.values, ...Object.fromEntries(days.map(({ name }) => [name, dayjs(String(draft.values![name]))])) } }
}

/** Opens a matter of a kind. What was entered stays in this window until it is sent, so that a wrong click loses nothing. */
export function NewMatter({ shown: { kind, routes } }: { readonly shown: Shown }) {
  const { t, language } = useWords()
  const go = useNavigate()
  const me = useMe()
  const { place } = usePlace()
  const [form] = Form.useForm<Entered>()
  const { run, busy } = useCommand(routes.open, {
    form,
    done: 'matters.saved',
    also: ['cases', 'indicators'],
    onDone: (reply) => {
      clearDraft(kind.module, me)
      void go(`${kind.path}/${reply.id}`)
    },
  })
  const asked = askedOf(kind)
  const send = ({ values, parties = [], note = '', ...told }: Entered) =>
    run({ ...told, note, parties: parties.map(partyOf), values: sentItems(asked, values) } as never)
  const fresh = (): Partial<Entered> => ({
    id: newId(),
    ...(leadsOnly(me) ? { group: me.groups[0]!.id } : place.length >= 9 ? { place } : {}),
    values: enteredItems(asked),
    parties: firstParties(kind, me),
  })
  const [first] = useState(() => draftOf(kind, me) ?? fresh())
  const startAnew = () => {
    clearDraft(kind.module, me)
    form.resetFields()
    form.setFieldsValue(fresh() as Entered)
  }
  return (
    <PageFrame up={<Link to={kind.path}>{kind[language]}</Link>} title={`${t('matters.new')} · ${kind[language]}`} note={t('matters.newText')} narrow>
      <Form
        form={form}
        layout="vertical"
        initialValues={first}
        onFinish={(entered) => void send(entered)}
        onValuesChange={() => keepDraft(kind.module, me, form.getFieldsValue(true) as Entered)}
        scrollToFirstError={{ block: 'center', focus: true }}
      >
        <Form.Item name="id" hidden noStyle>
          <input type="hidden" />
        </Form.Item>
        <Fields kind={kind} />
        <div className={css.foot}>
          <Button onClick={startAnew}>{t('matters.startAnew')}</Button>
          <Button type="primary" size="large" htmlType="submit" loading={busy}>
            {t('matters.new')}
          </Button>
        </div>
      </Form>
    </PageFrame>
  )
}

function Fields({ kind }: { readonly kind: MatterKind }) {
  const words = useWords()
  const { t } = words
  const me = useMe()
  const leads = leadsOnly(me)
  const roles = kind.parties.roles.map((role) => role.value)
  const need = (word: string) => [{ required: true, message: t('cases.needed', { what: t(word) }) }]
  return (
    <>
      <Section title={t('matters.part.about')}>
        {leads ? (
          <GroupFields />
        ) : (
          <Form.Item name="place" label={t('cases.field.place')} rules={need('cases.field.place')}>
            <PlaceSelect mine={me.posts.length > 0} />
          </Form.Item>
        )}
        <Form.Item name="title" label={t('matters.title')} rules={need('matters.title')} extra={t('matters.titleHelp')}>
          <Input maxLength={100} />
        </Form.Item>
        <div className={css.grid}>
          {askedOf(kind).map((item) => (
            <div key={item.name} className={item.kind === 'long' || item.kind === 'yes' ? css.whole : css.half}>
              <ItemField item={item} />
            </div>
          ))}
        </div>
        <Form.Item name="note" label={t('matters.part.note')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
        </Form.Item>
      </Section>
      {kind.parties.most > 0 && roles.length > 0 && (
        <Section title={ownWord(words, kind.module, 'part.parties')}>
          <PartiesFields module={kind.module} roles={roles} least={kind.parties.least} most={kind.parties.most} />
        </Section>
      )}
    </>
  )
}
