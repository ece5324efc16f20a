import { answerContest, contestMarks, type MarkPage, markPage } from '@balian/contract/evaluation'
import { newId } from '@balian/contract/ids'
import { indicatorNames } from '@balian/contract/indicators'
import { CanButton } from '@balian/ui/can-button'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { Button, Form, Input, InputNumber, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { CommandForm } from '../frame/CommandForm.tsx'
import { Records } from '../indicators/Records.tsx'
import { paths } from '../paths.ts'
import { useWords } from '../words/use-words.ts'
import { ContestTalk } from './ContestTalk.tsx'
import { type Behind, Evidence } from './Evidence.tsx'
import css from './evaluation.module.css'
import { marksText, signed } from './marks.ts'
import { RunState } from './RunState.tsx'

/** How one place's or officer's marks arose, down to the records, and what was said about them. */
export function Component() {
  const { t } = useWords()
  const { id = '' } = useParams()
  const [behind, open] = useState<Behind | null>(null)
  const [contesting, contest] = useState(false)
  const { data: mark, error, refetch } = useRead(markPage, { id })
  const { data: names } = useRead(indicatorNames, {})
  if (error && !mark) return <Broken error={error} retry={() => void refetch()} />
  if (!mark || !names) return <Skeleton active paragraph={{ rows: 10 }} />
  return (
    <PageFrame
      title={`${mark.name} · ${mark.run.key}`}
      up={<Link to={paths.evaluation}>{t('evaluation.title')}</Link>}
      note={
        <>
          <Link to={paths.evaluationScheme(mark.run.scheme)}>{mark.run.title}</Link> · <RunState run={mark.run} />
        </>
      }
      acts={
        <CanButton can={mark.can.contest === 'evaluation-not-mine' ? undefined : mark.can.contest} onClick={() => contest(true)}>
          {t('evaluation.contest')}
        </CanButton>
      }
    >
      <Section title={t('evaluation.total')}>
        <p className={css.big}>
          <strong>{mark.total === null ? t('evaluation.noMarks') : marksText(mark.total)}</strong>
          {mark.adjust !== 0 && (
            <span>
              {t('evaluation.marks')} {marksText(mark.marks)} · {t('evaluation.adjust')} {signed(mark.adjust)}
            </span>
          )}
        </p>
      </Section>
      <Evidence mark={mark} infos={names.items} onOpen={open} />
      <Contested mark={mark} />
      {behind && <Records info={behind.info} asked={behind.at} onClose={() => open(null)} />}
      {contesting && <Contest mark={mark} onClose={() => contest(false)} />}
    </PageFrame>
  )
}

function Contest({ mark, onClose }: { readonly mark: MarkPage; readonly onClose: () => void }) {
  const { t } = useWords()
  return (
    <CommandForm
      title={t('evaluation.contest')}
      ok={t('evaluation.contest')}
      note={t('evaluation.contestText')}
      route={contestMarks}
      done="evaluation.contested"
      input={({ rule, text }: { rule?: string; text: string }) => ({ id: mark.id, contest: newId(), text, ...(rule ? { rule } : {}) })}
      onClose={onClose}
    >
      <Form.Item name="rule" label={t('evaluation.contestRule')}>
        <Select
          allowClear
          placeholder={t('evaluation.contestWhole')}
          options={mark.rules.map((rule) => ({ value: rule.key, label: `${rule.role ? `${t(`role.${rule.role}`)} · ` : ''}${rule.title}` }))}
        />
      </Form.Item>
      <Form.Item name="text" label={t('evaluation.contestWhy')} rules={[{ required: true, min: 4, message: t('evaluation.needed') }]}>
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={500} />
      </Form.Item>
    </CommandForm>
  )
}

function Contested({ mark }: { readonly mark: MarkPage }) {
  const { t } = useWords()
  const [answering, answer] = useState<string | null>(null)
  if (mark.contested.length === 0) return null
  const titleOf = (key: string | null) => mark.rules.find((rule) => rule.key === key)?.title ?? t('evaluation.contestWhole')
  const mayAnswer = mark.can.answer === true
  return (
    <Section title={t('evaluation.contests')}>
      <ul className={css.talk}>
        {mark.contested.map((one) => (
          <ContestTalk
            key={one.id}
            contest={one}
            act={
              one.answer === null && mayAnswer ? (
                <Button type="primary" size="small" onClick={() => answer(one.id)}>
                  {t('evaluation.answer')}
                </Button>
              ) : null
            }
          >
            {titleOf(one.rule)}
          </ContestTalk>
        ))}
      </ul>
      {answering && <Answer contest={answering} onClose={() => answer(null)} />}
    </Section>
  )
}

function Answer({ contest, onClose }: { readonly contest: string; readonly onClose: () => void }) {
  const { t } = useWords()
  return (
    <CommandForm
      title={t('evaluation.answer')}
      ok={t('evaluation.answer')}
      note={t('evaluation.answerText')}
      route={answerContest}
      done="evaluation.answered"
      initial={{ adjust: 0 }}
      input={({ adjust, answer }: { adjust: number; answer: string }) => ({ contest, adjust, answer })}
      onClose={onClose}
    >
      <Form.Item name="adjust" label={t('evaluation.adjust')} rules={[{ required: true, message: t('evaluation.needed') }]}>
        <InputNumber min={-100} max={100} step={0.5} />
      </Form.Item>
      <Form.Item name="answer" label={t('evaluation.answerWhy')} rules={[{ required: true, min: 4, message: t('evaluation.needed') }]}>
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={500} />
      </Form.Item>
    </CommandForm>
  )
}
