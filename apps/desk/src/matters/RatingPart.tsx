import type { MatterPage, MatterRoutes } from '@balian/contract/matters'
import { Section } from '@balian/ui/page-frame'
import { When } from '@balian/ui/when'
import { Button, Form, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import css from '../cases/case-page.module.css'
import { useCommand } from '../data/index.ts'
import { useMe } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import own from './matters.module.css'

interface Props {
  readonly module: string
  /** The command that rates; of a kind that takes no ratings there is none. */
  readonly route: MatterRoutes['rate']
  readonly page: Pick<MatterPage, 'head' | 'rating' | 'can'>
}

const levels = [5, 4, 3, 2, 1] as const
const ways = ['own', 'window', 'phone-call'] as const

/** How whoever it is for says that it was handled (好差评). */
export function RatingPart({ module, route, page }: Props) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const { rating } = page
  const mayRate = route !== undefined && page.can.rate === true
  const hidden = !rating && page.can.rate === 'rated'
  if (!rating && !mayRate && !hidden) return null
  return (
    <Section title={t('matters.rating')} acts={mayRate && <Button onClick={() => setOpen(true)}>{t(`${module}.step.rate`)}</Button>}>
      {rating ? (
        <ul className={css.side}>
          <li>
            <div className={css.between}>
              <strong>{t(`matters.rating.${rating.level}`)}</strong>
              <span className={own.stars} aria-hidden="true">
                {'★'.repeat(rating.level)}
              </span>
            </div>
            {rating.note && <span>{rating.note}</span>}
            <small>
              {t(`matters.rating.how.${rating.how}`)} · <When at={rating.on} />
            </small>
          </li>
        </ul>
      ) : (
        <p className={css.quiet}>{t(hidden ? 'matters.rating.hidden' : 'matters.rating.none')}</p>
      )}
      {open && <Rating module={module} route={route} page={page} onClose={() => setOpen(false)} />}
    </Section>
  )
}

interface Entered {
  readonly level: number
  readonly how: (typeof ways)[number]
  readonly note?: string
}

function Rating({ module, route, page, onClose }: Props & { readonly onClose: () => void }) {
  const { t } = useWords()
  const me = useMe()
  const [form] = Form.useForm<Entered>()
  const { run, busy } = useCommand(route!, { form, done: 'cases.stepDone', also: ['cases', 'indicators'], onDone: onClose })
  const officer = me.posts.length > 0
  const how = officer ? ways.filter((one) => one !== 'own') : ['own' as const]
  const send = ({ note = '', ...told }: Entered) => run({ ...told, note, id: page.head.id, version: page.head.version })
  return (
    <Modal
      open
      title={t(`${module}.step.rate`)}
      okText={t('cases.file.save')}
      cancelText={t('ui.cancel')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" initialValues={{ level: 5, how: how[0] }} onFinish={(entered) => void send(entered)}>
        <Form.Item name="level" label={t('matters.rating.level')}>
          <Radio.Group options={levels.map((value) => ({ value, label: t(`matters.rating.${value}`) }))} />
        </Form.Item>
        <Form.Item name="how" label={t('matters.rating.how')} hidden={!officer}>
          <Radio.Group options={how.map((value) => ({ value, label: t(`matters.rating.how.${value}`) }))} />
        </Form.Item>
        <Form.Item name="note" label={t('matters.rating.note')}>
          <Input.TextArea autoSize={{ minRows: 3 }} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
