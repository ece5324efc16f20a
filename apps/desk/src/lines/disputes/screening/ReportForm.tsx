import { PlusOutlined } from '@ant-design/icons'
import { newId } from '@balian/contract/ids'
import type { Reply } from '@balian/contract/route'
import { reportScreening, type screeningReport } from '@balian/contract/screening'
import { Section } from '@balian/ui/page-frame'
import { App, Button, DatePicker, Form, Input, InputNumber, Radio } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useCommand } from '../../../data/index.ts'
import { useWords } from '../../../words/use-words.ts'
import { FindingFields } from './FindingFields.tsx'
import { Papers } from './Papers.tsx'
import css from './screening.module.css'

type Page = Reply<typeof screeningReport>
type Finding = NonNullable<Parameters<ReturnType<typeof useCommand<typeof reportScreening>>['run']>[0]['findings']>[number]

interface Entered {
  readonly day: Dayjs
  readonly result: 'nothing' | 'found'
  readonly visited?: number
  readonly how?: string
  readonly findings?: readonly Omit<Finding, 'id'>[]
}

const today = (): Dayjs => dayjs(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date()))

/** What a place reports: expressly nothing, or each matter that was found. */
export function ReportForm({ page }: { readonly page: Page }) {
  const { t } = useWords()
  const { message } = App.useApp()
  const [form] = Form.useForm<Entered>()
  const [activity] = useState(newId)
  const [files, setFiles] = useState<readonly string[]>([])
  const result = Form.useWatch('result', form)
  const { run, busy } = useCommand(reportScreening, {
    form,
    also: ['activities', 'indicators'],
    onDone: ({ late }) => void message[late ? 'warning' : 'success'](t(late ? 'screening.report.doneLate' : 'screening.report.done')),
  })
  const send = ({ day, visited = 0, how = '', findings = [] }: Entered) => {
    const found = result === 'found' ? findings.map((one) => ({ ...one, id: newId() })) : []
    const deed = { round: page.round, place: page.place, activity, day: day.format('YYYY-MM-DD'), visited, how, files: [...files] }
    return run({ ...deed, nothing: result === 'nothing', findings: found })
  }
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ day: today(), findings: [{}] }}
      onFinish={(entered) => void send(entered)}
      scrollToFirstError={{ block: 'center', focus: true }}
    >
      <Section title={t('screening.report.result')}>
        <Form.Item name="result" rules={[{ required: true, message: t('screening.report.choose') }]}>
          <Radio.Group className={css.result} aria-label={t('screening.report.result')}>
            <Radio value="nothing">{t('screening.report.nothing')}</Radio>
            <Radio value="found">{t('screening.report.found')}</Radio>
          </Radio.Group>
        </Form.Item>
        {result === 'found' && <FindingList />}
      </Section>
      <DeedFields page={page} onFiles={setFiles} />
      <div className={css.foot}>
        <Button type="primary" size="large" htmlType="submit" loading={busy}>
          {t('screening.report.submit')}
        </Button>
      </div>
    </Form>
  )
}

/** When and how the place was screened. */
function DeedFields({ page, onFiles }: { readonly page: Page; readonly onFiles: (files: readonly string[]) => void }) {
  const { t } = useWords()
  const outside = (day: Dayjs) => day.isAfter(today()) || day.isBefore(dayjs(page.from))
  const needed = { required: true, message: t('screening.field.needed', { what: t('screening.report.day') }) }
  return (
    <Section title={t('screening.report.how')}>
      <div className={css.fields}>
        <Form.Item name="day" label={t('screening.report.day')} rules={[needed]}>
          <DatePicker disabledDate={outside} allowClear={false} />
        </Form.Item>
        <Form.Item name="visited" label={t('screening.report.visited')}>
          <InputNumber min={0} max={100_000} precision={0} />
        </Form.Item>
        <Form.Item className={css.whole} name="how" label={t('screening.report.told')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} placeholder={t('screening.report.howText')} />
        </Form.Item>
        <Form.Item className={css.whole} label={t('screening.report.files')}>
          <Papers place={page.place} onChange={onFiles} />
        </Form.Item>
      </div>
    </Section>
  )
}

function FindingList() {
  const { t } = useWords()
  return (
    <Form.List name="findings">
      {(items, { add, remove }) => (
        <>
          {items.map((item, i) => (
            <section key={item.key} className={css.finding} aria-label={t('screening.finding.n', { n: i + 1 })}>
              <h3>{t('screening.finding.n', { n: i + 1 })}</h3>
              <FindingFields at={[item.name]} />
              {items.length > 1 && (
                <Button type="link" danger onClick={() => remove(item.name)}>
                  {t('screening.finding.remove', { n: i + 1 })}
                </Button>
              )}
            </section>
          ))}
          <Button icon={<PlusOutlined />} onClick={() => add({})}>
            {t('screening.finding.add')}
          </Button>
        </>
      )}
    </Form.List>
  )
}
