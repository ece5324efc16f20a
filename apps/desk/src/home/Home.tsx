import { PageFrame } from '@balian/ui/page-frame'
import { useIsFetching } from '@tanstack/react-query'
import { Alert, Skeleton } from 'antd'
import { Suspense, useState } from 'react'
import { Link } from 'react-router'
import { features } from '../features.ts'
import { paths } from '../paths.ts'
import { useMe } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import css from './home.module.css'

const widgets = features.flatMap(({ name, today: Today }) => (Today ? [{ name, Today }] : []))

/** My work today: every feature's part of it, and an honest word when there is nothing. */
export function Component() {
  const { t, language } = useWords()
  const { firstPassword, factor } = useMe()
  const [now] = useState(() => new Date())
  const date = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', { dateStyle: 'full', timeZone: 'Asia/Shanghai' }).format(now)
  return (
    <PageFrame title={t('today.title')} note={date}>
      {firstPassword && (
        <Alert
          type="warning"
          showIcon
          className={css.first}
          title={t('today.firstPassword')}
          action={<Link to={paths.account}>{t('today.choosePassword')}</Link>}
        />
      )}
      {factor === 'should' && (
        <Alert type="info" showIcon className={css.first} title={t('account.factorAdvice')} action={<Link to={paths.account}>{t('account.factorSet')}</Link>} />
      )}
      <div className={css.columns}>
        <div className={css.work}>
          {widgets.map(({ name, Today }) => (
            <Suspense key={name} fallback={<Coming />}>
              <Today />
            </Suspense>
          ))}
          <Nothing />
        </div>
        <Myself />
      </div>
    </PageFrame>
  )
}

const Coming = () => <Skeleton active title={false} paragraph={{ rows: 3 }} />

/** Said only when everything has been asked: an office that still loads is not an idle one. */
function Nothing() {
  const { t } = useWords()
  const asked = useIsFetching({ predicate: ({ state }) => state.status === 'pending' }) === 0
  return (
    <div className={css.none}>
      {asked ? (
        <>
          <h2>{t('today.none')}</h2>
          <p>{t('today.noneText')}</p>
        </>
      ) : (
        <Coming />
      )}
    </div>
  )
}

/** As whom one works here: posts, groups that one leads, or oneself. */
function Myself() {
  const { t } = useWords()
  const me = useMe()
  return (
    <aside className={css.posts} aria-label={t('today.posts')}>
      <h2>{t('today.posts')}</h2>
      {me.posts.length === 0 && <p>{t(me.groups.length > 0 ? 'today.asLeader' : me.person ? 'today.asResident' : 'today.noPosts')}</p>}
      {me.posts.length === 0 && me.person && (
        <p className={css.own}>
          <Link to={paths.newDispute}>{t('today.report')}</Link>
          {/* Another app, signed in apart. */}
          <a href="/my/">{t('today.myPages')}</a>
        </p>
      )}
      <ul>
        {me.posts.map((post) => (
          <li key={post.id}>
            <strong>{t(`role.${post.role}`)}</strong>
            <span>{post.placeName}</span>
          </li>
        ))}
        {me.groups.map((group) => (
          <li key={group.id}>
            <strong>{t('role.group-leader')}</strong>
            <span>{group.name}</span>
          </li>
        ))}
      </ul>
    </aside>
  )
}
