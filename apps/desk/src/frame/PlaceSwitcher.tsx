import { DownOutlined, EnvironmentOutlined } from '@ant-design/icons'
import { placeTrail } from '@balian/contract/places'
import { Popover } from 'antd'
import { useState } from 'react'
import { useRead } from '../data/index.ts'
import { usePlace } from '../session/place.tsx'
import { useMe } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import { PlaceChooser } from './PlaceChooser.tsx'
import css from './top-bar.module.css'

/** The place that the desk looks at, and the way to look at another of the caller's. */
export function PlaceSwitcher() {
  const { t } = useWords()
  const { posts } = useMe()
  const { place, choose } = usePlace()
  const [open, setOpen] = useState(false)
  const trail = useRead(placeTrail, { code: place }, { when: place !== '', fresh: 600 })
  if (posts.length === 0) return null
  const name = trail.data?.items.at(-1)?.name ?? posts.find((post) => post.place === place)?.placeName ?? place
  const chooser = <PlaceChooser place={place} trail={trail.data?.items ?? []} onChoose={(code) => (choose(code), setOpen(false))} />
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomLeft"
      arrow={false}
      destroyOnHidden
      content={chooser}
      styles={{ container: { padding: 0 } }}
    >
      <button type="button" className={css.place} aria-label={`${t('shell.place')} ${name}`} aria-haspopup="dialog" aria-expanded={open}>
        <EnvironmentOutlined />
        <span>{name}</span>
        <DownOutlined style={{ fontSize: 11 }} />
      </button>
    </Popover>
  )
}
