import { reportDispute } from '@balian/contract/disputes'
import { type ScreeningFinding, withdrawScreeningFinding } from '@balian/contract/screening'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useCommand } from '../../../data/index.ts'
import { paths } from '../../../paths.ts'
import { useMay, useMe } from '../../../session/session.tsx'
import { useWords } from '../../../words/use-words.ts'
import { draftFinding } from '../intake/draft.ts'
import css from './screening.module.css'
import { findingTones } from './states.ts'

/** Matters found, each with what comes next for it. */
export function FindingCards({ findings, withPlace = false }: { readonly findings: readonly ScreeningFinding[]; readonly withPlace?: boolean }) {
  const { t } = useWords()
  return (
    <ul className={css.cards}>
      {findings.map((finding) => (
        <li key={finding.id} data-off={finding.state === 'withdrawn'}>
          <header>
            <strong>{t(`screening.class.${finding.class}`)}</strong>
            {finding.urgent && <StatusTag tone="bad">{t('screening.finding.urgent')}</StatusTag>}
            <StatusTag tone={findingTones[finding.state]}>{t(`screening.finding.state.${finding.state}`)}</StatusTag>
          </header>
          <p>{finding.brief}</p>
          <footer>
            <span>
              {withPlace && <Link to={paths.screeningReport(finding.round, finding.place)}>{finding.placeName}</Link>}
              {withPlace && ' · '}
              {t('screening.finding.people', { count: finding.peopleCount })} · {finding.by} · <When at={finding.foundAt} />
            </span>
            <Acts finding={finding} />
          </footer>
        </li>
      ))}
    </ul>
  )
}

function Acts({ finding }: { readonly finding: ScreeningFinding }) {
  const { t } = useWords()
  const me = useMe()
  const go = useNavigate()
  const may = useMay()
  const [withdrawing, setWithdrawing] = useState(false)
  if (finding.dispute) return <Link to={paths.dispute(finding.dispute)}>{t('screening.finding.open')}</Link>
  if (finding.state === 'withdrawn') return null
  const report = () => {
    draftFinding(me, finding)
    void go(`${paths.newDispute}?finding=${finding.id}`)
  }
  return (
    <span className={css.acts}>
      {may(withdrawScreeningFinding.name) && (
        <Button type="text" size="small" onClick={() => setWithdrawing(true)}>
          {t('screening.finding.withdraw')}
        </Button>
      )}
      {may(reportDispute.name) && (
        <Button size="small" type={finding.state === 'open' ? 'primary' : 'default'} onClick={report}>
          {t('screening.finding.report')}
        </Button>
      )}
      {withdrawing && <Withdraw id={finding.id} onClose={() => setWithdrawing(false)} />}
    </span>
  )
}

function Withdraw({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useWords()
  const [form] = Form.useForm<{ why: string }>()
  const { run, busy } = useCommand(withdrawScreeningFinding, { form, done: 'screening.finding.withdrawn', also: ['indicators'], onDone: onClose })
  const needed = { required: true, min: 2, message: t('screening.field.needed', { what: t('screening.finding.why') }) }
  return (
    <Modal open title={t('screening.finding.withdraw')} onCancel={onClose} onOk={() => form.submit()} confirmLoading={busy} destroyOnHidden>
      <Form form={form} layout="vertical" onFinish={({ why }) => void run({ id, why })}>
        <Form.Item name="why" label={t('screening.finding.why')} rules={[needed]}>
          <Input maxLength={200} placeholder={t('screening.finding.whyText')} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
