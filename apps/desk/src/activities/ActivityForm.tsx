import { amendActivity, recordActivity } from '@balian/contract/activities'
import { activityKindOf, type recordedKinds } from '@balian/contract/activity-kinds'
import { groupPage } from '@balian/contract/groups'
import { newId } from '@balian/contract/ids'
import { App, Button, Drawer, Form } from 'antd'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { useCommand, useRead } from '../data/index.ts'
import { usePlace } from '../session/place.tsx'
import { useMe } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import { ActivityFields } from './ActivityFields.tsx'
import { type Entered, enteredOf, type Page, sentOf } from './entered.ts'
import { activityPaths } from './paths.ts'

export type Recorded = (typeof recordedKinds)[number]

/** The group on whose page it is recorded. */
export interface OfGroup {
  readonly id: string
  readonly name: string
  readonly place: string
}

interface Props {
  readonly kind: Recorded
  readonly group?: OfGroup
  /** The one to mend; without it a new one is recorded. */
  readonly page?: Page
  readonly onClose: () => void
}

/** The form of an activity: what every deed tells, and what its kind asks for. */
export function ActivityForm({ kind, group, page, onClose }: Props) {
  const { t, language } = useWords()
  const go = useNavigate()
  const { place } = usePlace()
  const { modal } = App.useApp()
  const [form] = Form.useForm<Entered>()
  const [id] = useState(newId)
  const [files, setFiles] = useState<readonly string[]>([])
  const also = ['indicators', 'groups'] as const
  const recording = useCommand(recordActivity, { form, done: 'activities.saved', also, onDone: (reply) => void go(activityPaths.one(reply.id)) })
  const amending = useCommand(amendActivity, { form, done: 'activities.saved', also, onDone: onClose })
  useGroupPlace(form, page === undefined)
  const send = (entered: Entered) => {
    const told = sentOf(kind, entered, files, page)
    return page ? amending.run({ ...told, id: page.id, version: page.version }) : recording.run({ ...told, id, kind, place: entered.place! })
  }
  const leave = () => {
    if (!form.isFieldsTouched()) return onClose()
    void modal.confirm({ title: t('cases.leave'), content: t('cases.leaveText'), okText: t('cases.leaveYes'), cancelText: t('cases.leaveNo'), onOk: onClose })
  }
  const name = activityKindOf(kind)[language]
  return (
    <Drawer
      open
      size={640}
      title={page ? `${t('activities.amend')} · ${name}` : `${t('activities.record')} · ${name}`}
      onClose={leave}
      destroyOnHidden
      footer={
        <div style={{ display: 'flex', gap: 8, justifyContent: 'flex-end' }}>
          <Button onClick={leave}>{t('ui.cancel')}</Button>
          <Button type="primary" loading={recording.busy || amending.busy} onClick={() => form.submit()}>
            {t('activities.save')}
          </Button>
        </div>
      }
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ ...enteredOf(kind, page, place), ...(group ? { place: group.place, groups: [group.id] } : {}) }}
        onFinish={(entered) => void send(entered)}
        scrollToFirstError={{ block: 'center', focus: true }}
      >
        <ActivityFields kind={kind} page={page} known={group ? [group] : (page?.groups ?? [])} onFiles={setFiles} />
      </Form>
    </Drawer>
  )
}

/** A leader without a post writes down what a group of his did: it stands at the place of the group. */
function useGroupPlace(form: ReturnType<typeof Form.useForm<Entered>>[0], fresh: boolean): void {
  const me = useMe()
  const leads = fresh && me.posts.length === 0
  const chosen = (Form.useWatch('groups', form) as string[] | undefined)?.[0]
  const group = chosen ?? (me.groups.length === 1 ? me.groups[0]!.id : undefined)
  const { data } = useRead(groupPage, { id: group ?? '' }, { when: leads && group !== undefined })
  useEffect(() => {
    if (!leads || !data) return
    form.setFieldValue('place', data.place)
    if (!chosen) form.setFieldValue('groups', [data.id])
  }, [leads, data, chosen, form])
}
