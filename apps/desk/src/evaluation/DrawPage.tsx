import { callContent, drawPage, recordCall } from '@balian/contract/call-backs'
import type { Reply } from '@balian/contract/route'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { Button, Form, Input, Segmented, Skeleton, Table } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { CommandForm } from '../frame/CommandForm.tsx'
import { pageAbout } from '../opens.ts'
import { paths } from '../paths.ts'
import { useWords } from '../words/use-words.ts'
import css from './evaluation.module.css'

type Draw = Reply<typeof drawPage>
type Call = Draw['items'][number]
const tones = { waiting: 'warn', reached: 'good', 'not-reached': 'plain', declined: 'plain' } as const

/** One draw: the proof that it was drawn at random, and what the calls brought. */
export function Component() {
  const { t } = useWords()
  const { id = '' } = useParams()
  const [calling, call] = useState<Call | null>(null)
  const { data: draw, error, refetch } = useRead(drawPage, { id })
  if (error && !draw) return <Broken error={error} retry={() => void refetch()} />
  if (!draw) return <Skeleton active paragraph={{ rows: 8 }} />
  return (
    <PageFrame
      title={`${draw.placeName} ${draw.from} – ${draw.to}`}
      up={<Link to={paths.callBacks}>{t('calls.title')}</Link>}
      note={`${draw.size} (${t('calls.eligible', { count: draw.eligible })}) · ${t('calls.progress')} ${draw.done} / ${draw.size}`}
    >
      <Section title={t('calls.matter')}>
        <Calls draw={draw} onCall={call} />
      </Section>
      <Proof draw={draw} />
      {calling && <Record call={calling} onClose={() => call(null)} />}
    </PageFrame>
  )
}

function Calls({ draw, onCall }: { readonly draw: Draw; readonly onCall: (call: Call) => void }) {
  const { t } = useWords()
  const title = (row: Call) => {
    if (row.title === null) return t('calls.hidden')
    const to = row.kind ? pageAbout(row.kind, row.matter, row.place) : null
    return to ? <Link to={to}>{row.title}</Link> : row.title
  }
  return (
    <Table<Call>
      aria-label={t('calls.matter')}
      rowKey="id"
      size="middle"
      scroll={{ x: 'max-content' }}
      pagination={draw.items.length > 20 ? { pageSize: 20 } : false}
      dataSource={[...draw.items]}
      columns={[
        { key: 'n', title: '#', align: 'right', render: (_, row) => row.n },
        { key: 'matter', title: t('calls.matter'), render: (_, row) => title(row) },
        { key: 'place', title: t('calls.place'), render: (_, row) => row.placeName },
        { key: 'result', title: t('calls.result'), render: (_, row) => <StatusTag tone={tones[row.result]}>{t(`calls.result.${row.result}`)}</StatusTag> },
        { key: 'content', title: t('calls.content'), render: (_, row) => (row.content ? t(`calls.content.${row.content}`) : '') },
        { key: 'note', title: t('calls.words'), render: (_, row) => row.note },
        {
          key: 'by',
          title: t('calls.caller'),
          render: (_, row) =>
            row.calledOn ? (
              t('calls.calledBy', { name: row.calledBy ?? '', day: row.calledOn })
            ) : draw.can.record === true ? (
              <Button size="small" onClick={() => onCall(row)}>
                {t('calls.record')}
              </Button>
            ) : null,
        },
      ]}
    />
  )
}

function Proof({ draw }: { readonly draw: Draw }) {
  const { t } = useWords()
  return (
    <Section title={t('calls.seed')} acts={<StatusTag tone={draw.same ? 'good' : 'bad'}>{t(draw.same ? 'calls.same' : 'calls.notSame')}</StatusTag>}>
      <dl className={css.proof}>
        <dt>{t('calls.seed')}</dt>
        <dd>
          <code>{draw.seed}</code>
        </dd>
        <dt>{t('calls.frame')}</dt>
        <dd>
          <code>{draw.frame}</code>
        </dd>
      </dl>
      <p className={css.quiet}>{t('calls.how', { size: draw.size })}</p>
    </Section>
  )
}

interface Entered {
  readonly result: 'reached' | 'not-reached' | 'declined'
  readonly content?: (typeof callContent)[number]
  readonly note?: string
}

function Record({ call, onClose }: { readonly call: Call; readonly onClose: () => void }) {
  const { t } = useWords()
  return (
    <CommandForm
      title={t('calls.record')}
      ok={t('calls.record')}
      note={t('calls.recordText')}
      route={recordCall}
      done="calls.recorded"
      also={['indicators']}
      initial={{ result: 'reached' } as Partial<Entered>}
      input={({ result, content, note }: Entered) => ({ id: call.id, result, note: note ?? '', ...(result === 'reached' && content ? { content } : {}) })}
      onClose={onClose}
    >
      <Form.Item name="result" label={t('calls.result')}>
        <Segmented options={(['reached', 'not-reached', 'declined'] as const).map((value) => ({ value, label: t(`calls.result.${value}`) }))} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate={(a: Entered, b: Entered) => a.result !== b.result}>
        {({ getFieldValue }) =>
          getFieldValue('result') === 'reached' && (
            <Form.Item name="content" label={t('calls.content')} rules={[{ required: true, message: t('calls.needed') }]}>
              <Segmented options={callContent.map((value) => ({ value, label: t(`calls.content.${value}`) }))} />
            </Form.Item>
          )
        }
      </Form.Item>
      <Form.Item name="note" label={t('calls.note')}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={300} />
      </Form.Item>
    </CommandForm>
  )
}
