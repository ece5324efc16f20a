import { type LineName, lines } from '@balian/contract/lines'
import type { Role } from '@balian/contract/roles'
import { serviceLinesOf } from '@balian/contract/service-messages'
import { Form, Select } from 'antd'
import { useMe } from '../../session/session.tsx'
import { useWords } from '../../words/use-words.ts'

/** The lines for which the reader writes to audiences, in the order of the lines; a registrar's own first. */
export function useOwnLines(): LineName[] {
  const { posts } = useMe()
  const mine = posts.flatMap((post) => serviceLinesOf[post.role as Role] ?? [])
  const all = lines.map((one) => one.line).filter((line) => mine.includes(line))
  return all.includes('population') ? ['population', ...all.filter((line) => line !== 'population')] : all
}

/** Which line tells; nothing to choose for whoever has one. */
export function ForLine({ fixed }: { readonly fixed: boolean }) {
  const { t, language } = useWords()
  const own = useOwnLines()
  return (
    <Form.Item name="forLine" label={t('letters.line')} hidden={own.length < 2 && !fixed} rules={[{ required: true }]}>
      <Select options={own.map((value) => ({ value, label: lines.find((one) => one.line === value)![language] }))} />
    </Form.Item>
  )
}
