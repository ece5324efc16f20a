import { addTopicStep, carryTopic, closeTopicVote, declineTopic, finishTopic, openTopicVote, withdrawTopic } from '@balian/contract/deliberation-acts'
import { newId } from '@balian/contract/ids'
import { Form, Input } from 'antd'
import { CommandForm } from '../frame/CommandForm.tsx'
import { DayItem } from '../frame/DayItem.tsx'
import { useWords } from '../words/use-words.ts'
import type { Topic } from './topic.ts'

/** What the buttons of the page ask for. */
export type Asked = 'accept' | 'decline' | 'withdraw' | 'openVote' | 'closeVote' | 'enterCount' | 'publish' | 'carry' | 'addStep' | 'finish'
type Plain = Exclude<Asked, 'accept' | 'enterCount' | 'publish'>

interface Props {
  readonly topic: Topic
  readonly step: Plain
  readonly onClose: () => void
}

/** Steps that ask for a word at most. */
export function StepForm({ topic, step, onClose }: Props) {
  const { t } = useWords()
  const { id, version } = topic
  const of = { id, version }
  const needed = [{ required: true, message: t('deliberation.needed') }]
  const titled = { title: t(`deliberation.${step}`), ok: t(`deliberation.${step}`), onClose }
  if (step === 'openVote')
    return <CommandForm {...titled} route={openTopicVote} note={t('deliberation.openVoteText')} done="deliberation.voteOpened" input={() => of} />
  if (step === 'closeVote')
    return <CommandForm {...titled} route={closeTopicVote} note={t('elections.closeText')} done="deliberation.voteClosed" input={() => of} />
  if (step === 'carry') return <CommandForm {...titled} route={carryTopic} note={t('deliberation.carryText')} done="deliberation.carried" input={() => of} />
  if (step === 'addStep') return <AddStep topic={topic} onClose={onClose} />
  if (step === 'finish')
    return (
      <CommandForm
        {...titled}
        route={finishTopic}
        note={t('deliberation.finishText')}
        done="deliberation.finished"
        input={({ note }: { note: string }) => ({ ...of, note })}
      >
        <Form.Item name="note" label={t('deliberation.finishNote')} rules={needed}>
          <Input.TextArea maxLength={500} autoSize={{ minRows: 3 }} />
        </Form.Item>
      </CommandForm>
    )
  return (
    <CommandForm
      {...titled}
      danger
      route={step === 'decline' ? declineTopic : withdrawTopic}
      {...(step === 'decline' ? { note: t('deliberation.declineText') } : {})}
      done={step === 'decline' ? 'deliberation.declined' : 'deliberation.withdrawn'}
      input={({ why }: { why: string }) => ({ ...of, why })}
    >
      <Form.Item name="why" label={t('deliberation.why')} rules={needed}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </CommandForm>
  )
}

interface Planned {
  readonly title: string
  readonly who: string
  readonly due: string
}

function AddStep({ topic, onClose }: Omit<Props, 'step'>) {
  const { t } = useWords()
  const needed = [{ required: true, message: t('deliberation.needed') }]
  return (
    <CommandForm
      title={t('deliberation.addStep')}
      ok={t('deliberation.addStep')}
      route={addTopicStep}
      done="deliberation.stepAdded"
      input={({ title, who, due }: Planned) => ({ id: topic.id, step: newId(), title, who, due })}
      onClose={onClose}
    >
      <Form.Item name="title" label={t('deliberation.stepTitle')} rules={needed}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="who" label={t('deliberation.stepWho')} rules={needed}>
        <Input maxLength={40} />
      </Form.Item>
      <DayItem name="due" label={t('deliberation.stepDue')} rules={needed} />
    </CommandForm>
  )
}
