import { changePost, endPost, grantPost } from '@balian/contract/officers'
import { CanButton } from '@balian/ui/can-button'
import { Empty } from '@balian/ui/empty'
import { StatusTag } from '@balian/ui/status-tag'
import { When, whenText } from '@balian/ui/when'
import { useState } from 'react'
import { today } from '../frame/DayItem.tsx'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import type { Account } from './AccountDrawer.tsx'
import css from './accounts.module.css'
import { ChangePost, EndPost, GrantPost } from './PostForms.tsx'

export type AccountPost = Account['posts'][number]

/** The posts of an account, live ones first, and those in which it stands in. */
export function Posts({ account }: { readonly account: Account }) {
  const { t } = useWords()
  const may = useMay()
  const [granting, grant] = useState(false)
  const posts = account.posts.toSorted((a, b) => Number(b.live) - Number(a.live))
  return (
    <section>
      <header className={css.title}>
        <h2>{t('posts.title')}</h2>
        <CanButton type="primary" size="small" can={may(grantPost.name) ? account.can.grantPost : undefined} onClick={() => grant(true)}>
          {t('posts.grant')}
        </CanButton>
      </header>
      <ul className={css.posts}>
        {account.standsInFor.map((one) => (
          <li key={one.post}>
            <div className={css.head}>
              <strong>{t(`role.${one.role}`)}</strong> {one.placeName}
              <StatusTag tone="info">{t('posts.standsIn', { name: one.name })}</StatusTag>
            </div>
          </li>
        ))}
        {posts.map((post) => (
          <Post key={post.id} post={post} />
        ))}
      </ul>
      {posts.length + account.standsInFor.length === 0 && <Empty title={t('posts.none')} />}
      {granting && <GrantPost account={account} onClose={() => grant(false)} />}
    </section>
  )
}

function Post({ post }: { readonly post: AccountPost }) {
  const { t, language } = useWords()
  const may = useMay()
  const [asked, ask] = useState<'change' | 'end' | null>(null)
  const ahead = !post.live && !post.endedAt && post.fromDay > today()
  const open = post.live || ahead
  const locale = language === 'en' ? 'en-GB' : 'zh-CN'
  return (
    <li>
      <div className={css.head}>
        <strong>{t(`role.${post.role}`)}</strong> {post.placeName}
        <StatusTag tone={post.live ? 'good' : ahead ? 'info' : 'plain'}>{t(post.live ? 'posts.live' : ahead ? 'posts.ahead' : 'posts.over')}</StatusTag>
        <span>
          <CanButton size="small" can={open && may(changePost.name) ? post.can.changePost : undefined} onClick={() => ask('change')}>
            {t('posts.change')}
          </CanButton>
          <CanButton size="small" danger can={open && may(endPost.name) ? post.can.endPost : undefined} onClick={() => ask('end')}>
            {t('posts.end')}
          </CanButton>
        </span>
      </div>
      <p className={css.small}>
        <When at={post.fromDay} dayOnly /> – {post.endedAt ? <When at={post.endedAt} /> : post.toDay && <When at={post.toDay} dayOnly />}
        {post.deployed && ` · ${t(`deployed.${post.deployed}`)}`}
        {post.endedWhy && ` · ${post.endedWhy}`}
        {open && post.substituteName && ` · ${substituteWords(post.substituteName, post.substituteUntil, t, locale)}`}
      </p>
      {asked === 'change' && <ChangePost post={post} onClose={() => ask(null)} />}
      {asked === 'end' && <EndPost post={post} onClose={() => ask(null)} />}
    </li>
  )
}

const substituteWords = (name: string, until: string | null, t: ReturnType<typeof useWords>['t'], locale: string): string =>
  until ? t('posts.actingUntil', { name, day: whenText(until, locale) }) : t('posts.acting', { name })
