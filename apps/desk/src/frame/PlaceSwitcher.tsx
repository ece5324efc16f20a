import { DownOutlined, EnvironmentOutlined } from '@ant-design/icons'
import { Dropdown } from 'antd'
import { usePlace } from '../session/place.tsx'
import { useMe } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import css from './top-bar.module.css'

/** The place that the desk looks at, and the others that the caller may look at. */
export function PlaceSwitcher() {
  const { t } = useWords()
  const me = useMe()
  const { place, choose } = usePlace()
  const posts = me.posts.filter((post, i) => me.posts.findIndex((other) => other.place === post.place) === i)
  if (posts.length === 0) return null
  const name = posts.find((post) => post.place === place)?.placeName ?? place
  const items = posts.map((post) => ({ key: post.place, label: post.placeName }))
  return (
    <Dropdown trigger={['click']} menu={{ items, selectedKeys: [place], onClick: ({ key }) => choose(key) }}>
      <button type="button" className={css.place} aria-label={`${t('shell.place')} ${name}`}>
        <EnvironmentOutlined />
        <span>{name}</span>
        <DownOutlined style={{ fontSize: 11 }} />
      </button>
    </Dropdown>
  )
}
