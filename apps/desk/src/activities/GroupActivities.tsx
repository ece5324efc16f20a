import { PlusOutlined } from '@ant-design/icons'
import { activityList } from '@balian/contract/activities'
import { Section } from '@balian/ui/page-frame'
import { When } from '@balian/ui/when'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useRead } from '../data/index.ts'
import { useMay, useMe } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import { ActivityForm, type OfGroup } from './ActivityForm.tsx'
import css from './activities.module.css'
import { mineToWrite } from './kinds.ts'
import { activityPaths } from './paths.ts'

const few = 6

/** On the page of a mutual-aid group: what it took part in, the latest first, and a new one. */
export function GroupActivities({ group: of }: { readonly group: OfGroup }) {
  const group = of.id
  const { t } = useWords()
  const me = useMe()
  const may = useMay()
  const [adding, setAdding] = useState(false)
  const { data } = useRead(activityList, { group, size: few }, { when: may(activityList.name) })
  if (!data) return null
  const writes = mineToWrite(me, null).includes('group-activity') && (me.posts.length > 0 || me.groups.some((one) => one.id === group))
  const acts = writes && (
    <Button size="small" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
      {t('activities.record')}
    </Button>
  )
  return (
    <Section title={t('activities.ofGroup')} acts={acts}>
      {data.items.length === 0 && <p className={css.quiet}>{t('activities.ofGroupNone')}</p>}
      <ul className={css.list}>
        {data.items.map((row) => (
          <li key={row.id}>
            <Link to={activityPaths.one(row.id)}>{row.theme}</Link>
            <small>
              {t(`activities.kind.${row.kind}`)} · <When at={row.day} />
            </small>
          </li>
        ))}
      </ul>
      {data.total > few && <Link to={`${activityPaths.all}?group=${group}`}>{t('activities.more', { count: data.total })}</Link>}
      {adding && <ActivityForm kind="group-activity" group={of} onClose={() => setAdding(false)} />}
    </Section>
  )
}
