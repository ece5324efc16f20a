import { openElection } from '@balian/contract/elections'
import { newId } from '@balian/contract/ids'
import type { Sent } from '@balian/contract/route'
import { Form, Input, InputNumber, Radio, Select, Switch } from 'antd'
import { CommandForm } from '../../frame/CommandForm.tsx'
import { DayItem, today } from '../../frame/DayItem.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Group } from '../GroupPage.tsx'

type Entered = Omit<Sent<typeof openElection>, 'id' | 'group' | 'fromDay' | 'toDay'> & { fromDay?: string | null; toDay?: string | null }

const said = (t: (key: string) => string, ...keys: readonly string[]) => keys.map((key) => ({ value: key, label: t(`elections.is.${key}`) }))

/** Calls an election of the group's leader, or a vote on recalling one. */
export function OpenElection({ group, onOpened, onClose }: { readonly group: Group; readonly onOpened: (id: string) => void; readonly onClose: () => void }) {
  const { t } = useWords()
  const needed = [{ required: true, message: t('elections.needed') }]
  const leading = group.terms.filter((term) => term.now).map((term) => ({ value: term.id, label: term.name }))
  return (
    <CommandForm
      title={t('elections.open')}
      ok={t('elections.open')}
      note={t('elections.openText')}
      route={openElection}
      done="elections.opened"
      initial={{ kind: 'lead', method: 'ballot', seats: 1, tie: 'again', replaces: true, objectionDays: 5, voteOn: today() } as Partial<Entered>}
      input={({ fromDay, toDay, why, ...rest }: Entered) => ({
        id: newId(),
        group: group.id,
        ...rest,
        why: why ?? '',
        ...(fromDay ? { fromDay } : {}),
        ...(toDay ? { toDay } : {}),
      })}
      onDone={({ id }) => onOpened(id)}
      onClose={onClose}
    >
      <Form.Item name="kind" label={t('elections.kind')}>
        <Radio.Group options={said(t, 'lead', ...(leading.length > 0 ? ['recall'] : []))} />
      </Form.Item>
      <Form.Item noStyle dependencies={['kind']}>
        {({ getFieldValue }) =>
          getFieldValue('kind') === 'recall' ? (
            <>
              <Form.Item name="recalled" label={t('elections.recalled')} rules={needed}>
                <Select options={leading} />
              </Form.Item>
              <Form.Item name="why" label={t('elections.why')} rules={needed}>
                <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
              </Form.Item>
            </>
          ) : (
            <Office />
          )
        }
      </Form.Item>
      <Form.Item name="method" label={t('elections.method')}>
        <Radio.Group options={said(t, 'ballot', 'hands')} />
      </Form.Item>
      <DayItem name="voteOn" label={t('elections.voteOn')} rules={needed} not={(day) => day < today()} />
      <Form.Item name="votePlace" label={t('elections.votePlace')} rules={needed}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="objectionDays" label={t('elections.objectionDays')}>
        <InputNumber min={1} max={15} precision={0} />
      </Form.Item>
    </CommandForm>
  )
}

/** What is asked of an election only. */
function Office() {
  const { t } = useWords()
  return (
    <>
      <Form.Item name="seats" label={t('elections.seats')}>
        <InputNumber min={1} max={3} precision={0} />
      </Form.Item>
      <Form.Item name="tie" label={t('elections.tieRule')}>
        <Radio.Group options={said(t, 'again', 'lot')} />
      </Form.Item>
      <Form.Item name="replaces" label={t('elections.replaces')} valuePropName="checked">
        <Switch />
      </Form.Item>
      <DayItem name="fromDay" label={t('elections.fromDay')} />
      <DayItem name="toDay" label={t('elections.toDay')} extra={t('elections.withoutEnd')} />
    </>
  )
}
