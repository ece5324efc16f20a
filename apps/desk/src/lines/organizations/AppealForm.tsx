import { newId } from '@balian/contract/ids'
import { appealRoutes, appeals } from '@balian/contract/organizations-matters'
import type { LiaisonRow } from '@balian/contract/organizations-work'
import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { CommandForm } from '../../frame/CommandForm.tsx'
import { useWords } from '../../words/use-words.ts'

interface Entered {
  readonly title: string
  readonly appealKind: string
  readonly what: string
}
interface Props {
  readonly row: LiaisonRow
  readonly raised: string
  readonly onClose: () => void
}
const kinds = appeals.items.find((item) => item.name === 'appealKind')!.choices!

/** What an organization raised becomes a case (企业诉求). */
export function AppealForm({ row, raised, onClose }: Props) {
  const { t, language } = useWords()
  const go = useNavigate()
  const [id] = useState(newId)
  const need = (word: string) => [{ required: true, whitespace: true, message: t('registers.needed', { what: t(word) }) }]
  return (
    <CommandForm<typeof appealRoutes.open, Entered>
      title={t('organizations.appealOf', { name: row.name })}
      route={appealRoutes.open}
      input={({ title, ...values }) => ({ id, place: row.place, title, parties: [], values: { ...values, [row.kind]: row.id } }) as never}
      initial={{ title: raised.slice(0, 40), what: raised, appealKind: 'other' }}
      ok={t('organizations.appeal')}
      note={t('organizations.appealText')}
      also={['cases', 'indicators']}
      onDone={() => void go(`${appeals.path}/${id}`)}
      onClose={onClose}
    >
      <Form.Item name="title" label={t('organizations.appealTitle')} rules={need('organizations.appealTitle')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="appealKind" label={t('organizations.appealKind')} rules={need('organizations.appealKind')}>
        <Select options={kinds.map((one) => ({ value: one.value, label: one[language] }))} />
      </Form.Item>
      <Form.Item name="what" label={t('organizations.what')} rules={need('organizations.what')}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1000} />
      </Form.Item>
    </CommandForm>
  )
}
