import { newId } from '@balian/contract/ids'
import { type Leak, leakAmend, leakHours, leakKinds, leakReport } from '@balian/contract/leaks'
import type { Sent } from '@balian/contract/route'
import { Checkbox, DatePicker, Form, Input, InputNumber } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { CommandForm } from '../frame/CommandForm.tsx'
import { someChosen } from '../items/some-chosen.ts'
import { PlacePick } from '../people/PlacePick.tsx'
import { usePlace } from '../session/place.tsx'
import { useWords } from '../words/use-words.ts'

type Facts = Omit<Sent<typeof leakAmend>, 'id' | 'version'>
type Entered = Omit<Facts, 'foundAt' | 'authorityToldAt' | 'peopleToldAt'> & {
  readonly place: string
  readonly foundAt: Dayjs
  readonly authorityToldAt?: Dayjs | null
  readonly peopleToldAt?: Dayjs | null
}

const factsOf = (entered: Entered): Facts => ({
  title: entered.title,
  happened: entered.happened,
  what: entered.what,
  kinds: entered.kinds,
  whose: entered.whose,
  people: entered.people,
  harm: entered.harm,
  measures: entered.measures,
  advice: entered.advice,
  authority: entered.authority,
  peopleTold: entered.peopleTold,
  foundAt: entered.foundAt.toISOString(),
  authorityToldAt: entered.authorityToldAt?.toISOString() ?? null,
  peopleToldAt: entered.peopleToldAt?.toISOString() ?? null,
})

const at = (instant: string | null): Dayjs | null => (instant ? dayjs(instant) : null)
const empty = { happened: '', harm: '', advice: '', authority: '', peopleTold: '', people: 0 }

/** Reports an incident, or adds what became known of it. */
export function LeakForm({ leak, onClose }: { readonly leak?: Leak; readonly onClose: () => void }) {
  const { t } = useWords()
  const { place } = usePlace()
  const note = t('leaks.formNote', { authority: leakHours.authority, people: leakHours.people })
  if (leak)
    return (
      <CommandForm<typeof leakAmend, Entered>
        title={t('leaks.amend')}
        ok={t('leaks.save')}
        route={leakAmend}
        done="leaks.saved"
        note={note}
        initial={{ ...leak, foundAt: dayjs(leak.foundAt), authorityToldAt: at(leak.authorityToldAt), peopleToldAt: at(leak.peopleToldAt) }}
        input={(entered) => ({ id: leak.id, version: leak.version, ...factsOf(entered) })}
        onClose={onClose}
      >
        <Items />
      </CommandForm>
    )
  return (
    <CommandForm<typeof leakReport, Entered>
      title={t('leaks.report')}
      ok={t('leaks.report')}
      route={leakReport}
      done="leaks.saved"
      note={note}
      initial={{ ...empty, place, foundAt: dayjs() }}
      input={(entered) => ({ id: newId(), place: entered.place, ...factsOf(entered) })}
      onClose={onClose}
    >
      <Form.Item name="place" label={t('leaks.place')} rules={[{ required: true, message: t('leaks.needed') }]}>
        <PlacePick from={2} />
      </Form.Item>
      <Items />
    </CommandForm>
  )
}

function Items() {
  const { t, language } = useWords()
  const must = (min = 4) => [{ required: true, whitespace: true, min, message: t('leaks.needed') }]
  const long = (name: string, min?: number) => (
    <Form.Item name={name} label={t(`leaks.${name}`)} rules={min ? must(min) : []}>
      <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
    </Form.Item>
  )
  const moment = (name: string, label: string) => (
    <Form.Item name={name} label={label}>
      <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" maxDate={dayjs()} style={{ width: '100%' }} />
    </Form.Item>
  )
  return (
    <>
      <Form.Item name="title" label={t('leaks.name')} rules={must()}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="foundAt" label={t('leaks.foundAt')} rules={[{ required: true, message: t('leaks.needed') }]}>
        <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" maxDate={dayjs()} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="happened" label={t('leaks.happened')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="kinds" label={t('leaks.kinds')} required rules={[someChosen(t('leaks.needed'))]}>
        <Checkbox.Group options={Object.entries(leakKinds).map(([value, said]) => ({ value, label: said[language] }))} />
      </Form.Item>
      {long('whose', 2)}
      <Form.Item name="people" label={t('leaks.people')} rules={[{ required: true, message: t('leaks.needed') }]}>
        <InputNumber min={0} max={10_000_000} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      {long('what', 4)}
      {long('harm')}
      {long('measures', 4)}
      {long('advice')}
      {moment('authorityToldAt', t('leaks.authorityTold'))}
      <Form.Item name="authority" label={t('leaks.authority')}>
        <Input maxLength={100} />
      </Form.Item>
      {moment('peopleToldAt', t('leaks.peopleToldAt'))}
      {long('peopleTold')}
    </>
  )
}
