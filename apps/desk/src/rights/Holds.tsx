import { newId } from '@balian/contract/ids'
import { holdAsk, holdConfirm, holdLift, holdLifted, holdList, type RetentionHold } from '@balian/contract/retention'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { Section } from '@balian/ui/page-frame'
import { StatusTag, type Tone } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button, Form, Input, Select, type TableProps } from 'antd'
import { useState } from 'react'
import { useCommand, useRead } from '../data/index.ts'
import { CommandForm } from '../frame/CommandForm.tsx'
import { PlacePick } from '../people/PlacePick.tsx'
import { usePlace } from '../session/place.tsx'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import type { Term } from './Retention.tsx'
import css from './rights.module.css'

type Words = ReturnType<typeof useWords>
const tones: Readonly<Record<RetentionHold['state'], Tone>> = { asked: 'warn', standing: 'active', lifting: 'warn', lifted: 'plain', lapsed: 'plain' }

/** What is kept although its time is up, and who ordered it. */
export function Holds({ terms }: { readonly terms: readonly Term[] }) {
  const words = useWords()
  const { t } = words
  const may = useMay()
  const [page, turn] = useState({ page: '1', size: '20' })
  const [open, show] = useState<'ask' | RetentionHold | null>(null)
  const { data } = useRead(holdList, page, { keep: true })
  return (
    <Section title={t('retention.holds')} acts={may(holdAsk.name) && <Button onClick={() => show('ask')}>{t('retention.askHold')}</Button>}>
      <p className={css.quiet}>{t('retention.holdsText')}</p>
      <DataTable
        label={t('retention.holds')}
        columns={columns(words, terms, may(holdAsk.name) ? show : null)}
        page={data}
        rowKey={(hold) => hold.id}
        query={page}
        onQuery={(change) => turn((now) => ({ page: change.page ?? now.page, size: change.size ?? now.size }))}
        empty={<Empty title={t('retention.noHolds')} />}
      />
      {open === 'ask' && <AskHold terms={terms} onClose={() => show(null)} />}
      {open !== null && open !== 'ask' && <Lift hold={open} onClose={() => show(null)} />}
    </Section>
  )
}

function columns(words: Words, terms: readonly Term[], lift: ((hold: RetentionHold) => void) | null): NonNullable<TableProps<RetentionHold>['columns']> {
  const { t, language } = words
  return [
    {
      key: 'what',
      title: t('retention.holdWhat'),
      render: (_, hold) => (
        <span className={css.term}>
          <strong>{terms.find((term) => term.term === hold.term)?.name[language] ?? t('retention.everything')}</strong>
          <small>
            {hold.placeName}
            {hold.record && ` · ${hold.record}`}
          </small>
        </span>
      ),
    },
    { key: 'reason', title: t('retention.reason'), render: (_, hold) => <span className={css.reason}>{hold.liftReason ?? hold.reason}</span> },
    {
      key: 'who',
      title: t('retention.holdWho'),
      render: (_, hold) => (
        <span className={css.term}>
          <span>{[hold.askedBy, hold.confirmedBy].filter(Boolean).join(' · ')}</span>
          <small>
            <When at={hold.askedAt} />
          </small>
        </span>
      ),
    },
    { key: 'state', title: t('retention.holdState'), render: (_, hold) => <StatusTag tone={tones[hold.state]}>{t(`retention.hold.${hold.state}`)}</StatusTag> },
    ...(lift ? [{ key: 'act', render: (_: unknown, hold: RetentionHold) => <HoldActs hold={hold} lift={lift} /> }] : []),
  ]
}

/** What the caller may do next; what one asked for oneself is for somebody else. */
function HoldActs({ hold, lift }: { readonly hold: RetentionHold; readonly lift: (hold: RetentionHold) => void }) {
  const { t } = useWords()
  const confirm = useCommand(holdConfirm, { done: 'retention.confirmed' })
  const lifted = useCommand(holdLifted, { done: 'retention.lifted' })
  const second = t('retention.second')
  return (
    <span className={css.formats}>
      {hold.state === 'asked' && (
        <Button size="small" disabled={hold.own} title={hold.own ? second : ''} loading={confirm.busy} onClick={() => void confirm.run({ id: hold.id })}>
          {t('retention.confirm')}
        </Button>
      )}
      {(hold.state === 'asked' || hold.state === 'standing') && (
        <Button size="small" onClick={() => lift(hold)}>
          {t('retention.lift')}
        </Button>
      )}
      {hold.state === 'lifting' && (
        <Button size="small" disabled={hold.own} title={hold.own ? second : ''} loading={lifted.busy} onClick={() => void lifted.run({ id: hold.id })}>
          {t('retention.confirmLift')}
        </Button>
      )}
      {hold.own && (hold.state === 'asked' || hold.state === 'lifting') && <small className={css.quiet}>{second}</small>}
    </span>
  )
}

function AskHold({ terms, onClose }: { readonly terms: readonly Term[]; readonly onClose: () => void }) {
  const { t, language } = useWords()
  const { place } = usePlace()
  return (
    <CommandForm<typeof holdAsk, { term?: string; place: string; record?: string; reason: string }>
      title={t('retention.askHold')}
      route={holdAsk}
      ok={t('retention.askHold')}
      done="retention.asked"
      note={t('retention.askText')}
      initial={{ place }}
      input={(entered) => ({ id: newId(), term: entered.term ?? null, place: entered.place, record: entered.record || null, reason: entered.reason })}
      onClose={onClose}
    >
      <Form.Item name="term" label={t('retention.record')}>
        <Select
          allowClear
          placeholder={t('retention.everything')}
          options={terms.filter((term) => term.act !== 'stays' && term.term !== 'help-files').map((term) => ({ value: term.term, label: term.name[language] }))}
        />
      </Form.Item>
      <Form.Item name="place" label={t('retention.place')} rules={[{ required: true, message: t('retention.needPlace') }]}>
        <PlacePick from={2} />
      </Form.Item>
      <Form.Item name="record" label={t('retention.oneRecord')} extra={t('retention.oneRecordHint')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="reason" label={t('retention.reason')} rules={[{ required: true, whitespace: true, min: 4, message: t('retention.needReason') }]}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </CommandForm>
  )
}

function Lift({ hold, onClose }: { readonly hold: RetentionHold; readonly onClose: () => void }) {
  const { t } = useWords()
  return (
    <CommandForm<typeof holdLift, { reason: string }>
      title={t('retention.lift')}
      route={holdLift}
      ok={t('retention.lift')}
      done="retention.liftAsked"
      note={t('retention.liftText')}
      input={({ reason }) => ({ id: hold.id, reason })}
      onClose={onClose}
    >
      <Form.Item name="reason" label={t('retention.reason')} rules={[{ required: true, whitespace: true, min: 4, message: t('retention.needReason') }]}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </CommandForm>
  )
}
