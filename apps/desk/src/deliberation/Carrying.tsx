import { doTopicStep } from '@balian/contract/deliberation-acts'
import { CanButton } from '@balian/ui/can-button'
import { Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Form, Input } from 'antd'
import { useState } from 'react'
import { possible } from '../ballots/possible.ts'
import { CommandForm } from '../frame/CommandForm.tsx'
import { DayItem, today } from '../frame/DayItem.tsx'
import { useWords } from '../words/use-words.ts'
import css from './deliberation.module.css'
import { PhotosItem } from './MinutesForms.tsx'
import type { Topic } from './topic.ts'

/** The steps of carrying the decision out. */
export function Carrying({ topic }: { readonly topic: Topic }) {
  const { t } = useWords()
  const [doing, act] = useState<string | null>(null)
  return (
    <Section title={t('deliberation.steps')}>
      {topic.steps.length === 0 && <p className={css.small}>{t('deliberation.noSteps')}</p>}
      <ul className={css.steps}>
        {topic.steps.map((step) => (
          <li key={step.id}>
            <div>
              <strong>{step.title}</strong> {step.doneOn && <StatusTag tone="good">{t('deliberation.doStep')}</StatusTag>}
              {step.late && <StatusTag tone="bad">{t('deliberation.late')}</StatusTag>}
            </div>
            {!step.doneOn && (
              <CanButton size="small" can={possible(topic.can.doStep)} onClick={() => act(step.id)}>
                {t('deliberation.doStep')}
              </CanButton>
            )}
            <p>
              {step.who} · {t('deliberation.stepDue')} <When at={step.due} dayOnly />
              {step.doneOn && (
                <>
                  {' · '}
                  {t('deliberation.doneOn')} <When at={step.doneOn} dayOnly /> · {step.note}
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
      {doing && <DoStep topic={topic} step={doing} onClose={() => act(null)} />}
    </Section>
  )
}

interface Entered {
  readonly doneOn: string
  readonly note: string
  readonly files?: string[]
}

function DoStep({ topic, step, onClose }: { readonly topic: Topic; readonly step: string; readonly onClose: () => void }) {
  const { t } = useWords()
  const needed = [{ required: true, message: t('deliberation.needed') }]
  return (
    <CommandForm
      title={t('deliberation.doStep')}
      ok={t('deliberation.doStep')}
      route={doTopicStep}
      done="deliberation.stepDone"
      initial={{ doneOn: today() } as Partial<Entered>}
      input={({ doneOn, note, files }: Entered) => ({ id: topic.id, step, doneOn, note, files: files ?? [] })}
      onClose={onClose}
    >
      <DayItem name="doneOn" label={t('deliberation.doneOn')} rules={needed} not={(day) => day > today()} />
      <Form.Item name="note" label={t('deliberation.stepNote')} rules={needed}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
      </Form.Item>
      <PhotosItem topic={topic} />
    </CommandForm>
  )
}
