import { PlusOutlined } from '@ant-design/icons'
import type { Openable } from '@balian/contract/intake'
import { propose } from '@balian/contract/intake-rules'
import { lines } from '@balian/contract/lines'
import { Button, Form, Select } from 'antd'
import { useEffect } from 'react'
import { useWords } from '../words/use-words.ts'
import css from './intake.module.css'
import { MatterCard } from './MatterCard.tsx'
import { type EnteredMatter, freshMatter, type Officers } from './openable.ts'

interface Props {
  readonly kinds: readonly Openable[]
  readonly officers: Officers
  readonly words: string
  readonly channel: string
}

/** The matters that what was said is about: proposed by its words, decided by the clerk. */
export function Matters({ kinds, officers, words, channel }: Props) {
  const { t } = useWords()
  return (
    <Form.List name="matters">
      {(rows, { add, remove }) => (
        <>
          <Proposals kinds={kinds} words={words} onAdd={(kind, found) => add(freshMatter(kind, words, found, officers, channel))} />
          {rows.length === 0 && <p className={css.quiet}>{t('intake.noMatters')}</p>}
          {rows.map((row) => (
            <MatterCard key={row.key} at={row.name} kinds={kinds} officers={officers} onRemove={() => remove(row.name)} />
          ))}
        </>
      )}
    </Form.List>
  )
}

interface ProposalsProps {
  readonly kinds: readonly Openable[]
  readonly words: string
  readonly onAdd: (kind: Openable, found: readonly string[]) => void
}

/** The proposals with the words that they go by; Alt and the number takes one. Any other kind can be chosen beside them. */
function Proposals({ kinds, words, onAdd }: ProposalsProps) {
  const { t, language } = useWords()
  const form = Form.useFormInstance()
  const taken = (Form.useWatch('matters', { form, preserve: true }) as readonly EnteredMatter[] | undefined) ?? []
  const proposed = propose(words).flatMap(({ kind, found }) => {
    const of = kinds.find((one) => one.kind === kind)
    return of && !taken.some((one) => one.module === of.module) ? [{ of, found }] : []
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const one = event.altKey && /^Digit[1-9]$/.test(event.code) ? proposed[Number(event.code.slice(5)) - 1] : undefined
      if (!one) return
      event.preventDefault()
      onAdd(one.of, one.found)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })
  const byLine = lines
    .map((line) => ({
      label: line[language],
      options: kinds.filter((one) => one.line === line.line).map((one) => ({ value: one.module, label: one[language] })),
    }))
    .filter((group) => group.options.length > 0)
  return (
    <div className={css.proposals}>
      {proposed.slice(0, 6).map(({ of, found }, i) => (
        <Button key={of.module} icon={<PlusOutlined />} className={css.chip!} onClick={() => onAdd(of, found)}>
          <span>
            {of[language]} <mark className={css.found}>{found.slice(0, 4).join(language === 'zh' ? '、' : ', ')}</mark>
          </span>
          <kbd>Alt {i + 1}</kbd>
        </Button>
      ))}
      <Select
        aria-label={t('intake.other')}
        placeholder={t('intake.other')}
        className={css.other!}
        value={null}
        showSearch={{ optionFilterProp: 'label' }}
        options={byLine}
        popupMatchSelectWidth={false}
        onChange={(module: string | null) => {
          const of = kinds.find((one) => one.module === module)
          if (of) onAdd(of, [])
        }}
      />
    </div>
  )
}
