import { answerSheet, type ReportColumn } from '@balian/contract/report-requests'
import { Section } from '@balian/ui/page-frame'
import { Button, Form, Input, InputNumber } from 'antd'
import { useCommand } from '../../data/index.ts'
import { useWords } from '../../words/use-words.ts'
import css from '../reports.module.css'
import type { Sheet } from './RequestPage.tsx'

type Asked = Extract<ReportColumn, { kind: 'asked' }>
type Values = Record<string, number | string | null | undefined>

/** What only a person can say here; everything else the system has filled. */
export function Answers({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useWords()
  const [form] = Form.useForm<{ answers: Values }>()
  const command = useCommand(answerSheet, { form, done: 'requests.answersKept' })
  const asked = sheet.columns.filter((one): one is Asked => one.kind === 'asked')
  if (asked.length === 0) return null
  const known = Object.fromEntries(asked.map(({ key }) => [key, sheet.own.cells.find((cell) => cell.key === key)?.value ?? undefined]))
  const keep = ({ answers }: { answers: Values }) => {
    const given = Object.entries(answers).filter((one): one is [string, number | string] => one[1] !== null && one[1] !== undefined)
    return command.run({ id: sheet.id, place: sheet.at, version: sheet.own.version, answers: Object.fromEntries(given) })
  }
  return (
    <Section title={t('requests.toAnswer', { count: asked.length })}>
      <Form form={form} layout="vertical" initialValues={{ answers: known }} onFinish={(values) => void keep(values)}>
        <div className={css.answers}>
          {asked.map((column) => (
            <Answer key={column.key} column={column} sheet={sheet} onUse={(value) => form.setFieldValue(['answers', column.key], value)} />
          ))}
        </div>
        <Button htmlType="submit" loading={command.busy}>
          {t('requests.keepAnswers')}
        </Button>
      </Form>
    </Section>
  )
}

interface AnswerProps {
  readonly column: Asked
  readonly sheet: Sheet
  readonly onUse: (value: number | string) => void
}

function Answer({ column, sheet, onUse }: AnswerProps) {
  const { t } = useWords()
  const before = sheet.before.find((one) => one.key === column.key)
  return (
    <Form.Item
      name={['answers', column.key]}
      label={column.label}
      extra={
        <>
          {t('requests.askedBecause', { why: column.why })}
          {before && (
            <Button type="link" size="small" className={css.before!} onClick={() => onUse(before.value)}>
              {t('requests.useBefore', { value: before.value, title: before.title, on: before.on })}
            </Button>
          )}
        </>
      }
    >
      {column.answer === 'number' ? <InputNumber min={0} style={{ width: '100%' }} /> : <Input.TextArea maxLength={500} autoSize />}
    </Form.Item>
  )
}
