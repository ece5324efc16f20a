import { newId } from '@balian/contract/ids'
import { materials, tutors } from '@balian/contract/learning'
import { lawAreas, lawPlanRoutes, lectureSessions, openSession } from '@balian/contract/lectures'
import type { Reply } from '@balian/contract/route'
import { Empty } from '@balian/ui/empty'
import { PageFrame } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button, Form, Input, Select, Table } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useRead } from '../../data/index.ts'
import { CommandForm } from '../../frame/CommandForm.tsx'
import { ItemSelect } from '../../items/ItemSelect.tsx'
import { paths } from '../../paths.ts'
import { PlaceSelect } from '../../places/PlaceSelect.tsx'
import { usePlace } from '../../session/place.tsx'
import { useWords } from '../../words/use-words.ts'

type Row = Reply<typeof lectureSessions>['items'][number]

/** Sign-ins to lectures (宣讲签到), newest first. */
export function Component() {
  const { t } = useWords()
  const { place } = usePlace()
  const go = useNavigate()
  const [opening, open] = useState(false)
  const { data } = useRead(lectureSessions, place ? { place } : {})
  return (
    <PageFrame
      title={t('learning.sessions')}
      acts={
        <Button type="primary" onClick={() => open(true)}>
          {t('learning.openSession')}
        </Button>
      }
    >
      <Table<Row>
        aria-label={t('learning.sessions')}
        rowKey="id"
        size="middle"
        scroll={{ x: 'max-content' }}
        dataSource={data?.items ?? []}
        loading={{ spinning: data === undefined, delay: 200 }}
        locale={{ emptyText: data ? <Empty title={t('learning.sessionsNone')} text={t('learning.sessionsNoneText')} /> : ' ' }}
        columns={[
          { key: 'theme', title: t('learning.theme'), render: (_, row) => <Link to={paths.lectureSession(row.id)}>{row.theme}</Link> },
          { key: 'area', title: t('learning.about'), render: (_, row) => t(`learning.area.${row.area}`) },
          { key: 'place', title: t('learning.place'), render: (_, row) => row.placeName },
          { key: 'began', title: t('learning.began'), render: (_, row) => <When at={row.openedAt} /> },
          { key: 'by', title: t('learning.by'), render: (_, row) => row.openedBy },
          { key: 'people', title: t('learning.people'), align: 'right', render: (_, row) => row.people },
          {
            key: 'state',
            title: t('learning.state'),
            render: (_, row) => (row.closedAt ? <StatusTag>{t('learning.closed')}</StatusTag> : <StatusTag tone="active">{t('learning.open')}</StatusTag>),
          },
        ]}
      />
      {opening && <Open onOpened={(id) => void go(paths.lectureSession(id))} onClose={() => open(false)} />}
    </PageFrame>
  )
}

interface Entered {
  readonly plan?: string
  readonly theme: string
  readonly area: string
  readonly place: string
  readonly tutor?: string
  readonly material?: string
}

function Open({ onOpened, onClose }: { readonly onOpened: (id: string) => void; readonly onClose: () => void }) {
  const { t, language } = useWords()
  const { place } = usePlace()
  const needed = [{ required: true, message: t('learning.needed') }]
  return (
    <CommandForm
      title={t('learning.openSession')}
      ok={t('learning.openSession')}
      route={openSession}
      done="learning.opened"
      initial={(place.length >= 9 ? { place } : {}) as Partial<Entered>}
      input={(values: Entered) => ({ id: newId(), ...values })}
      onDone={({ id }) => onOpened(id)}
      onClose={onClose}
    >
      <Plan />
      <Form.Item name="theme" label={t('learning.theme')} rules={needed}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="area" label={t('learning.about')} rules={needed}>
        <Select options={lawAreas.map((one) => ({ value: one.value, label: one[language] }))} />
      </Form.Item>
      <Form.Item name="place" label={t('learning.place')} rules={needed}>
        <PlaceSelect mine />
      </Form.Item>
      <Form.Item name="tutor" label={t('learning.tutor')}>
        <ItemSelect of={tutors} />
      </Form.Item>
      <Form.Item name="material" label={t('learning.material')}>
        <ItemSelect of={materials} />
      </Form.Item>
    </CommandForm>
  )
}

/** A plan that waits fills in what it says. */
function Plan() {
  const { t } = useWords()
  const form = Form.useFormInstance<Entered>()
  const { data } = useRead(lawPlanRoutes.list, { state: 'planned', size: 50, sort: 'plannedOn' } as never)
  const take = (id: string | undefined) => {
    const plan = data?.items.find((one) => one.id === id)
    if (!plan) return
    const { theme, area, tutor, material } = plan.values as Record<string, string | null>
    form.setFieldsValue({ theme: theme ?? '', area: area ?? '', place: plan.place, ...(tutor ? { tutor } : {}), ...(material ? { material } : {}) })
  }
  return (
    <Form.Item name="plan" label={t('learning.plan')}>
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        onChange={take}
        options={(data?.items ?? []).map((one) => ({ value: one.id, label: `${one.title} · ${one.placeName}` }))}
      />
    </Form.Item>
  )
}
