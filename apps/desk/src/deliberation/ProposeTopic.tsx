import { topicBy, topicKinds } from '@balian/contract/deliberation'
import { proposeTopic } from '@balian/contract/deliberation-acts'
import { forumNames, forums } from '@balian/contract/forums'
import { newId } from '@balian/contract/ids'
import type { Sent } from '@balian/contract/route'
import { Form, Input, Radio, Select } from 'antd'
import { CommandForm } from '../frame/CommandForm.tsx'
import { GroupSelect } from '../groups/GroupSelect.tsx'
import { PlacePick } from '../people/PlacePick.tsx'
import { usePlace } from '../session/place.tsx'
import { useMe } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import { byWord } from './said.ts'

type Entered = Omit<Sent<typeof proposeTopic>, 'id'>

interface Props {
  readonly onProposed: (id: string) => void
  readonly onClose: () => void
}

/** Brings something up to be decided together. */
export function ProposeTopic({ onProposed, onClose }: Props) {
  const { t } = useWords()
  const { place } = usePlace()
  const me = useMe()
  const needed = [{ required: true, message: t('deliberation.needed') }]
  const office = me.posts.length > 0
  return (
    <CommandForm
      title={t('deliberation.propose')}
      ok={t('deliberation.propose')}
      note={t('deliberation.proposeText')}
      route={proposeTopic}
      done="deliberation.proposed"
      initial={{ forum: 'representatives', kind: 'works', by: 'committee', ...(place.length >= 12 ? { place } : {}) } as Partial<Entered>}
      input={({ proposer, by, ...rest }: Entered) => ({ id: newId(), ...rest, ...(office ? { by: by ?? 'committee', proposer: proposer ?? '' } : {}) })}
      onDone={({ id }) => onProposed(id)}
      onClose={onClose}
    >
      <Form.Item name="title" label={t('deliberation.title')} rules={needed}>
        <Input maxLength={60} showCount />
      </Form.Item>
      <Form.Item name="proposal" label={t('deliberation.proposal')} extra={t('deliberation.proposalHelp')} rules={needed}>
        <Input.TextArea maxLength={4000} autoSize={{ minRows: 4 }} />
      </Form.Item>
      <Form.Item name="kind" label={t('deliberation.kind')} rules={needed}>
        <Select options={topicKinds.map((one) => ({ value: one, label: t(`deliberation.is.${one}`) }))} />
      </Form.Item>
      <Form.Item name="place" label={t('deliberation.village')} rules={needed}>
        <PlacePick />
      </Form.Item>
      <ForumItem />
      {office && (
        <>
          <Form.Item name="by" label={t('deliberation.by')}>
            <Radio.Group options={topicBy.options.map((one) => ({ value: one, label: t(byWord(one)) }))} />
          </Form.Item>
          <Form.Item name="proposer" label={t('deliberation.proposer')}>
            <Input maxLength={60} />
          </Form.Item>
        </>
      )}
    </CommandForm>
  )
}

/** Who decides, among those who can at the chosen place. */
function ForumItem() {
  const { t } = useWords()
  const form = Form.useFormInstance()
  const place: string = Form.useWatch('place', form) ?? ''
  const forum: string = Form.useWatch('forum', form) ?? ''
  const fits = (at: 'village' | 'group' | 'any') => at === 'any' || place === '' || place.length === (at === 'village' ? 12 : 14)
  const needed = [{ required: true, message: t('deliberation.needed') }]
  return (
    <>
      <Form.Item name="forum" label={t('deliberation.forum')} rules={needed}>
        <Select
          options={forumNames.map((one) => ({ value: one, label: t(`deliberation.is.${one}`), disabled: !fits(forums[one].at) }))}
          aria-label={t('deliberation.forum')}
        />
      </Form.Item>
      {forum === 'mutual-aid' && (
        <Form.Item name="group" label={t('deliberation.group')} rules={needed}>
          <GroupSelect place={place} />
        </Form.Item>
      )}
    </>
  )
}
