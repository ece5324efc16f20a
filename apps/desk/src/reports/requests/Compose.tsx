import { newId } from '@balian/contract/ids'
import { type IndicatorInfo, indicatorNames } from '@balian/contract/indicators'
import { changeRequest, composeRequest, type ReportColumn, reportTiers, sheetPage, workOf } from '@balian/contract/report-requests'
import type { Reply } from '@balian/contract/route'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { Button, Form, Input, Radio, Select, Skeleton } from 'antd'
import dayjs from 'dayjs'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { useCommand, useRead } from '../../data/index.ts'
import { Broken } from '../../frame/Broken.tsx'
import { DayItem, today } from '../../frame/DayItem.tsx'
import { paths } from '../../paths.ts'
import { usePlace } from '../../session/place.tsx'
import { useMe } from '../../session/session.tsx'
import { useWords } from '../../words/use-words.ts'
import css from '../reports.module.css'
import { type AskedEntered, AskedFields } from './AskedFields.tsx'

interface Entered {
  readonly title: string
  readonly why: string
  readonly tier: (typeof reportTiers)[number]
  readonly fromDay: string
  readonly toDay: string
  readonly dueOn: string
  /** `period:<indicator>` or `year:<indicator>`. */
  readonly counted: readonly string[]
  readonly asked?: readonly AskedEntered[]
}

const tierLength = { county: 6, township: 9, village: 12 } as const

/** The table out of what the form holds: keys by position, so that a changed draft keeps none that nobody saw. */
const columnsOf = ({ counted = [], asked = [] }: Partial<Entered>): ReportColumn[] => [
  ...counted.map((one, i): ReportColumn => {
    const [span, indicator] = one.split(/:(.*)/s) as ['period' | 'year', string]
    return { kind: 'counted', key: `c${i + 1}`, indicator, span }
  }),
  ...asked.flatMap((one, i): ReportColumn[] =>
    one ? [{ kind: 'asked', key: `a${i + 1}`, label: one.label ?? '', why: one.why ?? '', answer: one.answer, minutes: one.minutes }] : [],
  ),
]

const enteredOf = ({ title, why, tier, fromDay, toDay, dueOn, columns }: Reply<typeof sheetPage>): Entered => ({
  title,
  why,
  tier,
  fromDay,
  toDay,
  dueOn,
  counted: columns.flatMap((one) => (one.kind === 'counted' ? [`${one.span}:${one.indicator}`] : [])),
  asked: columns.flatMap((one) => (one.kind === 'asked' ? [one] : [])),
})

/** Composes a table, or changes a draft (`?id=`). */
export function Component() {
  const { t } = useWords()
  const [params] = useSearchParams()
  const { place } = usePlace()
  const me = useMe()
  const id = params.get('id')
  const of = params.get('of') ?? ''
  const { data: names } = useRead(indicatorNames, {}, { fresh: 600 })
  const draft = useRead(sheetPage, { id: id ?? '', place: of }, { when: id !== null })
  if (draft.error) return <Broken error={draft.error} retry={() => void draft.refetch()} />
  if (!names || (id && !draft.data)) return <Skeleton active paragraph={{ rows: 8 }} />
  // A manager asks as the office of the post that is over the chosen place.
  const office = me.posts.find((post) => post.role === 'manager' && place.startsWith(post.place) && place.length < 12) ? place : (me.posts[0]?.place ?? place)
  return (
    <PageFrame title={t(id ? 'requests.change' : 'requests.compose')} up={<Link to={paths.requests}>{t('requests.title')}</Link>} narrow>
      <Composer infos={names.items} office={draft.data?.place ?? office} draft={draft.data ?? null} />
    </PageFrame>
  )
}

interface ComposerProps {
  readonly infos: readonly IndicatorInfo[]
  readonly office: string
  readonly draft: Reply<typeof sheetPage> | null
}

function Composer({ infos, office, draft }: ComposerProps) {
  const { t } = useWords()
  const go = useNavigate()
  const [form] = Form.useForm<Entered>()
  const done = (id: string) => void go(paths.request(id, office))
  const compose = useCommand(composeRequest, { form, done: 'requests.saved', onDone: (_, { id }) => done(id) })
  const change = useCommand(changeRequest, { form, done: 'requests.saved', onDone: (_, { id }) => done(id) })
  const send = ({ title, why, tier, fromDay, toDay, dueOn, ...chosen }: Entered) => {
    const rest = { title, why, tier, fromDay, toDay, dueOn }
    const columns = columnsOf(chosen)
    return draft ? change.run({ id: draft.id, version: draft.version, ...rest, columns }) : compose.run({ id: newId(), place: office, ...rest, columns })
  }
  const tiers = reportTiers.filter((tier) => tierLength[tier] > office.length)
  const month = dayjs().startOf('month').format('YYYY-MM-DD')
  const needed = [{ required: true, message: t('requests.needed') }]
  return (
    <Form<Entered>
      form={form}
      layout="vertical"
      initialValues={
        draft
          ? enteredOf(draft)
          : { tier: tiers.at(-1), fromDay: month, toDay: today(), dueOn: dayjs().add(7, 'day').format('YYYY-MM-DD'), counted: [], asked: [] }
      }
      onFinish={(values) => void send(values)}
    >
      <Section title={t('requests.about')}>
        <Form.Item name="title" label={t('requests.name')} rules={needed}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="why" label={t('requests.why')} rules={needed} extra={t('requests.whyText')}>
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
        </Form.Item>
        <Form.Item name="tier" label={t('requests.tier')} rules={needed}>
          <Radio.Group options={tiers.map((tier) => ({ value: tier, label: t(`requests.tiers.${tier}`) }))} />
        </Form.Item>
        <div className={css.days}>
          <DayItem name="fromDay" label={t('requests.fromDay')} rules={needed} />
          <DayItem name="toDay" label={t('requests.toDay')} rules={needed} />
          <DayItem name="dueOn" label={t('requests.dueOn')} rules={needed} not={(day) => day <= today()} />
        </div>
      </Section>
      <Section title={t('requests.countedTitle')}>
        <Counted infos={infos} />
      </Section>
      <Section title={t('requests.askedTitle')}>
        <p className={css.small}>{t('requests.askedText')}</p>
        <AskedFields />
      </Section>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldsValue }) => <Work columns={columnsOf(getFieldsValue(true) as Entered)} />}
      </Form.Item>
      <div className={css.send}>
        <Button type="primary" htmlType="submit" loading={compose.busy || change.busy}>
          {t('requests.save')}
        </Button>
      </div>
    </Form>
  )
}

/** The indicators to choose from, by line; what happened can be asked of the period or of the year so far. */
function Counted({ infos }: { readonly infos: readonly IndicatorInfo[] }) {
  const { t, language } = useWords()
  const choosable = infos.filter((one) => !one.sealed)
  const options = [...Map.groupBy(choosable, (one) => one.line)].map(([line, some]) => ({
    label: line ? t(`line.${line}`) : t('requests.allLines'),
    options: some.flatMap((one) => [
      { value: `period:${one.name}`, label: one[language] },
      ...(one.kind === 'stock' ? [] : [{ value: `year:${one.name}`, label: t('requests.ofYear', { name: one[language] }) }]),
    ]),
  }))
  return (
    <Form.Item name="counted" label={t('requests.counted')} extra={t('requests.countedText')}>
      <Select mode="multiple" maxCount={15} showSearch={{ optionFilterProp: 'label' }} options={options} />
    </Form.Item>
  )
}

/** What the table costs each place, as it is composed. */
function Work({ columns }: { readonly columns: readonly ReportColumn[] }) {
  const { t } = useWords()
  const { filled, asked, minutes } = workOf(columns)
  return (
    <p className={css.work} role="status">
      {t('requests.work', { filled, asked, minutes })}
    </p>
  )
}
