import { changeGroup, dissolveGroup, foundGroup, type GroupKind, type GroupSub, groupKinds } from '@balian/contract/groups'
import { newId } from '@balian/contract/ids'
import { Form, Input, Radio, Select } from 'antd'
import { CommandForm } from '../frame/CommandForm.tsx'
import { DayItem, today } from '../frame/DayItem.tsx'
import { PlaceSelect } from '../places/PlaceSelect.tsx'
import { usePlace } from '../session/place.tsx'
import { useWords } from '../words/use-words.ts'
import type { Group } from './GroupPage.tsx'

interface Facts {
  readonly kind: GroupKind
  readonly sub: GroupSub
  readonly name: string
  readonly purpose?: string
  readonly joining?: 'free' | 'confirmed'
}

const future = (day: string): boolean => day > today()

export function FoundGroup({ onFounded, onClose }: { readonly onFounded: (id: string) => void; readonly onClose: () => void }) {
  const { t } = useWords()
  const { place } = usePlace()
  const needed = [{ required: true, message: t('groups.needed') }]
  return (
    <CommandForm
      title={t('groups.found')}
      ok={t('groups.found')}
      route={foundGroup}
      done="groups.foundDone"
      initial={{ kind: 'geographic', joining: 'free', foundedOn: today(), ...(place.length >= 9 ? { place } : {}) }}
      input={(values: Facts & { place: string; foundedOn: string }) => ({ id: newId(), ...values, purpose: values.purpose ?? '' })}
      onDone={({ id }) => onFounded(id)}
      onClose={onClose}
    >
      <FactItems />
      <Form.Item name="place" label={t('groups.place')} rules={needed}>
        <PlaceSelect mine />
      </Form.Item>
      <DayItem name="foundedOn" label={t('groups.foundedOn')} rules={needed} not={future} />
    </CommandForm>
  )
}

export function ChangeGroup({ group, onClose }: { readonly group: Group; readonly onClose: () => void }) {
  const { t } = useWords()
  const { id, version, kind, sub, name, purpose, joining } = group
  return (
    <CommandForm
      title={t('groups.change')}
      ok={t('groups.change')}
      route={changeGroup}
      done="groups.changed"
      initial={{ kind, sub, name, purpose, joining }}
      input={(values: Facts) => ({ id, version, ...values, purpose: values.purpose ?? '' })}
      onClose={onClose}
    >
      <FactItems />
    </CommandForm>
  )
}

export function DissolveGroup({ group, onClose }: { readonly group: Group; readonly onClose: () => void }) {
  const { t } = useWords()
  const needed = [{ required: true, message: t('groups.needed') }]
  return (
    <CommandForm
      danger
      title={`${t('groups.dissolve')} · ${group.name}`}
      ok={t('groups.dissolve')}
      note={t('groups.dissolveNote')}
      route={dissolveGroup}
      done="groups.dissolved"
      initial={{ on: today() }}
      input={({ on, why }: { on: string; why: string }) => ({ id: group.id, version: group.version, on, why })}
      onClose={onClose}
    >
      <DayItem name="on" label={t('groups.on')} rules={needed} not={future} />
      <Form.Item name="why" label={t('groups.why')} rules={needed}>
        <Input.TextArea maxLength={200} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </CommandForm>
  )
}

/** Kind, sub-kind, name and purpose; choosing another kind takes its first sub-kind. */
function FactItems() {
  const { t } = useWords()
  const form = Form.useFormInstance<Facts>()
  const kind = Form.useWatch('kind', form) ?? 'geographic'
  const needed = [{ required: true, message: t('groups.needed') }]
  const named = (keys: readonly string[]) => keys.map((key) => ({ value: key, label: t(`groups.is.${key}`) }))
  return (
    <>
      <Form.Item name="name" label={t('groups.name')} rules={needed}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="kind" label={t('groups.kind')} rules={needed}>
        <Select options={named(Object.keys(groupKinds))} onChange={(next: GroupKind) => form.setFieldValue('sub', groupKinds[next][0])} />
      </Form.Item>
      <Form.Item name="sub" label={t('groups.sub')} rules={needed}>
        <Select options={named(groupKinds[kind])} />
      </Form.Item>
      <Form.Item name="purpose" label={t('groups.purpose')} extra={t('groups.purposeHelp')}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
      </Form.Item>
      <Form.Item name="joining" label={t('groups.joining')}>
        <Radio.Group options={named(['free', 'confirmed'])} />
      </Form.Item>
    </>
  )
}
