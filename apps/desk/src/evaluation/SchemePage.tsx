import { endScheme, schemeList, startRun } from '@balian/contract/evaluation'
import { type Id, newId } from '@balian/contract/ids'
import { indicatorNames } from '@balian/contract/indicators'
import type { Reply } from '@balian/contract/route'
import { CanButton } from '@balian/ui/can-button'
import { Empty } from '@balian/ui/empty'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { App, Collapse, DatePicker, Form, Skeleton } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { useCommand, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { CommandForm } from '../frame/CommandForm.tsx'
import { paths } from '../paths.ts'
import { useWords } from '../words/use-words.ts'
import { DraftPart } from './DraftPart.tsx'
import css from './evaluation.module.css'
import { RuleList } from './RuleList.tsx'

type Scheme = Reply<typeof schemeList>['items'][number]

/** A scheme: its rules in force, the draft of the next version with its preview, and the versions before. */
export function Component() {
  const { t } = useWords()
  const { id = '' } = useParams()
  const { data, error, refetch } = useRead(schemeList, { id })
  if (error && !data) return <Broken error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton active paragraph={{ rows: 8 }} />
  const scheme = data.items[0]
  if (!scheme) return <Empty title={t('scheme.gone')} text={t('scheme.goneText')} act={<Link to={paths.evaluation}>{t('evaluation.title')}</Link>} />
  return <Shown scheme={scheme} />
}

function Shown({ scheme }: { readonly scheme: Scheme }) {
  const { t } = useWords()
  const { data: names } = useRead(indicatorNames, {})
  const infos = names?.items ?? []
  const present = scheme.versions.find(({ state }) => state === 'in-force')
  const older = scheme.versions.filter(({ state }) => state === 'replaced')
  const mayChange = scheme.can.saveDraft === true
  return (
    <PageFrame
      title={scheme.title}
      up={<Link to={paths.evaluation}>{t('evaluation.title')}</Link>}
      note={[scheme.placeName, t(`evaluation.about.${scheme.about}`), t(`evaluation.period.${scheme.period}`), scheme.source].join(' · ')}
      acts={mayChange && <Acts scheme={scheme} />}
    >
      {present && (
        <Section title={t('scheme.rules')}>
          <p className={css.quiet}>{[t('evaluation.inForceSince', { n: present.n, day: present.fromDay ?? '' }), present.note].filter(Boolean).join(' · ')}</p>
          <RuleList rules={present.rules} infos={infos} />
        </Section>
      )}
      {mayChange && <DraftPart scheme={scheme} infos={infos} />}
      {!present && !mayChange && <Empty title={t('evaluation.notYet')} />}
      {older.length > 0 && (
        <Section title={t('scheme.versions')}>
          <Collapse
            ghost
            items={older.map((one) => ({
              key: one.n,
              label: `${t('scheme.older', { n: one.n, day: one.fromDay ?? '' })} · ${one.note}`,
              children: <RuleList rules={one.rules} infos={infos} />,
            }))}
          />
        </Section>
      )}
    </PageFrame>
  )
}

function Acts({ scheme }: { readonly scheme: Scheme }) {
  const { t } = useWords()
  const { modal } = App.useApp()
  const go = useNavigate()
  const [starting, start] = useState(false)
  const end = useCommand(endScheme, { done: 'scheme.endedDone' })
  const askEnd = () =>
    void modal.confirm({
      title: t('scheme.end'),
      content: t('scheme.endText'),
      okText: t('scheme.endYes'),
      okButtonProps: { danger: true },
      cancelText: t('ui.cancel'),
      onOk: () => end.run({ id: scheme.id, version: scheme.version }),
    })
  return (
    <>
      <CanButton type="primary" can={scheme.can.start} onClick={() => start(true)}>
        {t('evaluation.start')}
      </CanButton>
      <CanButton danger can={scheme.can.endScheme} onClick={askEnd}>
        {t('scheme.end')}
      </CanButton>
      {starting && <Start scheme={scheme.id} onStarted={(id) => void go(paths.evaluationRun(id))} onClose={() => start(false)} />}
    </>
  )
}

function Start({ scheme, onStarted, onClose }: { readonly scheme: Id; readonly onStarted: (id: Id) => void; readonly onClose: () => void }) {
  const { t } = useWords()
  return (
    <CommandForm
      title={t('evaluation.start')}
      ok={t('evaluation.start')}
      note={t('evaluation.startText')}
      route={startRun}
      done="evaluation.started"
      initial={{ on: dayjs().startOf('month').subtract(1, 'day') }}
      input={({ on }: { on: Dayjs }) => ({ id: newId(), scheme, on: on.format('YYYY-MM-DD') })}
      onDone={({ id }) => onStarted(id)}
      onClose={onClose}
    >
      <Form.Item name="on" label={t('evaluation.startDay')} rules={[{ required: true, message: t('evaluation.needed') }]}>
        <DatePicker allowClear={false} disabledDate={(day) => day.isAfter(dayjs())} />
      </Form.Item>
    </CommandForm>
  )
}
