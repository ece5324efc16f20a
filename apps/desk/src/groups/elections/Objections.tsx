import { answerObjection, objectElection } from '@balian/contract/elections'
import { newId } from '@balian/contract/ids'
import { CanButton } from '@balian/ui/can-button'
import { Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When, whenText } from '@balian/ui/when'
import { Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { CommandForm } from '../../frame/CommandForm.tsx'
import { useWords } from '../../words/use-words.ts'
import css from '../groups.module.css'
import { possible } from '../possible.ts'
import type { Election } from './ElectionPage.tsx'

/** Objections to the result, and what was answered. */
export function Objections({ election }: { readonly election: Election }) {
  const { t, language } = useWords()
  const [objecting, object] = useState(false)
  const [answering, answer] = useState<string | null>(null)
  const until = election.objectionsUntil
  const acts = (
    <CanButton size="small" can={possible(election.can.object)} onClick={() => object(true)}>
      {t('elections.object')}
    </CanButton>
  )
  return (
    <Section title={t('elections.objections')} acts={acts}>
      {until && election.state === 'objections' && <p>{t('elections.openUntil', { day: whenText(until, language === 'zh' ? 'zh-CN' : 'en-GB', true) })}</p>}
      {election.objections.length === 0 && <p className={css.small}>{t('elections.noObjections')}</p>}
      <ul className={css.rows}>
        {election.objections.map((one) => (
          <li key={one.id}>
            <div>
              {one.text}{' '}
              {one.answer !== null && <StatusTag tone={one.upheld ? 'warn' : 'plain'}>{t(one.upheld ? 'elections.upheld' : 'elections.dismissed')}</StatusTag>}
            </div>
            {one.answer === null && (
              <CanButton size="small" can={possible(election.can.answerObjection)} onClick={() => answer(one.id)}>
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
      {objecting && <Objecting election={election} onClose={() => object(false)} />}
      {answering && <Answering election={election} objection={answering} onClose={() => answer(null)} />}
    </Section>
  )
}

function Objecting({ election, onClose }: { readonly election: Election; readonly onClose: () => void }) {
  const { t } = useWords()
  return (
    <CommandForm
      title={t('elections.object')}
      ok={t('elections.object')}
      route={objectElection}
      done="elections.objected"
      input={({ text }: { text: string }) => ({ id: election.id, objection: newId(), text })}
      onClose={onClose}
    >
      <Form.Item name="text" label={t('elections.objectText')} rules={[{ required: true, message: t('elections.needed') }]}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 3 }} />
      </Form.Item>
    </CommandForm>
  )
}

function Answering({ election, objection, onClose }: { readonly election: Election; readonly objection: string; readonly onClose: () => void }) {
  const { t } = useWords()
  const needed = [{ required: true, message: t('elections.needed') }]
  return (
    <CommandForm
      title={t('elections.answer')}
      ok={t('elections.answer')}
      note={t('elections.upholdText')}
      route={answerObjection}
      done="elections.answered"
      input={({ upheld, answer }: { upheld: boolean; answer: string }) => ({ id: election.id, objection, upheld, answer })}
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
