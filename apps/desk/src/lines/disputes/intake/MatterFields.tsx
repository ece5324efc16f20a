import { codeTable } from '@balian/contract/codes'
import { disputeSources, entrusters, severities } from '@balian/contract/dispute-rules'
import { Checkbox, DatePicker, Form, Input, InputNumber, Radio, Select } from 'antd'
import dayjs from 'dayjs'
import css from '../../../cases/parties/intake.module.css'
import { PlaceSelect } from '../../../places/PlaceSelect.tsx'
import { useMe } from '../../../session/session.tsx'
import { useWords } from '../../../words/use-words.ts'

/** What it is about. */
export function MatterFields({ placed = false }: { /** The place is settled already. */ readonly placed?: boolean }) {
  const { t, language } = useWords()
  const posted = useMe().posts.length > 0
  const source = Form.useWatch('source') as string | undefined
  const need = (word: string) => [{ required: true, message: t('cases.needed', { what: t(word) }) }]
  return (
    <div className={css.grid}>
      {!placed && (
        <Form.Item name="place" label={t('disputes.field.place')} rules={need('disputes.field.place')} className={css.half}>
          <PlaceSelect mine={posted} />
        </Form.Item>
      )}
      <Form.Item name="placeDetail" label={t('disputes.field.placeDetail')} className={placed ? css.whole : css.half}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="title" label={t('cases.field.title')} rules={need('cases.field.title')} extra={t('disputes.titleHelp')} className={css.whole}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="class" label={t('disputes.matter.class')} rules={need('disputes.matter.class')} className={css.half}>
        <Select showSearch optionFilterProp="label" options={codeTable('dispute-class').map((one) => ({ value: one.code, label: one[language] }))} />
      </Form.Item>
      <Form.Item name="occurredOn" label={t('disputes.matter.occurred')} className={css.half}>
        <DatePicker style={{ width: '100%' }} maxDate={dayjs()} />
      </Form.Item>
      <Form.Item name="brief" label={t('disputes.matter.brief')} rules={need('disputes.matter.brief')} className={css.whole}>
        <Input.TextArea autoSize={{ minRows: 5, maxRows: 16 }} maxLength={2000} showCount />
      </Form.Item>
      <Form.Item name="claims" label={t('disputes.matter.claims')} className={css.whole}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="peopleCount" label={t('disputes.matter.people')} className={css.third}>
        <InputNumber min={1} max={100_000} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="yuan" label={t('disputes.matter.amount')} className={css.third}>
        <InputNumber min={0} precision={2} style={{ width: '100%' }} suffix={t('cases.yuanSign')} />
      </Form.Item>
      <Form.Item name="severity" label={t('disputes.matter.severity')} className={css.third}>
        <Select options={severities.map((value) => ({ value, label: t(`disputes.severity.${value}`) }))} />
      </Form.Item>
      <Form.Item name="source" label={t('disputes.matter.source')} className={css.whole}>
        <Radio.Group options={disputeSources.map((value) => ({ value, label: t(`disputes.source.${value}`) }))} />
      </Form.Item>
      {source === 'entrusted' && (
        <Form.Item name="entrustedBy" label={t('disputes.field.entrustedBy')} rules={need('disputes.field.entrustedBy')} className={css.half}>
          <Select options={entrusters.map((value) => ({ value, label: t(`disputes.entrusted.${value}`) }))} />
        </Form.Item>
      )}
      <Form.Item name="mayEscalate" valuePropName="checked" className={css.whole} extra={t('disputes.mayEscalateText')}>
        <Checkbox>{t('disputes.mayEscalate')}</Checkbox>
      </Form.Item>
      <Form.Item name="closedDoors" valuePropName="checked" className={css.whole}>
        <Checkbox>{t('disputes.closedDoors')}</Checkbox>
      </Form.Item>
    </div>
  )
}
