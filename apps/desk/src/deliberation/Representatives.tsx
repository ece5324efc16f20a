import { addRepresentative, endRepresentative, representativeList } from '@balian/contract/deliberation-acts'
import { newId } from '@balian/contract/ids'
import type { Reply } from '@balian/contract/route'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { PageFrame } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button, Form, InputNumber } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { CommandForm } from '../frame/CommandForm.tsx'
import { DayItem, today } from '../frame/DayItem.tsx'
import { paths } from '../paths.ts'
import { PersonSelect } from '../people/PersonSelect.tsx'
import { usePlace } from '../session/place.tsx'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import css from './deliberation.module.css'

type Row = Reply<typeof representativeList>['items'][number]

/** The representatives of the village (村民代表) in office, with the shares that the law asks for. */
export function Component() {
  const { t } = useWords()
  const { place } = usePlace()
  const may = useMay()
  const [asked, ask] = useState<'add' | Row | null>(null)
  const village = place.length >= 12 ? place.slice(0, 12) : ''
  const { data, error, refetch } = useRead(representativeList, { place: village }, { when: village !== '' })
  const acts = village !== '' && may(addRepresentative.name) && (
    <Button type="primary" onClick={() => ask('add')}>
      {t('deliberation.repsAdd')}
    </Button>
  )
  return (
    <PageFrame title={t('deliberation.representatives')} acts={acts} up={<Link to={paths.topics}>{t('deliberation.nav')}</Link>}>
      <p className={css.about}>{t('deliberation.repsText')}</p>
      {village === '' && <Empty title={t('deliberation.repsChoose')} />}
      {error && !data && <Broken error={error} retry={() => void refetch()} />}
      {data && data.items.length > 0 && <Sum data={data} />}
      {village !== '' && !error && (
        <DataTable<Row>
          label={t('deliberation.representatives')}
          columns={columns(t, ask)}
          page={data ? { items: data.items, total: data.items.length } : undefined}
          rowKey={(row) => row.id}
          empty={<Empty title={t('deliberation.repsNone')} />}
        />
      )}
      {asked === 'add' && <AddForm place={village} onClose={() => ask(null)} />}
      {asked !== null && asked !== 'add' && <EndForm row={asked} onClose={() => ask(null)} />}
    </PageFrame>
  )
}

function Sum({ data }: { readonly data: Reply<typeof representativeList> }) {
  const { t } = useWords()
  const { items, women, households } = data
  return (
    <p>
      {t('deliberation.repsSum', { count: items.length, households, women, share: Math.round((women / items.length) * 100) })}{' '}
      {women * 3 < items.length && <StatusTag tone="warn">{t('deliberation.repsFewWomen')}</StatusTag>}
    </p>
  )
}

const columns = (t: (key: string) => string, end: (row: Row) => void) => [
  { key: 'name', title: t('deliberation.person'), render: (_: unknown, row: Row) => <Link to={paths.person(row.person)}>{row.name}</Link> },
  { key: 'place', title: t('deliberation.where'), render: (_: unknown, row: Row) => row.placeName },
  { key: 'households', title: t('deliberation.repsHouseholds'), align: 'right' as const, render: (_: unknown, row: Row) => row.households },
  { key: 'from', title: t('deliberation.repsFrom'), render: (_: unknown, row: Row) => <When at={row.fromDay} dayOnly /> },
  { key: 'to', title: t('deliberation.repsTo'), render: (_: unknown, row: Row) => (row.toDay ? <When at={row.toDay} dayOnly /> : '–') },
  {
    key: 'acts',
    render: (_: unknown, row: Row) => (
      <Button size="small" type="link" onClick={() => end(row)}>
        {t('deliberation.repsEnd')}
      </Button>
    ),
  },
]

interface Added {
  readonly person: string
  readonly households: number
  readonly fromDay: string
  readonly toDay?: string | null
}

function AddForm({ place, onClose }: { readonly place: string; readonly onClose: () => void }) {
  const { t } = useWords()
  const needed = [{ required: true, message: t('deliberation.needed') }]
  return (
    <CommandForm
      title={t('deliberation.repsAdd')}
      ok={t('deliberation.save')}
      route={addRepresentative}
      done="deliberation.repsAdded"
      initial={{ households: 10, fromDay: today() } as Partial<Added>}
      input={({ person, households, fromDay, toDay }: Added) => ({ id: newId(), place, person, households, fromDay, ...(toDay ? { toDay } : {}) })}
      onClose={onClose}
    >
      <Form.Item name="person" label={t('deliberation.person')} rules={needed}>
        <PersonSelect />
      </Form.Item>
      <Form.Item name="households" label={t('deliberation.repsHouseholds')} rules={needed}>
        <InputNumber min={1} max={50} precision={0} />
      </Form.Item>
      <DayItem name="fromDay" label={t('deliberation.repsFrom')} rules={needed} />
      <DayItem name="toDay" label={t('deliberation.repsTo')} />
    </CommandForm>
  )
}

function EndForm({ row, onClose }: { readonly row: Row; readonly onClose: () => void }) {
  const { t } = useWords()
  return (
    <CommandForm
      title={`${t('deliberation.repsEnd')} · ${row.name}`}
      ok={t('deliberation.repsEnd')}
      danger
      route={endRepresentative}
      done="deliberation.repsEnded"
      initial={{ on: today() }}
      input={({ on }: { on: string }) => ({ id: row.id, on })}
      onClose={onClose}
    >
      <DayItem name="on" label={t('deliberation.repsTo')} rules={[{ required: true, message: t('deliberation.needed') }]} />
    </CommandForm>
  )
}
