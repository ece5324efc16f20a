import { channels as channelWords } from '@balian/contract/channels'
import { lines } from '@balian/contract/lines'
import type { Reply } from '@balian/contract/route'
import { serviceApprove, serviceHandIn, serviceKinds, servicePage, serviceReturn, serviceWithdraw } from '@balian/contract/service-messages'
import { CanButton } from '@balian/ui/can-button'
import { Facts } from '@balian/ui/facts'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { Timeline } from '@balian/ui/timeline'
import { When } from '@balian/ui/when'
import { Input, Modal, Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useCommand, useRead } from '../../data/index.ts'
import { Broken } from '../../frame/Broken.tsx'
import { paths } from '../../paths.ts'
import { useWords } from '../../words/use-words.ts'
import css from './population.module.css'
import { ServiceForm } from './ServiceForm.tsx'
import { stateTones } from './ServiceList.tsx'
import { Report } from './ServiceReport.tsx'
import { Estimate } from './ServiceSending.tsx'

type Page = Reply<typeof servicePage>

/** A service message: as its receivers will read it, its audience, its way, its report. */
export function Component() {
  const { id = '' } = useParams()
  const { t, language } = useWords()
  const { data: page, error, refetch } = useRead(servicePage, { id })
  if (!page) return error ? <Broken error={error} retry={() => void refetch()} /> : <Skeleton active paragraph={{ rows: 8 }} />
  const note = (
    <span className={css.tags}>
      <StatusTag tone={stateTones[page.state]}>{t(`service.state.${page.state}`)}</StatusTag> {serviceKinds[page.kind][language]} ·{' '}
      {lines.find((one) => one.line === page.forLine)?.[language]} · {page.placeName}
    </span>
  )
  const steps = page.steps.map((one, i) => ({
    key: String(i),
    at: <When at={one.at} />,
    title: t(`service.step.${one.step}`),
    by: one.by,
    ...(one.why ? { text: one.why } : {}),
  }))
  return (
    <PageFrame up={<Link to={paths.serviceMessages}>{t('service.list')}</Link>} title={page.title} note={note} acts={<Acts page={page} />}>
      <div className={css.columns}>
        <div>
          <Section title={t('service.preview')}>
            <p style={{ whiteSpace: 'pre-wrap' }}>{page.text}</p>
            <p className={css.faint}>{page.placeName}</p>
          </Section>
          {page.state === 'sent' && <Report page={page} />}
          {(page.state === 'draft' || page.state === 'waiting' || page.state === 'approved') && (
            <Section title={t('service.estimateTitle')}>
              <Estimate asked={{ ...page, ...page.audience }} />
            </Section>
          )}
        </div>
        <div>
          <AudienceFacts page={page} />
          <Section title={t('service.steps')}>
            <Timeline items={steps} label={t('service.steps')} />
          </Section>
        </div>
      </div>
    </PageFrame>
  )
}

function Acts({ page }: { readonly page: Page }) {
  const { t } = useWords()
  const [open, setOpen] = useState<'edit' | 'return' | 'withdraw' | null>(null)
  const handIn = useCommand(serviceHandIn, { done: 'service.handedIn' })
  const approve = useCommand(serviceApprove, { done: 'service.approved' })
  const now = { id: page.id, version: page.version }
  const { id, version, kind, forLine, title, text, sendOn, sendTime, urgent, channels, audience } = page
  return (
    <>
      <CanButton can={page.can.serviceWithdraw} onClick={() => setOpen('withdraw')}>
        {t('service.step.withdraw')}
      </CanButton>
      <CanButton can={page.can.serviceEdit} onClick={() => setOpen('edit')}>
        {t('service.step.edit')}
      </CanButton>
      <CanButton can={page.can.serviceReturn} onClick={() => setOpen('return')}>
        {t('service.step.return')}
      </CanButton>
      <CanButton type="primary" can={page.can.serviceHandIn} loading={handIn.busy} onClick={() => void handIn.run(now)}>
        {t('service.step.handIn')}
      </CanButton>
      <CanButton type="primary" can={page.can.serviceApprove} loading={approve.busy} onClick={() => void approve.run(now)}>
        {t('service.step.approve')}
      </CanButton>
      {open === 'edit' && (
        <ServiceForm draft={{ id, version, kind, forLine, title, text, sendOn, sendTime, urgent, channels, ...audience }} onClose={() => setOpen(null)} />
      )}
      {(open === 'return' || open === 'withdraw') && <WithReason page={page} step={open} onClose={() => setOpen(null)} />}
    </>
  )
}

function WithReason({ page, step, onClose }: { readonly page: Page; readonly step: 'return' | 'withdraw'; readonly onClose: () => void }) {
  const { t } = useWords()
  const [why, setWhy] = useState('')
  const { run, busy } = useCommand(step === 'return' ? serviceReturn : serviceWithdraw, { done: 'service.saved', onDone: onClose })
  return (
    <Modal
      open
      title={t(`service.step.${step}`)}
      okText={t(`service.step.${step}`)}
      cancelText={t('ui.cancel')}
      okButtonProps={{ disabled: why.trim().length < 2 }}
      confirmLoading={busy}
      onOk={() => void run({ id: page.id, version: page.version, why })}
      onCancel={onClose}
    >
      <Input.TextArea
        aria-label={t('boarders.why')}
        placeholder={t('boarders.why')}
        maxLength={200}
        rows={2}
        value={why}
        onChange={(event) => setWhy(event.target.value)}
      />
    </Modal>
  )
}

function AudienceFacts({ page }: { readonly page: Page }) {
  const { t, language } = useWords()
  const { ageFrom, ageTo, household, register, line } = page.audience
  return (
    <Section title={t('service.audience')}>
      <Facts
        items={[
          { name: t('service.to'), value: page.placeName },
          { name: t('service.age'), value: ageFrom === null && ageTo === null ? t('service.household.any') : `${ageFrom ?? 0} — ${ageTo ?? ''}` },
          { name: t('service.household'), value: t(`service.household.${household}`) },
          { name: t('service.register'), value: t(`service.register.${register}`) },
          page.groupName !== null && { name: t('service.group'), value: page.groupName },
          line !== null && { name: t('service.line'), value: lines.find((one) => one.line === line)?.[language] },
          { name: t('service.ways'), value: page.channels.map((one) => channelWords[one][language]).join(' → ') },
          { name: t('service.sendOn'), value: page.sendOn ? `${page.sendOn} ${page.sendTime ?? ''}` : t('service.onceApproved') },
          page.urgent && { name: t('service.urgentName'), value: t('service.urgent') },
          { name: t('service.writtenBy'), value: page.writtenBy },
          { name: t('service.approvedBy'), value: page.approvedBy },
        ]}
      />
    </Section>
  )
}
