import { type ChannelName, channelNames, channels as channelWords, smsLength, smsText } from '@balian/contract/channels'
import type { Reply, Sent } from '@balian/contract/route'
import { type ServiceAudience, type ServiceKind, serviceEstimate } from '@balian/contract/service-messages'
import { Checkbox, DatePicker, Form, Space, TimePicker } from 'antd'
import dayjs from 'dayjs'
import { useRead } from '../../data/index.ts'
import { someChosen } from '../../items/some-chosen.ts'
import { useWords } from '../../words/use-words.ts'
import css from './sending.module.css'

/** What of a message decides whom it reaches and what it costs. */
export interface Asked extends Omit<ServiceAudience, 'group' | 'line'> {
  readonly kind: ServiceKind
  readonly title: string
  readonly text: string
  readonly group?: string | null
  readonly line?: ServiceAudience['line']
  readonly channels: readonly ChannelName[]
}

/** The ways, in the order in which they are tried: what costs nothing first. */
function Ways({ value = [], onChange }: { readonly value?: readonly ChannelName[]; readonly onChange?: (ways: ChannelName[]) => void }) {
  const { language } = useWords()
  const options = channelNames.map((name) => ({ value: name, label: channelWords[name][language] }))
  return <Checkbox.Group options={options} value={[...value]} onChange={(chosen) => onChange?.(channelNames.filter((name) => chosen.includes(name)))} />
}

/** By which ways, when, and whether at night too. */
export function Sending() {
  const { t } = useWords()
  return (
    <>
      <Form.Item name="channels" label={t('service.ways')} extra={t('service.waysHelp')} required rules={[someChosen(t('service.needWays'))]}>
        <Ways />
      </Form.Item>
      <Form.Item label={t('service.sendOn')} extra={t('service.sendOnHelp')}>
        <Space>
          <Form.Item name="sendOn" noStyle>
            <DatePicker aria-label={t('service.sendOn')} minDate={dayjs()} />
          </Form.Item>
          <Form.Item name="sendTime" noStyle>
            <TimePicker aria-label={t('service.sendTime')} placeholder={t('service.sendTime')} format="HH:mm" minuteStep={10} needConfirm={false} />
          </Form.Item>
        </Space>
      </Form.Item>
      <Form.Item name="urgent" valuePropName="checked">
        <Checkbox>{t('service.urgent')}</Checkbox>
      </Form.Item>
    </>
  )
}

type Estimated = Reply<typeof serviceEstimate>

function inputOf({ place, kind, ageFrom, ageTo, household, register, group, line, channels }: Asked): Sent<typeof serviceEstimate> {
  return {
    place: place ?? '',
    kind: kind ?? 'farm',
    household: household ?? 'any',
    register: register ?? 'any',
    ways: (channels?.length ? channels : ['in-app']).join(','),
    ...(ageFrom == null ? {} : { ageFrom }),
    ...(ageTo == null ? {} : { ageTo }),
    ...(group ? { group } : {}),
    ...(line ? { line } : {}),
  }
}

/** How many people that is, by which way each would be told, and what it costs: numbers, never names. */
export function Estimate({ asked }: { readonly asked: Asked }) {
  const { t } = useWords()
  const { data } = useRead(serviceEstimate, inputOf(asked), { when: (asked.place ?? '').length >= 4, keep: true })
  if (!data) return null
  return (
    <section className={css.estimate} role="status" aria-label={t('service.estimateTitle')}>
      <p>{t('service.estimate', { people: data.people, reachable: data.reachable, optedOut: data.optedOut })}</p>
      <ByWay data={data} chosen={asked.channels ?? []} />
      {asked.channels?.includes('sms') && <SmsCost data={data} title={asked.title ?? ''} text={asked.text ?? ''} />}
      {data.people > data.reachable && <p className={css.faint}>{t('service.unreachedHint', { count: data.people - data.reachable })}</p>}
    </section>
  )
}

function ByWay({ data, chosen }: { readonly data: Estimated; readonly chosen: readonly ChannelName[] }) {
  const { t, language } = useWords()
  const ways = new Map(data.ways.map((one) => [one.channel, one]))
  return (
    <ul className={css.ways}>
      {chosen.map((channel) => {
        const way = ways.get(channel)
        return (
          <li key={channel}>
            <span>{channelWords[channel][language]}</span>
            {way ? <strong>{t('service.wayFirst', { count: way.first })}</strong> : <em>{t('service.wayOff')}</em>}
            {way && <small>{t('service.wayTakes', { count: way.takes })}</small>}
          </li>
        )
      })}
    </ul>
  )
}

function SmsCost({ data, title, text }: { readonly data: Estimated; readonly title: string; readonly text: string }) {
  const { t } = useWords()
  const { units, parts } = smsLength(smsText(data.sms.sign, { title, text, stop: true }))
  const receivers = data.ways.find((one) => one.channel === 'sms')?.first ?? 0
  const yuan = ((receivers * parts * data.sms.fen) / 100).toFixed(2)
  return (
    <>
      <p>{t('service.smsCost', { units, parts, receivers, total: receivers * parts, yuan })}</p>
      <p className={css.faint}>{t('service.quietHint', { from: data.quiet.from, to: data.quiet.to })}</p>
    </>
  )
}
