import { PlusOutlined } from '@ant-design/icons'
import { acceptPapers, type CustodyPaper, fetchPapers, paperForms, type papersOfErrand, passPapers, returnPapers, takePapers } from '@balian/contract/custody'
import { newId } from '@balian/contract/ids'
import type { Reply } from '@balian/contract/route'
import { Button, Form, Input, InputNumber, Modal, Segmented, Select, Space } from 'antd'
import { useCommand } from '../../data/index.ts'
import { useWords } from '../../words/use-words.ts'
import { Photos } from './Photos.tsx'

export type Act = 'take' | 'pass' | 'accept' | 'refuse' | 'fetch' | 'return'

type Receivers = Reply<typeof papersOfErrand>['receivers']

interface Props {
  readonly act: Act
  readonly errand: { readonly id: string; readonly version: number; readonly place: string }
  /** The papers that are ticked. */
  readonly papers: readonly CustodyPaper[]
  readonly receivers: Receivers
  /** The applicant, who usually hands papers over and takes them back. */
  readonly who: string
  readonly onClose: () => void
  readonly onDone: () => void
}

interface Entered {
  readonly from?: string
  readonly papers?: readonly { name: string; form: 'original' | 'copy'; count: number }[]
  readonly files?: readonly string[]
  readonly where?: 'officer' | 'outside'
  readonly account?: string
  readonly body?: string
  readonly receipt?: string
  readonly to?: string
  readonly signed?: 'signature' | 'fingerprint'
  readonly note?: string
}

const routes = { take: takePapers, pass: passPapers, accept: acceptPapers, refuse: acceptPapers, fetch: fetchPapers, return: returnPapers } as const

/** What the command of an act takes, from what was entered. */
function inputOf(act: Act, ids: readonly string[], e: Entered): Record<string, unknown> {
  const note = e.note ?? ''
  switch (act) {
    case 'take':
      return { from: e.from, papers: (e.papers ?? []).map((one) => ({ id: newId(), ...one })), files: e.files ?? [], note }
    case 'pass':
      return { papers: ids, ...(e.where === 'outside' ? { body: e.body, receipt: e.receipt ?? '' } : { account: e.account }), files: e.files ?? [], note }
    case 'return':
      return { papers: ids, to: e.to, signed: e.signed, files: e.files ?? [], note }
    case 'fetch':
      return { papers: ids, note }
    default:
      return { papers: ids, yes: act === 'accept', note }
  }
}

/** One hand-over of papers. */
export function CustodyDialog({ act, errand, papers, receivers, who, onClose, onDone }: Props) {
  const { t } = useWords()
  const [form] = Form.useForm<Entered>()
  const { run, busy } = useCommand(routes[act] as typeof takePapers, { form, done: 'errands.saved', also: ['errand-matters', 'cases'], onDone })
  const send = (entered: Entered) =>
    run({
      id: errand.id,
      version: errand.version,
      ...inputOf(
        act,
        papers.map(({ id }) => id),
        entered,
      ),
    } as never)
  const first: Entered = { from: who, to: who, where: 'officer', signed: 'signature', papers: [{ name: '', form: 'original', count: 1 }] }
  return (
    <Modal
      open
      width={560}
      title={t(`errands.custody.${act}`)}
      okText={t(`errands.custody.${act}`)}
      okButtonProps={{ danger: act === 'refuse' }}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      {act !== 'take' && <p>{papers.map((one) => `${one.name}（${t(`errands.custody.${one.form}`, { count: one.count })}）`).join('、')}</p>}
      <Form form={form} layout="vertical" initialValues={first} onFinish={(entered) => void send(entered)}>
        <Fields act={act} place={errand.place} receivers={receivers} />
      </Form>
    </Modal>
  )
}

function Fields({ act, place, receivers }: { readonly act: Act; readonly place: string; readonly receivers: Receivers }) {
  const { t } = useWords()
  const need = (word: string) => [{ required: true, whitespace: true, message: t('errands.needed', { what: t(`errands.field.${word}`) }) }]
  const note = (
    <Form.Item name="note" label={t(act === 'refuse' ? 'errands.field.why' : 'errands.field.note')} rules={act === 'refuse' ? need('why') : []}>
      <Input maxLength={300} />
    </Form.Item>
  )
  if (act === 'take') return <TakeFields place={place} />
  if (act === 'pass') return <PassFields place={place} receivers={receivers} />
  if (act !== 'return') return note
  return (
    <>
      <Form.Item name="to" label={t('errands.field.toWho')} rules={need('toWho')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="signed" label={t('errands.field.signed')}>
        <Segmented options={(['signature', 'fingerprint'] as const).map((value) => ({ value, label: t(`errands.field.${value}`) }))} />
      </Form.Item>
      <Form.Item name="files">
        <Photos place={place} />
      </Form.Item>
      {note}
    </>
  )
}

function TakeFields({ place }: { readonly place: string }) {
  const { t } = useWords()
  return (
    <>
      <Form.Item name="from" label={t('errands.field.from')} rules={[{ required: true, message: t('errands.needed', { what: t('errands.field.from') }) }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.List name="papers">
        {(rows, { add, remove }) => (
          <Form.Item label={t('errands.field.papers')}>
            {rows.map((row) => (
              <Space key={row.key} align="baseline" wrap style={{ display: 'flex', marginBlockEnd: 6 }}>
                <Form.Item name={[row.name, 'name']} noStyle rules={[{ required: true, message: t('errands.needed', { what: t('errands.field.name') }) }]}>
                  <Input autoFocus placeholder={t('errands.field.name')} aria-label={t('errands.field.name')} maxLength={80} style={{ width: 200 }} />
                </Form.Item>
                <Form.Item name={[row.name, 'form']} noStyle>
                  <Select
                    aria-label={t('errands.field.form')}
                    style={{ width: 110 }}
                    options={paperForms.map((value) => ({ value, label: t(`errands.window.${value}`) }))}
                  />
                </Form.Item>
                <Form.Item name={[row.name, 'count']} noStyle>
                  <InputNumber aria-label={t('errands.field.count')} min={1} max={500} precision={0} style={{ width: 80 }} />
                </Form.Item>
                {rows.length > 1 && (
                  <Button type="text" aria-label={t('errands.field.removePaper')} onClick={() => remove(row.name)}>
                    ×
                  </Button>
                )}
              </Space>
            ))}
            <Button size="small" icon={<PlusOutlined />} onClick={() => add({ name: '', form: 'original', count: 1 })}>
              {t('errands.field.addPaper')}
            </Button>
          </Form.Item>
        )}
      </Form.List>
      <Form.Item name="files">
        <Photos place={place} />
      </Form.Item>
    </>
  )
}

function PassFields({ place, receivers }: { readonly place: string; readonly receivers: Receivers }) {
  const { t } = useWords()
  const where = Form.useWatch('where') as Entered['where']
  const need = (word: string) => [{ required: true, message: t('errands.needed', { what: t(`errands.field.${word}`) }) }]
  return (
    <>
      <Form.Item name="where" label={t('errands.field.to')}>
        <Segmented options={(['officer', 'outside'] as const).map((value) => ({ value, label: t(`errands.field.${value}`) }))} />
      </Form.Item>
      {where === 'outside' ? (
        <>
          <Form.Item name="body" label={t('errands.field.body')} rules={need('body')}>
            <Input maxLength={80} />
          </Form.Item>
          <Form.Item name="receipt" label={t('errands.field.receipt')}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="files">
            <Photos place={place} />
          </Form.Item>
        </>
      ) : (
        <Form.Item name="account" label={t('errands.field.account')} rules={need('account')}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={receivers.map((one) => ({ value: one.account, label: `${one.name} · ${one.placeName}` }))}
          />
        </Form.Item>
      )}
      <Form.Item name="note" label={t('errands.field.note')}>
        <Input maxLength={300} />
      </Form.Item>
    </>
  )
}
