import type { enterTopicCount } from '@balian/contract/deliberation-acts'
import type { enterCount } from '@balian/contract/elections'
import { App, Form, InputNumber } from 'antd'
import { CommandForm } from '../frame/CommandForm.tsx'
import { useWords } from '../words/use-words.ts'

interface Entered {
  readonly present: number
  readonly votes?: Record<string, number>
  readonly blank: number
  readonly invalid: number
}

interface Props {
  readonly id: string
  readonly hands: boolean
  readonly choices: readonly { readonly key: string; readonly name: string }[]
  readonly route: typeof enterCount | typeof enterTopicCount
  readonly onClose: () => void
}

/** One of the two counts of papers or hands. */
export function EnterCount({ id, hands, choices, route, onClose }: Props) {
  const { t } = useWords()
  const { message } = App.useApp()
  const number = <InputNumber min={0} max={10_000} precision={0} style={{ width: '100%' }} />
  const needed = [{ required: true, message: t('elections.needed') }]
  return (
    <CommandForm
      title={t('elections.count')}
      ok={t('elections.count')}
      note={t('elections.countText')}
      route={route}
      initial={{ blank: 0, invalid: 0 } as Partial<Entered>}
      input={({ present, votes, blank, invalid }: Entered) => ({ id, present, votes: votes ?? {}, blank, invalid })}
      onDone={({ agreed }) => {
        if (agreed === true) void message.success(t('elections.countAgreed'))
        else void message.warning(t(agreed === null ? 'elections.countWaits' : 'elections.countDiffers'))
      }}
      onClose={onClose}
    >
      <Form.Item name="present" label={t(hands ? 'elections.handsPresent' : 'elections.present')} rules={needed}>
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
