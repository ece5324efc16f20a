import { type ServiceKind, serviceKinds, serviceMine, serviceOptOut, serviceRead } from '@balian/contract/service-messages'
import { Empty } from '@balian/ui/empty'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button, Input, Modal, Pagination, Skeleton, Switch } from 'antd'
import { useState } from 'react'
import { useCommand, useListQuery, useRead } from '../../data/index.ts'
import { Broken } from '../../frame/Broken.tsx'
import { useWords } from '../../words/use-words.ts'
import css from './population.module.css'

/** What the resident was told, and which kinds the resident wants. */
export function Component() {
  const { t, language } = useWords()
  const { query, set } = useListQuery()
  const page = Number(query.page ?? 1)
  const { data, error, refetch } = useRead(serviceMine, { page, size: 10 }, { keep: true })
  const { run, busy } = useCommand(serviceRead, { also: ['messages'] })
  if (!data) return error ? <Broken error={error} retry={() => void refetch()} /> : <Skeleton active />
  return (
    <PageFrame title={t('service.mine')} narrow>
      {data.items.length === 0 && <Empty title={t('service.mineNone')} text={t('service.mineNoneText')} />}
      {data.items.map((one) => (
        <Section
          key={one.id}
          title={one.title}
          acts={
            one.readAt === null ? (
              <Button size="small" type="primary" loading={busy} onClick={() => void run({ id: one.id })}>
                {t('service.iRead')}
              </Button>
            ) : (
              <StatusTag tone="good">{t('service.read')}</StatusTag>
            )
          }
        >
          <p style={{ whiteSpace: 'pre-wrap' }}>{one.text}</p>
          <p className={css.faint}>
            {one.kind === 'direct' ? t('service.direct') : serviceKinds[one.kind][language]} · {one.from} · <When at={one.at} />
          </p>
        </Section>
      ))}
      {data.total > 10 && (
        <Pagination size="small" current={page} pageSize={10} total={data.total} showSizeChanger={false} onChange={(next) => set({ page: next })} />
      )}
      <Wanted out={data.optedOut.map((one) => one.kind)} />
    </PageFrame>
  )
}

function Wanted({ out }: { readonly out: readonly ServiceKind[] }) {
  const { t, language } = useWords()
  const [leaving, setLeaving] = useState<ServiceKind | null>(null)
  const [reason, setReason] = useState('')
  const { run, busy } = useCommand(serviceOptOut, { done: 'service.saved', onDone: () => setLeaving(null) })
  return (
    <Section title={t('service.wanted')}>
      <p className={css.faint}>{t('service.wantedText')}</p>
      <ul className={css.rows}>
        {(Object.keys(serviceKinds) as ServiceKind[]).map((kind) => (
          <li key={kind}>
            <header>
              <Switch
                size="small"
                aria-label={serviceKinds[kind][language]}
                checked={!out.includes(kind)}
                loading={busy}
                onChange={(wants) => (wants ? void run({ kind, out: false }) : setLeaving(kind))}
              />
              {serviceKinds[kind][language]}
            </header>
          </li>
        ))}
      </ul>
      <Modal
        open={leaving !== null}
        title={t('service.optOut')}
        okText={t('service.optOut')}
        cancelText={t('ui.cancel')}
        confirmLoading={busy}
        onOk={() => leaving && void run({ kind: leaving, out: true, reason })}
        onCancel={() => setLeaving(null)}
      >
        <Input
          aria-label={t('service.optOutWhy')}
          placeholder={t('service.optOutWhy')}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Modal>
    </Section>
  )
}
