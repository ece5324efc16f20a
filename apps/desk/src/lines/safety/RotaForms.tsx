import { newId } from '@balian/contract/ids'
import { safetyPatrolAdd, safetyRotaMake } from '@balian/contract/safety-patrol-log'
import { patrolTeams } from '@balian/contract/safety-patrols'
import { patrolPlans } from '@balian/contract/safety-plans'
import { DatePicker, Form, Input } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { CommandForm } from '../../frame/CommandForm.tsx'
import { ItemSelect } from '../../items/ItemSelect.tsx'
import { PlaceSelect } from '../../places/PlaceSelect.tsx'
import { usePlace } from '../../session/place.tsx'
import { useWords } from '../../words/use-words.ts'
import { dayText, mondayOf, today } from './days.ts'
import css from './safety.module.css'

const useNeed = () => {
  const { t } = useWords()
  return (word: string) => [{ required: true, message: t('registers.needed', { what: t(word) }) }]
}

/** Draws the rota of a plan; four weeks on unless told otherwise. */
export function RotaForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const need = useNeed()
  const now = today()
  return (
    <CommandForm<typeof safetyRotaMake, { id: string; from: Dayjs; to: Dayjs }>
      title={t('safety.makeRota')}
      route={safetyRotaMake}
      input={({ id, from, to }) => ({ id, from: dayText(from), to: dayText(to) })}
      initial={{ from: dayjs(now), to: mondayOf(now).add(27, 'day') }}
      ok={t('safety.makeRota')}
      done="safety.rotaMade"
      also={['indicators']}
      note={t('safety.makeRotaText')}
      onClose={onClose}
    >
      <Form.Item name="id" label={t('safety.plan')} rules={need('safety.plan')}>
        <ItemSelect of={patrolPlans} />
      </Form.Item>
      <div className={css.pair}>
        <Form.Item name="from" label={t('safety.rotaFrom')} rules={need('safety.rotaFrom')}>
          <DatePicker style={{ width: '100%' }} minDate={dayjs(now)} />
        </Form.Item>
        <Form.Item name="to" label={t('safety.rotaTo')} rules={need('safety.rotaTo')}>
          <DatePicker style={{ width: '100%' }} minDate={dayjs(now)} />
        </Form.Item>
      </div>
    </CommandForm>
  )
}

interface Entered {
  readonly place: string
  readonly team: string
  readonly day: Dayjs
  readonly from: string
  readonly to: string
}

/** A patrol by hand; who is on duty is chosen on its page. */
export function AddPatrolForm({ onClose, onDone }: { readonly onClose: () => void; readonly onDone: (id: string) => void }) {
  const { t } = useWords()
  const need = useNeed()
  const { place } = usePlace()
  const [id] = useState(newId)
  return (
    <CommandForm<typeof safetyPatrolAdd, Entered>
      title={t('safety.addPatrol')}
      route={safetyPatrolAdd}
      input={({ day, ...told }) => ({ id, ...told, day: dayText(day), duty: [] })}
      initial={{ day: dayjs(today()), from: '20:00', to: '22:00', ...(place.length >= 6 ? { place } : {}) }}
      ok={t('safety.addPatrol')}
      done="safety.added"
      also={['indicators']}
      onDone={() => onDone(id)}
      onClose={onClose}
    >
      <Form.Item name="place" label={t('registers.place')} rules={need('registers.place')}>
        <PlaceSelect mine />
      </Form.Item>
      <Form.Item name="team" label={t('safety.team')} rules={need('safety.team')}>
        <ItemSelect of={patrolTeams} />
      </Form.Item>
      <Form.Item name="day" label={t('safety.day')} rules={need('safety.day')}>
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
      <div className={css.pair}>
        {(['from', 'to'] as const).map((name) => (
          <Form.Item key={name} name={name} label={t(`safety.${name}`)} rules={need(`safety.${name}`)}>
            <Input type="time" />
          </Form.Item>
        ))}
      </div>
    </CommandForm>
  )
}
