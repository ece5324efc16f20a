import { type LetterTemplate, letterTemplates } from '@balian/contract/letters'
import type { LineName } from '@balian/contract/lines'
import { Select } from 'antd'
import { useRead } from '../data/index.ts'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'

interface Props {
  readonly use: LetterTemplate['use']
  readonly line: LineName | undefined
  readonly onPick: (one: LetterTemplate) => void
}

/** Takes a template into what is being written; its blanks are filled in beneath the text. */
export function TemplatePick({ use, line, onPick }: Props) {
  const { t } = useWords()
  const may = useMay()
  const { data } = useRead(letterTemplates, { use, ...(line ? { line } : {}) }, { when: may(letterTemplates.name), fresh: 60 })
  if (!data || data.items.length === 0) return null
  return (
    <Select
      aria-label={t('letters.pick')}
      placeholder={t('letters.pick')}
      style={{ width: '100%', marginBlockEnd: 16 }}
      value={null}
      showSearch={{ optionFilterProp: 'label' }}
      options={data.items.map((one) => ({ value: one.id, label: one.title }))}
      onChange={(id) => {
        const one = data.items.find((each) => each.id === id)
        if (one) onPick(one)
      }}
    />
  )
}
