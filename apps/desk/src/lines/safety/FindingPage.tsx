import { getFile } from '@balian/contract/files'
import { newId } from '@balian/contract/ids'
import type { Reply } from '@balian/contract/route'
import { findingStates, safetyFindingIncident, safetyFindingPage, safetyFindingStep } from '@balian/contract/safety-findings'
import { incidents } from '@balian/contract/safety-matters'
import { CanButton } from '@balian/ui/can-button'
import { Facts } from '@balian/ui/facts'
import { FileButton } from '@balian/ui/file-button'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { Timeline } from '@balian/ui/timeline'
import { When } from '@balian/ui/when'
import { Checkbox, Form, Input, Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { useDownload, useRead } from '../../data/index.ts'
import { Broken } from '../../frame/Broken.tsx'
import { CommandForm } from '../../frame/CommandForm.tsx'
import { paths } from '../../paths.ts'
import { useWords } from '../../words/use-words.ts'
import css from './safety.module.css'

type Page = Reply<typeof safetyFindingPage>
type Step = 'note' | 'hand' | 'done' | 'again'

/** One finding: what was found, its photographs, and what was done about it. */
export function Component() {
  const { id = '' } = useParams()
  const { t } = useWords()
  const { data: page, error, refetch } = useRead(safetyFindingPage, { id })
  const [step, setStep] = useState<Step | 'incident' | null>(null)
  if (!page) return error ? <Broken error={error} retry={() => void refetch()} /> : <Skeleton active paragraph={{ rows: 8 }} />
  const steps: readonly Step[] = page.state === 'done' ? ['note', 'again'] : ['note', 'hand', 'done']
  const acts = (
    <>
      {page.can.findingIncident === true && (
        <CanButton can={page.can.findingIncident} onClick={() => setStep('incident')}>
          {t('safety.toIncident')}
        </CanButton>
      )}
      {steps.map((one) => (
        <CanButton key={one} can={page.can.findingStep} type={one === 'done' ? 'primary' : 'default'} onClick={() => setStep(one)}>
          {t(`safety.step.${one}`)}
        </CanButton>
      ))}
    </>
  )
  return (
    <PageFrame
      up={<Link to={paths.safetyFindings}>{t('safety.findings')}</Link>}
      title={page.what}
      note={<StatusTag tone={findingStates[page.state].tone}>{t(`safety.finding.${page.state}`)}</StatusTag>}
      acts={acts}
    >
      <div className={css.columns}>
        <What page={page} />
        <History page={page} />
      </div>
      {step === 'incident' && <IncidentForm page={page} onClose={() => setStep(null)} />}
      {step && step !== 'incident' && <StepForm page={page} step={step} onClose={() => setStep(null)} />}
    </PageFrame>
  )
}

function What({ page }: { readonly page: Page }) {
  const { t } = useWords()
  const download = useDownload()
  return (
    <Section title={t('safety.what')}>
      <Facts
        items={[
          { name: t('safety.kind'), value: t(`safety.found.${page.kind}`) },
          { name: t('safety.on'), value: <When at={page.on} /> },
          { name: t('registers.place'), value: page.placeName },
          { name: t('safety.spot'), value: page.spot },
          { name: t('safety.source'), value: [t(`safety.source.${page.source}`), page.from].filter(Boolean).join(' ') },
          page.handedTo !== '' && { name: t('safety.handedTo'), value: page.handedTo },
          page.patrol !== null && { name: t('safety.patrols'), value: <Link to={paths.patrol(page.patrol)}>{t('safety.openPatrol')}</Link> },
          page.incident !== null && { name: t('safety.toIncident'), value: <Link to={`${incidents.path}/${page.incident}`}>{t('safety.openIncident')}</Link> },
          page.files.length > 0 && {
            name: t('safety.photos'),
            wide: true,
            value: (
              <span className={css.acts}>
                {page.files.map((file) => (
                  <FileButton key={file.id} size="small" onFetch={() => download(getFile, { id: file.id })}>
                    {file.name}
                  </FileButton>
                ))}
              </span>
            ),
          },
        ]}
      />
    </Section>
  )
}

function History({ page }: { readonly page: Page }) {
  const { t } = useWords()
  return (
    <Section title={t('safety.history')}>
      <Timeline
        label={t('safety.history')}
        items={page.steps.map(({ at, by, step, note }) => ({
          key: at + step,
          at: <When at={at} />,
          title: t(`safety.step.${step}`),
          by,
          text: note,
          tone: step === 'done' ? ('good' as const) : ('active' as const),
        }))}
      />
    </Section>
  )
}

interface FormProps {
  readonly page: Page
  readonly onClose: () => void
}

function StepForm({ page: { id, version }, step, onClose }: FormProps & { readonly step: Step }) {
  const { t } = useWords()
  const need = (word: string) => [{ required: true, whitespace: true, message: t('registers.needed', { what: t(word) }) }]
  return (
    <CommandForm<typeof safetyFindingStep, { to?: string; note?: string }>
      title={t(`safety.step.${step}`)}
      route={safetyFindingStep}
      input={({ to, note }) => ({ id, version, step, to: to ?? '', note: note ?? '' })}
      ok={t(`safety.step.${step}`)}
      done="safety.saved"
      also={['indicators']}
      onClose={onClose}
    >
      {step === 'hand' && (
        <Form.Item name="to" label={t('safety.stepTo')} rules={need('safety.stepTo')}>
          <Input maxLength={60} />
        </Form.Item>
      )}
      <Form.Item name="note" label={t('safety.stepNote')} rules={step === 'hand' ? [] : need('safety.stepNote')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
      </Form.Item>
    </CommandForm>
  )
}

function IncidentForm({ page: { id, version }, onClose }: FormProps) {
  const { t } = useWords()
  const go = useNavigate()
  const [incident] = useState(newId)
  return (
    <CommandForm<typeof safetyFindingIncident, { station: string; urgent?: boolean }>
      title={t('safety.toIncident')}
      route={safetyFindingIncident}
      input={({ station, urgent }) => ({ id, version, incident, station, urgent: urgent ?? false })}
      ok={t('safety.toIncident')}
      note={t('safety.toIncidentText')}
      also={['incidents', 'cases', 'indicators']}
      onDone={() => void go(`${incidents.path}/${incident}`)}
      onClose={onClose}
    >
      <Form.Item name="station" label={t('safety.station')} rules={[{ required: true, message: t('registers.needed', { what: t('safety.station') }) }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="urgent" valuePropName="checked">
        <Checkbox>{t('safety.urgent')}</Checkbox>
      </Form.Item>
    </CommandForm>
  )
}
