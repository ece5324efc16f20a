import { placeSearch, placeTrail } from '@balian/contract/places'
import { Select } from 'antd'
import { useRead, useRested } from '../data/index.ts'
import { usePlace } from '../session/place.tsx'
import { useWords } from '../words/use-words.ts'

interface Props {
  readonly value?: string
  readonly onChange?: (place: string | undefined) => void
  readonly id?: string
  readonly label?: string
  /** Only places at and under the caller's posts. */
  readonly mine?: boolean
}

/** Chooses a place by its name, pinyin, initials or code. */
export function PlaceSelect({ value, onChange, id, label, mine = false }: Props) {
  const { t } = useWords()
  const { place } = usePlace()
  const { rested: q, type } = useRested()
  const { data, isFetching } = useRead(
    placeSearch,
    { q: q || place, ...(mine ? { mine: 'true' } : {}), size: 20 },
    { when: q !== '' || place !== '', keep: true },
  )
  const { data: trail } = useRead(placeTrail, { code: value ?? '' }, { when: value !== undefined && value !== '' })
  const options = (data?.items ?? []).map((one) => ({ value: one.code, label: one.path }))
  if (value && trail && !options.some((one) => one.value === value))
    options.unshift({
      value,
      label: trail.items
        .map((step) => step.name)
        .slice(-3)
        .join(' '),
    })
  return (
    <Select
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      showSearch={{ filterOption: false, onSearch: type }}
      allowClear
      loading={isFetching}
      notFoundContent={t('select.place.none')}
      value={value ?? null}
      onChange={(code: string | null | undefined) => onChange?.(code ?? undefined)}
      options={options}
    />
  )
}
