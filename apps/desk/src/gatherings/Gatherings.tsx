import { PlusOutlined } from '@ant-design/icons'
import { announceGathering, cancelGathering, type Gathering, gatheringList, gatheringSigns } from '@balian/contract/gatherings'
import { newId } from '@balian/contract/ids'
import { type LineName, lines } from '@balian/contract/lines'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { PrintButton } from '@balian/ui/file-button'
import { PageFrame } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button, Drawer, Form, Input, InputNumber, List, Segmented, Select } from 'antd'
import { useState } from 'react'
import { useListQuery, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { CommandForm } from '../frame/CommandForm.tsx'
import { DayItem } from '../frame/DayItem.tsx'
import { PlaceSelect } from '../places/PlaceSelect.tsx'
import { usePlace } from '../session/place.tsx'
import { useWords } from '../words/use-words.ts'

const momentOf = (one: Gathering) => `${one.onDay}T${one.fromTime}:00+08:00`

/** What is announced to residents, and who signed up. */
export function Component() {
  const { t } = useWords()
  const { query, set } = useListQuery()
  const past = query.past === 'true'
  const list = useRead(gatheringList, { page: Number(query.page ?? 1), size: Number(query.size ?? 20), past: past ? 'true' : 'false' }, { keep: true })
  const [open, setOpen] = useState<{ what: 'new' } | { what: 'cancel' | 'signs'; one: Gathering } | null>(null)
  const acts = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen({ what: 'new' })}>
      {t('gatherings.new')}
    </Button>
  )
  return (
    <PageFrame title={t('gatherings.title')} acts={acts}>
      <Segmented
        value={past ? 'past' : 'coming'}
        onChange={(chosen) => set({ past: chosen === 'past' ? 'true' : '', page: '' })}
        options={['coming', 'past'].map((value) => ({ value, label: t(`gatherings.${value}`) }))}
      />
      {list.error ? (
        <Broken error={list.error} retry={() => void list.refetch()} />
      ) : (
        <DataTable<Gathering>
          label={t('gatherings.title')}
          columns={useColumns(past, setOpen)}
          page={list.data}
          rowKey={(row) => row.id}
          query={query}
          onQuery={set}
          empty={<Empty title={t('gatherings.none')} text={t('gatherings.noneText')} />}
        />
      )}
      {open?.what === 'new' && <Announce onClose={() => setOpen(null)} />}
      {open?.what === 'cancel' && <Cancel one={open.one} onClose={() => setOpen(null)} />}
      {open?.what === 'signs' && <Signs one={open.one} onClose={() => setOpen(null)} />}
    </PageFrame>
  )
}

function useColumns(past: boolean, onOpen: (open: { what: 'cancel' | 'signs'; one: Gathering }) => void) {
  const { t, language } = useWords()
  return [
    { key: 'when', title: t('gatherings.when'), render: (_: unknown, row: Gathering) => <When at={momentOf(row)} /> },
    { key: 'title', title: t('gatherings.what'), render: (_: unknown, row: Gathering) => <strong>{row.title}</strong> },
    { key: 'line', title: t('gatherings.line'), render: (_: unknown, row: Gathering) => lines.find((one) => one.line === row.line)?.[language] },
    { key: 'where', title: t('gatherings.where'), render: (_: unknown, row: Gathering) => `${row.placeName} · ${row.spot}` },
    {
      key: 'signed',
      title: t('gatherings.signed'),
      render: (_: unknown, row: Gathering) => (
        <Button type="link" onClick={() => onOpen({ what: 'signs', one: row })}>
          {row.seats === null ? row.signed : `${row.signed} / ${row.seats}`}
        </Button>
      ),
    },
    {
      key: 'state',
      title: t('gatherings.state'),
      render: (_: unknown, row: Gathering) =>
        row.cancelled !== null ? (
          <StatusTag tone="bad">{t('gatherings.cancelled', { why: row.cancelled })}</StatusTag>
        ) : past ? (
          row.by
        ) : (
          <Button size="small" onClick={() => onOpen({ what: 'cancel', one: row })}>
            {t('gatherings.cancel')}
          </Button>
        ),
    },
  ]
}

interface Entered {
  readonly place: string
  readonly line: LineName
  readonly title: string
  readonly about?: string
  readonly onDay: string
  readonly fromTime: string
  readonly spot: string
  readonly seats?: number | null
}

function Announce({ onClose }: { readonly onClose: () => void }) {
  const { t, language } = useWords()
  const { place } = usePlace()
  const need = (word: string) => [{ required: true, message: t(word) }]
  return (
    <CommandForm<typeof announceGathering, Entered>
      title={t('gatherings.new')}
      route={announceGathering}
      ok={t('gatherings.announce')}
      done="gatherings.announced"
      note={t('gatherings.newText')}
      initial={{ place, fromTime: '09:30' }}
      input={({ seats, about, ...facts }) => ({ id: newId(), ...facts, about: about ?? '', ...(seats ? { seats } : {}) })}
      onClose={onClose}
    >
      <Form.Item name="title" label={t('gatherings.what')} rules={need('gatherings.what')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="place" label={t('gatherings.for')} rules={need('gatherings.for')}>
        <PlaceSelect mine />
      </Form.Item>
      <Form.Item name="line" label={t('gatherings.line')} rules={need('gatherings.line')}>
        <Select options={lines.map((one) => ({ value: one.line, label: one[language] }))} />
      </Form.Item>
      <DayItem name="onDay" label={t('gatherings.day')} rules={need('gatherings.day')} />
      <Form.Item
        name="fromTime"
        label={t('gatherings.time')}
        rules={[{ required: true, pattern: /^([01]\d|2[0-3]):[0-5]\d$/, message: t('gatherings.timeForm') }]}
      >
        <Input maxLength={5} />
      </Form.Item>
      <Form.Item name="spot" label={t('gatherings.spot')} rules={need('gatherings.spot')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="seats" label={t('gatherings.seats')} extra={t('gatherings.seatsText')}>
        <InputNumber min={1} max={5000} precision={0} />
      </Form.Item>
      <Form.Item name="about" label={t('gatherings.about')}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </CommandForm>
  )
}

function Cancel({ one, onClose }: { readonly one: Gathering; readonly onClose: () => void }) {
  const { t } = useWords()
  return (
    <CommandForm<typeof cancelGathering, { why: string }>
      title={`${t('gatherings.cancel')} · ${one.title}`}
      route={cancelGathering}
      ok={t('gatherings.cancel')}
      done="gatherings.cancelDone"
      danger
      note={t('gatherings.cancelText', { count: one.signed })}
      input={({ why }) => ({ id: one.id, version: one.version, why })}
      onClose={onClose}
    >
      <Form.Item name="why" label={t('gatherings.why')} rules={[{ required: true, min: 2, message: t('gatherings.why') }]}>
        <Input maxLength={200} />
      </Form.Item>
    </CommandForm>
  )
}

/** The list at the door, to be printed. Whoever stands on it sees that it was opened. */
function Signs({ one, onClose }: { readonly one: Gathering; readonly onClose: () => void }) {
  const { t } = useWords()
  const signs = useRead(gatheringSigns, { id: one.id })
  return (
    <Drawer
      open
      title={
        <>
          {one.title} · <When at={momentOf(one)} />
        </>
      }
      extra={<PrintButton />}
      onClose={onClose}
    >
      {signs.error ? (
        <Broken error={signs.error} retry={() => void signs.refetch()} />
      ) : (
        <List
          loading={!signs.data}
          locale={{ emptyText: t('gatherings.nobody') }}
          dataSource={signs.data?.items ?? []}
          renderItem={(row) => (
            <List.Item>
              <span>{row.name}</span>
              <span>{t('gatherings.people', { count: row.people })}</span>
            </List.Item>
          )}
        />
      )}
    </Drawer>
  )
}
