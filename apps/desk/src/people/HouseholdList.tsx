import { PlusOutlined } from '@ant-design/icons'
import { householdAdd, householdList, type householdRow } from '@balian/contract/households'
import { newId } from '@balian/contract/ids'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { FilterBar } from '@balian/ui/filter-bar'
import { PageFrame } from '@balian/ui/page-frame'
import { Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { z } from 'zod'
import { useCommand, useListQuery, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { paths } from '../paths.ts'
import { usePlace } from '../session/place.tsx'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import { PlacePick } from './PlacePick.tsx'
import css from './people.module.css'

type Row = z.infer<typeof householdRow>

/** The households of the place that the desk looks at. */
export function Component() {
  const { t } = useWords()
  const { place } = usePlace()
  const { query, set } = useListQuery()
  const may = useMay()
  const go = useNavigate()
  const [adding, setAdding] = useState(false)
  const state = query.state === 'ended' ? 'ended' : 'open'
  const input = {
    page: Number(query.page ?? 1),
    size: Number(query.size ?? 20),
    state,
    ...(place ? { place } : {}),
    ...(query.q ? { q: query.q } : {}),
  } as const
  const list = useRead(householdList, input, { keep: true })
  const add = may(householdAdd.name) && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
      {t('households.add')}
    </Button>
  )
  return (
    <PageFrame title={t('households.nav')} note={list.data && list.data.total.toLocaleString()} acts={add}>
      <FilterBar label={t('households.search')} filtered={Boolean(query.q || query.state)} onClear={() => set({ q: null, state: null })}>
        <Input.Search
          allowClear
          key={query.q ?? ''}
          defaultValue={query.q}
          placeholder={t('households.search')}
          aria-label={t('households.search')}
          style={{ width: 280 }}
          onSearch={(q) => set({ q: q.trim() })}
        />
        <Select
          aria-label={t('households.state')}
          style={{ width: 120 }}
          value={state}
          options={(['open', 'ended'] as const).map((value) => ({ value, label: t(`households.${value}`) }))}
          onChange={(value) => set({ state: value === 'open' ? null : value })}
        />
      </FilterBar>
      {list.error ? (
        <Broken error={list.error} retry={() => void list.refetch()} />
      ) : (
        <DataTable<Row>
          label={t('households.nav')}
          columns={useColumns()}
          page={list.data}
          rowKey={(row) => row.id}
          busy={list.isPlaceholderData}
          query={query}
          onQuery={set}
          onOpen={(row) => void go(paths.household(row.id))}
          empty={<Empty title={t('households.none')} text={t('households.noneText')} />}
        />
      )}
      {adding && <AddHousehold onClose={() => setAdding(false)} />}
    </PageFrame>
  )
}

function useColumns() {
  const { t } = useWords()
  return [
    {
      key: 'number',
      title: t('households.number'),
      render: (_: unknown, row: Row) => (
        <Link className={css.name} to={paths.household(row.id)}>
          {row.number}
        </Link>
      ),
    },
    { key: 'head', title: t('people.head'), render: (_: unknown, row: Row) => row.head && <Link to={paths.person(row.head)}>{row.headName}</Link> },
    {
      key: 'members',
      title: t('households.members'),
      align: 'right' as const,
      render: (_: unknown, row: Row) => <span className={css.number}>{row.members}</span>,
    },
    { key: 'place', title: t('person.place'), render: (_: unknown, row: Row) => row.placeName },
    { key: 'address', title: t('person.address'), render: (_: unknown, row: Row) => row.address },
  ]
}

function AddHousehold({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const { place } = usePlace()
  const go = useNavigate()
  const [form] = Form.useForm<{ place: string; number: string; address?: string }>()
  const add = useCommand(householdAdd, { form, done: 'households.added', onDone: ({ id }) => void go(paths.household(id)) })
  return (
    <Modal open title={t('households.add')} okText={t('households.add')} confirmLoading={add.busy} onOk={form.submit} onCancel={onClose}>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ place: place.length >= 12 ? place : undefined }}
        onFinish={(values) => void add.run({ ...values, id: newId() })}
      >
        <Form.Item name="place" label={t('person.place')} rules={[{ required: true, message: t('people.pickPlace') }]}>
          <PlacePick />
        </Form.Item>
        <Form.Item name="number" label={t('households.number')} rules={[{ required: true, message: t('households.number') }]}>
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="address" label={t('person.address')}>
          <Input maxLength={80} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
