import { RightOutlined } from '@ant-design/icons'
import type { PlaceCode } from '@balian/contract/ids'
import { type PlaceStep, placeChildren, placeSearch } from '@balian/contract/places'
import { useDeferredValue, useState } from 'react'
import { useRead } from '../data/index.ts'
import { useMe } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import css from './place-chooser.module.css'

interface Props {
  readonly place: PlaceCode
  /** From the top down to the place itself. */
  readonly trail: readonly PlaceStep[]
  readonly onChoose: (place: PlaceCode) => void
}

interface Row {
  readonly code: PlaceCode
  readonly name: string
  readonly detail?: string
}

/** Finds a place of the caller's by name, pinyin or initials, or goes up and down the tree from the present one. */
export function PlaceChooser({ place, trail, onChoose }: Props) {
  const { t } = useWords()
  const { posts } = useMe()
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const mine = (code: PlaceCode) => posts.some((post) => code.startsWith(post.place))
  const found = useRead(placeSearch, { q: text || '-', mine: 'true', size: 12 }, { when: text !== '', keep: true, fresh: 60 })
  const below = useRead(placeChildren, { of: place }, { fresh: 600 })
  const hits = (found.data?.items ?? []).filter(({ code }) => mine(code)).map(({ code, name, path }) => ({ code, name, detail: path }))
  const above = trail.filter(({ code }) => mine(code) && code !== place)
  const others = posts.filter(
    (post, i) => !post.place.startsWith(place) && !place.startsWith(post.place) && posts.findIndex((one) => one.place === post.place) === i,
  )
  const rows: readonly Row[] = text
    ? hits
    : [
        ...others.map((post) => ({ code: post.place, name: post.placeName, detail: t(`role.${post.role}`) })),
        ...(below.data?.items ?? []).map(({ code, name }) => ({ code, name })),
      ]
  return (
    <div className={css.chooser} role="dialog" aria-label={t('shell.choosePlace')}>
      <input
        autoFocus
        className={css.field}
        placeholder={t('shell.placeFilter')}
        aria-label={t('shell.placeFilter')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && text && rows[0] && onChoose(rows[0].code)}
      />
      {!text && above.length > 0 && (
        <div className={css.above}>
          {above.map(({ code, name }) => (
            <button key={code} type="button" onClick={() => onChoose(code)}>
              {name}
              <RightOutlined />
            </button>
          ))}
          <strong aria-current="true">{trail.at(-1)?.name}</strong>
        </div>
      )}
      <ul className={css.rows}>
        {rows.map(({ code, name, detail }) => (
          <li key={code}>
            <button type="button" onClick={() => onChoose(code)}>
              <span>{name}</span>
              <small>{detail}</small>
            </button>
          </li>
        ))}
      </ul>
      {text && !found.isFetching && rows.length === 0 && <p role="status">{t('shell.placeNone')}</p>}
    </div>
  )
}
