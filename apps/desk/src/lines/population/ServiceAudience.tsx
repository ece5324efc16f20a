import { lines } from '@balian/contract/lines'
import { audienceHouseholds, audienceRegisters, serviceLines } from '@balian/contract/service-messages'
import { Form, InputNumber, Select, Space } from 'antd'
import { GroupSelect } from '../../groups/GroupSelect.tsx'
import { PlaceSelect } from '../../places/PlaceSelect.tsx'
import { useMe } from '../../session/session.tsx'
import { useWords } from '../../words/use-words.ts'
import { useOwnLines } from './ForLine.tsx'

/** To whom a service message goes: a place, narrowed by age, household, register, open matters and group. */
export function Audience({ at, fixed }: { readonly at: string; readonly fixed: boolean }) {
  const { t, language } = useWords()
  const options = (values: readonly string[], word: string) => values.map((value) => ({ value, label: t(`${word}.${value}`) }))
  const { posts } = useMe()
  const registrar = posts.some((post) => post.role === 'population-registrar' || post.role === 'manager')
  const own = useOwnLines()
  const ofLine = serviceLines
    .filter((line) => registrar || own.includes(line))
    .map((value) => ({ value, label: lines.find(({ line }) => line === value)![language] }))
  return (
    <>
      {!fixed && (
        <Form.Item name="place" label={t('service.to')} rules={[{ required: true, message: t('service.needPlace') }]}>
          <PlaceSelect />
        </Form.Item>
      )}
      <Form.Item label={t('service.age')}>
        <Space>
          <Form.Item name="ageFrom" noStyle>
            <InputNumber min={0} max={130} aria-label={t('service.ageFrom')} placeholder={t('service.ageFrom')} />
          </Form.Item>
          —
          <Form.Item name="ageTo" noStyle>
            <InputNumber min={0} max={130} aria-label={t('service.ageTo')} placeholder={t('service.ageTo')} />
          </Form.Item>
        </Space>
      </Form.Item>
      <Form.Item name="household" label={t('service.household')}>
        <Select options={options(audienceHouseholds, 'service.household')} />
      </Form.Item>
      <Form.Item name="register" hidden={!registrar} label={t('service.register')}>
        <Select options={options(audienceRegisters, 'service.register')} />
      </Form.Item>
      <Form.Item name="line" hidden={ofLine.length === 0} label={t('service.line')}>
        <Select allowClear placeholder={t('service.household.any')} options={ofLine} />
      </Form.Item>
      {at.length >= 6 && (
        <Form.Item name="group" label={t('service.group')}>
          <GroupSelect place={at} />
        </Form.Item>
      )}
    </>
  )
}
