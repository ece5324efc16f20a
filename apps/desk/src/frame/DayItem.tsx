import { DatePicker, Form, type FormItemProps } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'

interface Props extends Pick<FormItemProps, 'name' | 'label' | 'extra' | 'rules'> {
  /** Days that cannot be chosen. */
  readonly not?: (day: string) => boolean
}

const format = 'YYYY-MM-DD'

/** A day in a form, kept as `YYYY-MM-DD`; empty is null. */
export function DayItem({ not, ...item }: Props) {
  return (
    <Form.Item
      {...item}
      getValueProps={(day: string | null | undefined) => ({ value: day ? dayjs(day) : null })}
      normalize={(day: Dayjs | null) => day?.format(format) ?? null}
    >
      <DatePicker style={{ width: '100%' }} {...(not ? { disabledDate: (day: Dayjs) => not(day.format(format)) } : {})} />
    </Form.Item>
  )
}

/** Today where the reader is. */
export const today = (): string => dayjs().format(format)
