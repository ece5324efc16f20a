import { disputeRoles } from '@balian/contract/dispute-rules'
import { reportDispute } from '@balian/contract/disputes'
import { linkScreeningFinding } from '@balian/contract/screening'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { Button, Form, type FormInstance } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { GroupFields } from '../../../cases/parties/GroupFields.tsx'
import css from '../../../cases/parties/intake.module.css'
import { PartiesFields } from '../../../cases/parties/PartiesFields.tsx'
import { useCommand } from '../../../data/index.ts'
import { paths } from '../../../paths.ts'
import { usePlace } from '../../../session/place.tsx'
import { useMe } from '../../../session/session.tsx'
import { useWords } from '../../../words/use-words.ts'
import { clearDraft, draftOf, keepDraft, leadsOnly, readDraft } from './draft.ts'
import { type Entered, sentOf } from './entered.ts'
import { MatterFields } from './MatterFields.tsx'

/** Intake of a dispute. What was entered stays in this window until it is sent, so that a wrong click loses nothing. */
export function Component() {
  const { t } = useWords()
  const { place } = usePlace()
  const me = useMe()
  const [form] = Form.useForm<Entered>()
  const fresh = () => draftOf(me, place)
  const startAnew = () => {
    clearDraft(me)
    form.resetFields()
    form.setFieldsValue(fresh())
  }
  return (
    <PageFrame title={t('disputes.new')} up={<Link to={paths.disputes}>{t('disputes.title')}</Link>} note={t('disputes.newText')} narrow>
      <Intake form={form} leads={leadsOnly(me)} start={() => readDraft(me) ?? fresh()}>
        <Button onClick={startAnew}>{t('disputes.startAnew')}</Button>
      </Intake>
    </PageFrame>
  )
}

interface Props {
  readonly form: FormInstance<Entered>
  /** The caller reports as the leader of a group. */
  readonly leads: boolean
  readonly start: () => Entered
  readonly children: ReactNode
}

function Intake({ form, leads, start, children }: Props) {
  const { t } = useWords()
  const go = useNavigate()
  const me = useMe()
  const [first] = useState(start)
  const finding = useSearchParams()[0].get('finding')
  const link = useCommand(linkScreeningFinding)
  const { run, busy } = useCommand(reportDispute, {
    form,
    done: 'disputes.reported',
    also: ['cases'],
    onDone: (reply) => {
      clearDraft(me)
      if (finding) void link.run({ id: finding, dispute: reply.id })
      void go(paths.dispute(reply.id))
    },
  })
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={first}
      onFinish={(entered) => void run(sentOf(entered))}
      onValuesChange={() => keepDraft(me, form.getFieldsValue(true) as Entered)}
      scrollToFirstError={{ block: 'center', focus: true }}
    >
      <Form.Item name="id" hidden noStyle>
        <input type="hidden" />
      </Form.Item>
      <Section title={t('disputes.part.matter')}>
        {leads && <GroupFields />}
        <MatterFields placed={leads} />
      </Section>
      <Section title={t('cases.part.parties')}>
        <PartiesFields module="disputes" roles={disputeRoles} least={2} most={20} />
      </Section>
      <div className={css.foot}>
        {children}
        <Button type="primary" size="large" htmlType="submit" loading={busy}>
          {t('disputes.report')}
        </Button>
      </div>
    </Form>
  )
}
