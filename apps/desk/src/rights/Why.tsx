import { QuestionCircleOutlined } from '@ant-design/icons'
import { fieldRecords } from '@balian/contract/rights'
import { whyKept } from '@balian/contract/why-kept'
import { Popover, Skeleton } from 'antd'
import { useState } from 'react'
import { useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { useWords } from '../words/use-words.ts'
import css from './rights.module.css'

interface Props {
  /** The table, and the column in it. */
  readonly record: string
  readonly column: string
  /** What the item is called here. */
  readonly name: string
}

/** An item's name, and behind a small sign why it is kept: purpose, legal basis, class, how long, who sees it. */
export function WhyName(props: Props) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      {props.name}
      <Popover open={open} onOpenChange={setOpen} trigger="click" title={t('rights.why', { name: props.name })} content={open ? <Answer {...props} /> : null}>
        <button type="button" className={css.why} aria-label={t('rights.why', { name: props.name })} aria-expanded={open}>
          <QuestionCircleOutlined aria-hidden="true" />
        </button>
      </Popover>
    </>
  )
}

function Answer({ record, column }: Props) {
  const { t, language } = useWords()
  const { data, error, refetch } = useRead(fieldRecords, { record }, { fresh: 3600 })
  if (error) return <Broken error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton active title={false} className={css.answer!} />
  const facts = whyKept(data.items[0], column, language)
  if (!facts) return <p className={css.answer}>{t('rights.notRegistered')}</p>
  return (
    <dl className={css.answer}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
