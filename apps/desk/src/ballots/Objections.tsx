import type { Can } from '@balian/contract/can'
import type { answerTopicObjection, objectTopic } from '@balian/contract/deliberation-acts'
import type { answerObjection, objectElection } from '@balian/contract/elections'
import { newId } from '@balian/contract/ids'
import { CanButton } from '@balian/ui/can-button'
import { Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When, whenText } from '@balian/ui/when'
import { Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { CommandForm } from '../frame/CommandForm.tsx'
import css from '../groups/groups.module.css'
import { useWords } from '../words/use-words.ts'
import { possible } from './possible.ts'

interface Objection {
  readonly id: string
  readonly text: string
  readonly madeAt: string
  readonly answer: string | null
  readonly upheld: boolean | null
}

interface Props {
  /** What was voted on. */
  readonly id: string
  readonly can: Can
  /** The last day for objections, while there is one. */
  readonly until: string | null
  readonly objections: readonly Objection[]
  readonly routes: { readonly object: typeof objectElection | typeof objectTopic; readonly answer: typeof answerObjection | typeof answerTopicObjection }
}

/** Objections to the result of a vote, and what was answered. */
export function Objections({ id, can, until, objections, routes }: Props) {
  const { t, language } = useWords()
  const [objecting, object] = useState(false)
  const [answering, answer] = useState<string | null>(null)
  const acts = (
    <CanButton size="small" can={possible(can.object)} onClick={() => object(true)}>
      {t('elections.object')}
    </CanButton>
  )
  return (
    <Section title={t('elections.objections')} acts={acts}>
      {until && <p>{t('elections.openUntil', { day: whenText(until, language === 'zh' ? 'zh-CN' : 'en-GB', true) })}</p>}
      {objections.length === 0 && <p className={css.small}>{t('elections.noObjections')}</p>}
      <ul className={css.rows}>
        {objections.map((one) => (
          <li key={one.id}>
            <div>
              {one.text}{' '}
              {one.answer !== null && <StatusTag tone={one.upheld ? 'warn' : 'plain'}>{t(one.upheld ? 'elections.upheld' : 'elections.dismissed')}</StatusTag>}
            </div>
            {one.answer === null && (
              <CanButton size="small" can={possible(can.answerObjection)} onClick={() => answer(one.id)}>
                {t('elections.answer')}
              </CanButton>
            )}
            <p>
              <When at={one.madeAt} />
              {one.answer && ` · ${one.answer}`}
            </p>
          </li>
        ))}
      </ul>
      {objecting && <Objecting id={id} route={routes.object} onClose={() => object(false)} />}
      {answering && <Answering id={id} objection={answering} route={routes.answer} onClose={() => answer(null)} />}
    </Section>
  )
}

interface ObjectingProps {
  readonly id: string
  readonly route: Props['routes']['object']
  readonly onClose: () => void
}

function Objecting({ id, route, onClose }: ObjectingProps) {
  const { t } = useWords()
  return (
    <CommandForm
      title={t('elections.object')}
      ok={t('elections.object')}
      route={route}
      done="elections.objected"
      input={({ text }: { text: string }) => ({ id, objection: newId(), text })}
      onClose={onClose}
    >
      <Form.Item name="text" label={t('elections.objectText')} rules={[{ required: true, message: t('elections.needed') }]}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 3 }} />
      </Form.Item>
    </CommandForm>
  )
}

interface AnsweringProps {
  readonly id: string
  readonly objection: string
  readonly route: Props['routes']['answer']
  readonly onClose: () => void
}

function Answering({ id, objection, route, onClose }: AnsweringProps) {
  const { t } = useWords()
  const needed = [{ required: true, message: t('elections.needed') }]
  return (
    <CommandForm
      title={t('elections.answer')}
      ok={t('elections.answer')}
      note={t('elections.upholdText')}
      route={route}
      done="elections.answered"
      input={({ upheld, answer }: { upheld: boolean; answer: string }) => ({ id, objection, upheld, answer })}
      onClose={onClose}
    >
      <Form.Item name="upheld" rules={needed}>
        <Radio.Group options={[true, false].map((one) => ({ value: one, label: t(one ? 'elections.upheld' : 'elections.dismissed') }))} />
      </Form.Item>
      <Form.Item name="answer" label={t('elections.answer')} rules={needed}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 3 }} />
      </Form.Item>
    </CommandForm>
  )
}
