import { DeleteOutlined } from '@ant-design/icons'
import type { Openable } from '@balian/contract/intake'
import { lines } from '@balian/contract/lines'
import { StatusTag } from '@balian/ui/status-tag'
import { Button, Form, Input, Select } from 'antd'
import { ItemField } from '../items/ItemField.tsx'
import { useWords } from '../words/use-words.ts'
import css from './intake.module.css'
import { type EnteredMatter, itemsOf, type Officers } from './openable.ts'

interface Props {
  readonly at: number
  readonly kinds: readonly Openable[]
  readonly officers: Officers
  readonly onRemove?: () => void
}

/** One of the matters: its kind, whose it is to handle, and what the kind asks for. */
export function MatterCard({ at, kinds, officers, onRemove }: Props) {
  const { t, language } = useWords()
  const form = Form.useFormInstance()
  const entered = Form.useWatch(['matters', at], { form, preserve: true }) as EnteredMatter | undefined
  const kind = kinds.find((one) => one.module === entered?.module)
  if (!kind) return null
  const line = lines.find((one) => one.line === kind.line)!
  const need = [{ required: true, whitespace: true, message: t('cases.needed', { what: t('matters.title') }) }]
  return (
    <fieldset className={css.card}>
      <legend className={css.said}>{kind[language]}</legend>
      <Form.Item name={[at, 'module']} hidden noStyle>
        <input type="hidden" />
      </Form.Item>
      <header>
        <strong>{kind[language]}</strong>
        <StatusTag tone="active">{line[language]}</StatusTag>
        {onRemove && <Button type="text" icon={<DeleteOutlined />} aria-label={t('intake.remove', { what: kind[language] })} onClick={onRemove} />}
      </header>
      <p className={css.quiet}>{kind.about[language]}</p>
      <div className={css.fields}>
        <Form.Item name={[at, 'title']} label={t('matters.title')} rules={need} className={css.wide!}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name={[at, 'officer']} label={t('intake.officer')}>
          <Select
            allowClear
            placeholder={t('intake.officerNone', { who: line.officerZh && (language === 'zh' ? line.officerZh : line.officerEn) })}
            options={officersOf(officers, kind)}
          />
        </Form.Item>
        {kind.roles.length > 1 && (
          <Form.Item name={[at, 'role']} label={t('intake.role')}>
            <Select options={kind.roles.map((one) => ({ value: one.value, label: one[language] }))} />
          </Form.Item>
        )}
      </div>
      {kind.most > 1 && <Others at={at} least={kind.least - 1} most={Math.min(5, kind.most - 1)} />}
      <div className={css.fields}>
        {itemsOf(kind).map((item) => (
          <div key={item.name} className={item.kind === 'long' ? css.wide : undefined}>
            <ItemField item={item} at={[at, 'values']} />
          </div>
        ))}
      </div>
    </fieldset>
  )
}

const officersOf = (officers: Officers, kind: Openable) =>
  officers.filter((one) => one.line === kind.line).map((one) => ({ value: one.account, label: `${one.name} · ${one.placeName}` }))

/** Whom it is about besides whoever says it: by name, as told. */
function Others({ at, least, most }: { readonly at: number; readonly least: number; readonly most: number }) {
  const { t } = useWords()
  const rules = [{ required: true, whitespace: true, message: t('cases.needed', { what: t('intake.otherParty') }) }]
  return (
    <Form.List name={[at, 'others']}>
      {(rows, { add, remove }) => (
        <div className={css.others}>
          {rows.map((row) => (
            <div key={row.key} className={css.fields}>
              <Form.Item name={[row.name, 'name']} label={t('intake.otherParty')} rules={rules}>
                <Input maxLength={60} />
              </Form.Item>
              <Form.Item name={[row.name, 'phone']} label={t('cases.party.phone')}>
                <Input maxLength={20} inputMode="tel" />
              </Form.Item>
              {rows.length > least && <Button type="text" icon={<DeleteOutlined />} aria-label={t('cases.removeRow')} onClick={() => remove(row.name)} />}
            </div>
          ))}
          {rows.length < most && (
            <Button type="link" onClick={() => add({})}>
              {t('intake.addOther')}
            </Button>
          )}
        </div>
      )}
    </Form.List>
  )
}
