import { blanksIn } from '@balian/contract/channels'
import { Form, Input } from 'antd'
import { useWords } from '../words/use-words.ts'
import css from './letters.module.css'

/** Of the form that holds `title` and `text`: each blank of a template that is left, to be filled in. */
export function Blanks() {
  const { t } = useWords()
  const form = Form.useFormInstance<{ title: string; text: string }>()
  const title = Form.useWatch('title', form) ?? ''
  const text = Form.useWatch('text', form) ?? ''
  const blanks = blanksIn(`${title} ${text}`)
  if (blanks.length === 0) return null
  const fill = (blank: string, value: string) => {
    if (value.trim() === '') return
    const filled = (said: string) => said.replaceAll(`{${blank}}`, value.trim())
    form.setFieldsValue({ title: filled(title), text: filled(text) })
  }
  return (
    <fieldset className={css.blanks} aria-label={t('letters.blanks')}>
      <strong>{t('letters.blanks')}</strong>
      {blanks.map((blank) => (
        <label key={blank}>
          <span>{blank}</span>
          <Input
            aria-label={blank}
            maxLength={100}
            onBlur={(event) => fill(blank, event.target.value)}
            onPressEnter={(event) => {
              event.preventDefault()
              fill(blank, event.currentTarget.value)
            }}
          />
        </label>
      ))}
    </fieldset>
  )
}
