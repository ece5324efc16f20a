import { publishAnswer } from '@balian/contract/consultations'
import { newId } from '@balian/contract/ids'
import { Section } from '@balian/ui/page-frame'
import { Button, Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { CommandForm } from '../../frame/CommandForm.tsx'
import type { PanelProps } from '../../matters/declared.tsx'
import { useMay } from '../../session/session.tsx'
import { useWords } from '../../words/use-words.ts'

/** Publishes what was asked and answered, in words that name nobody. */
export default function Publish({ id, page }: PanelProps) {
  const { t } = useWords()
  const may = useMay()
  const [open, setOpen] = useState(false)
  const done = page.head.state === 'checked' || page.head.state === 'closed'
  if (!done || !may(publishAnswer.name)) return null
  const { area, question, answer, basis } = page.values as Record<string, string>
  const needed = [{ required: true, message: t('learning.needed') }]
  return (
    <Section
      title={t('answers.title')}
      acts={
        <Button size="small" onClick={() => setOpen(true)}>
          {t('answers.publish')}
        </Button>
      }
    >
      <p>{t('answers.publishText')}</p>
      {open && (
        <CommandForm
          title={t('answers.publish')}
          ok={t('answers.publish')}
          note={t('answers.publishText')}
          route={publishAnswer}
          done="answers.published"
          initial={{ question: question ?? '', answer: answer ?? '' }}
          input={(values: { question: string; answer: string }) => ({
            id: newId(),
            consultation: id,
            area: area!,
            question: values.question,
            answer: values.answer,
            basis: basis ?? '',
            nameless: true as const,
          })}
          onClose={() => setOpen(false)}
        >
          <Form.Item name="question" label={t('answers.question')} rules={needed}>
            <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
          </Form.Item>
          <Form.Item name="answer" label={t('answers.answer')} rules={needed}>
            <Input.TextArea maxLength={4000} autoSize={{ minRows: 4 }} />
          </Form.Item>
          <Form.Item
            name="nameless"
            valuePropName="checked"
            rules={[{ validator: (_, yes: boolean) => (yes ? Promise.resolve() : Promise.reject(new Error(t('learning.needed')))) }]}
          >
            <Checkbox>{t('answers.nameless')}</Checkbox>
          </Form.Item>
        </CommandForm>
      )}
    </Section>
  )
}
