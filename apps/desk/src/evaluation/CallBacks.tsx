import { drawCalls, drawList } from '@balian/contract/call-backs'
import { newId } from '@balian/contract/ids'
import type { Reply } from '@balian/contract/route'
import { Empty } from '@balian/ui/empty'
import { PageFrame } from '@balian/ui/page-frame'
import { When } from '@balian/ui/when'
import { Button, DatePicker, Form, InputNumber, Table } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { CommandForm } from '../frame/CommandForm.tsx'
import { paths } from '../paths.ts'
import { PlaceSelect } from '../places/PlaceSelect.tsx'
import { usePlace } from '../session/place.tsx'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'

type Row = Reply<typeof drawList>['items'][number]

/** Draws of closed matters to be called back, newest first. */
export function Component() {
  const { t } = useWords()
  const may = useMay()
  const go = useNavigate()
  const [drawing, draw] = useState(false)
  const { data, error, refetch } = useRead(drawList, {})
  if (error && !data) return <Broken error={error} retry={() => void refetch()} />
  return (
    <PageFrame
      title={t('calls.title')}
      note={t('calls.titleNote')}
      acts={
        may(drawCalls.name) && (
          <Button type="primary" onClick={() => draw(true)}>
            {t('calls.draw')}
          </Button>
        )
      }
    >
      <Table<Row>
        aria-label={t('calls.title')}
        rowKey="id"
        size="middle"
        scroll={{ x: 'max-content' }}
        pagination={(data?.items.length ?? 0) > 20 ? { pageSize: 20 } : false}
        loading={{ spinning: data === undefined, delay: 200 }}
        dataSource={[...(data?.items ?? [])]}
        locale={{ emptyText: data ? <Empty title={t('calls.none')} text={t('calls.noneText')} /> : ' ' }}
        columns={[
          {
            key: 'days',
            title: t('calls.days'),
            render: (_, row) => (
              <Link to={paths.callBackDraw(row.id)}>
                {row.from} – {row.to}
              </Link>
            ),
          },
          { key: 'place', title: t('calls.place'), render: (_, row) => row.placeName },
          { key: 'size', title: t('calls.size'), align: 'right', render: (_, row) => `${row.size} (${t('calls.eligible', { count: row.eligible })})` },
          { key: 'done', title: t('calls.progress'), align: 'right', render: (_, row) => `${row.done} / ${row.size}` },
          { key: 'by', title: t('calls.by'), render: (_, row) => row.drawnBy },
          { key: 'at', title: t('calls.drew'), render: (_, row) => <When at={row.drawnAt} /> },
        ]}
      />
      {drawing && <Draw onDrawn={(id) => void go(paths.callBackDraw(id))} onClose={() => draw(false)} />}
    </PageFrame>
  )
}

interface Entered {
  readonly place: string
  readonly days: readonly [Dayjs, Dayjs]
  readonly size: number
}

function Draw({ onDrawn, onClose }: { readonly onDrawn: (id: string) => void; readonly onClose: () => void }) {
  const { t } = useWords()
  const { place } = usePlace()
  const needed = [{ required: true, message: t('calls.needed') }]
  const last = dayjs().subtract(1, 'month')
  return (
    <CommandForm
      title={t('calls.draw')}
      ok={t('calls.draw')}
      note={t('calls.drawText')}
      route={drawCalls}
      done="calls.drew"
      initial={{ place, days: [last.startOf('month'), last.endOf('month')], size: 10 } as Partial<Entered>}
      input={(values: Entered) => {
        const [from, to] = values.days.map((day) => day.format('YYYY-MM-DD')) as [string, string]
        return { id: newId(), place: values.place, from, to, size: values.size }
      }}
      onDone={({ id }) => onDrawn(id)}
      onClose={onClose}
    >
      <Form.Item name="place" label={t('calls.place')} rules={needed}>
        <PlaceSelect mine />
      </Form.Item>
      <Form.Item name="days" label={t('calls.days')} rules={needed}>
        <DatePicker.RangePicker allowClear={false} disabledDate={(day) => !day.isBefore(dayjs(), 'day')} />
      </Form.Item>
      <Form.Item name="size" label={t('calls.size')} rules={needed}>
        <InputNumber min={1} max={200} precision={0} />
      </Form.Item>
    </CommandForm>
  )
}
