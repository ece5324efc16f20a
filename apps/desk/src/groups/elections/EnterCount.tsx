import { enterCount } from '@balian/contract/elections'
import { App, Form, InputNumber } from 'antd'
import { CommandForm } from '../../frame/CommandForm.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Election } from './ElectionPage.tsx'

interface Entered {
  readonly present: number
  readonly votes?: Record<string, number>
  readonly blank: number
  readonly invalid: number
}

/** One of the two counts of papers or hands. */
export function EnterCount({ election, onClose }: { readonly election: Election; readonly onClose: () => void }) {
  const { t } = useWords()
  const { message } = App.useApp()
  const choices =
    election.kind === 'recall'
      ? (['for', 'against'] as const).map((one) => ({ key: one as string, name: t(`elections.is.${one}`) }))
      : election.nominees.filter((one) => !one.stoodDown).map((one) => ({ key: one.id, name: one.name }))
  const number = <InputNumber min={0} max={10_000} precision={0} style={{ width: '100%' }} />
  const needed = [{ required: true, message: t('elections.needed') }]
  return (
    <CommandForm
      title={t('elections.count')}
      ok={t('elections.count')}
      note={t('elections.countText')}
      route={enterCount}
      initial={{ blank: 0, invalid: 0 } as Partial<Entered>}
      input={({ present, votes, blank, invalid }: Entered) => ({ id: election.id, present, votes: votes ?? {}, blank, invalid })}
      onDone={({ agreed }) => {
        if (agreed === true) void message.success(t('elections.countAgreed'))
        else void message.warning(t(agreed === null ? 'elections.countWaits' : 'elections.countDiffers'))
      }}
      onClose={onClose}
    >
      <Form.Item name="present" label={t(election.method === 'hands' ? 'elections.handsPresent' : 'elections.present')} rules={needed}>
        {number}
      </Form.Item>
      {choices.map((one) => (
        <Form.Item key={one.key} name={['votes', one.key]} label={one.name} rules={needed}>
          {number}
        </Form.Item>
      ))}
      <Form.Item name="blank" label={t('elections.is.blank')} rules={needed}>
        {number}
      </Form.Item>
      <Form.Item name="invalid" label={t('elections.invalid')} rules={needed}>
        {number}
      </Form.Item>
    </CommandForm>
  )
}
