import { newId } from '@balian/contract/ids'
import { issuePaper, paperKinds } from '@balian/contract/library'
import { lineNames } from '@balian/contract/lines'
import { adminRoles, roles } from '@balian/contract/roles'
import type { Sent } from '@balian/contract/route'
import { Checkbox, Form, Input, Select } from 'antd'
import { NewFiles } from '../activities/NewFiles.tsx'
import { CommandForm } from '../frame/CommandForm.tsx'
import { DayItem, today } from '../frame/DayItem.tsx'
import { PlaceSelect } from '../places/PlaceSelect.tsx'
import { useMe } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'

type Entered = Omit<Sent<typeof issuePaper>, 'id'>

interface Props {
  readonly onIssued: (id: string) => void
  readonly onClose: () => void
}

/** Issues a paper for a place and all beneath it. */
export function IssuePaper({ onIssued, onClose }: Props) {
  const { t } = useWords()
  const me = useMe()
  const needed = [{ required: true, message: t('library.needed') }]
  const post = me.posts[0]
  return (
    <CommandForm
      title={t('library.issue')}
      ok={t('library.issue')}
      note={t('library.issueText')}
      route={issuePaper}
      done="library.issued"
      initial={{ kind: 'circular', fromDay: today(), ...(post ? { place: post.place } : {}) } as Partial<Entered>}
      input={(values: Entered) => ({ id: newId(), ...values })}
      onDone={({ id }) => onIssued(id)}
      onClose={onClose}
    >
      <Form.Item name="kind" label={t('library.kind')} rules={needed}>
        <Select options={paperKinds.map((one) => ({ value: one, label: t(`library.is.${one}`) }))} />
      </Form.Item>
      <Form.Item name="title" label={t('library.title')} rules={needed}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="number" label={t('library.number')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="issuer" label={t('library.issuer')} rules={needed}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="line" label={t('library.line')}>
        <Select allowClear options={lineNames.map((one) => ({ value: one, label: t(`line.${one}`) }))} />
      </Form.Item>
      <Form.Item name="place" label={t('library.place')} rules={needed}>
        <PlaceSelect mine />
      </Form.Item>
      <Form.Item name="audience" label={t('library.audience')} extra={t('library.audienceAll')}>
        <Select mode="multiple" options={roles.filter((one) => !adminRoles.includes(one)).map((one) => ({ value: one, label: t(`role.${one}`) }))} />
      </Form.Item>
      <Form.Item name="asksReceipt" valuePropName="checked">
        <Checkbox>{t('library.asksReceipt')}</Checkbox>
      </Form.Item>
      <DayItem name="fromDay" label={t('library.from')} rules={needed} />
      <TextItem />
      <FilesItem place={post?.place ?? ''} />
    </CommandForm>
  )
}

export function TextItem() {
  const { t } = useWords()
  return (
    <Form.Item name="text" label={t('library.text')} extra={t('library.textHelp')} rules={[{ required: true, message: t('library.needed') }]}>
      <Input.TextArea maxLength={20_000} autoSize={{ minRows: 8, maxRows: 20 }} />
    </Form.Item>
  )
}

/** Attachments in a form, uploaded as they are chosen. */
export function FilesItem({ place }: { readonly place: string }) {
  const { t } = useWords()
  const form = Form.useFormInstance()
  return (
    <Form.Item name="files" label={t('library.files')}>
      <NewFiles place={place} kept={0} onChange={(files) => form.setFieldValue('files', [...files])} />
    </Form.Item>
  )
}
