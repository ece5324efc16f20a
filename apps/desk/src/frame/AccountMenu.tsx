import { LogoutOutlined, UserOutlined } from '@ant-design/icons'
import { signOut } from '@balian/contract/session'
import { Dropdown } from 'antd'
import { useNavigate } from 'react-router'
import { order } from '../data/api.ts'
import { client } from '../data/client.ts'
import { paths } from '../paths.ts'
import { useMe } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import css from './top-bar.module.css'

/** Who is signed in, and the way out. */
export function AccountMenu() {
  const { t } = useWords()
  const me = useMe()
  const navigate = useNavigate()
  const leave = async () => {
    const reply = await order(signOut, {}).catch(() => null)
    // The office's provider signs out as well, and sends back to the sign-in page.
    if (reply?.goTo) return location.assign(reply.goTo)
    client.clear()
    await navigate(paths.signIn)
  }
  const items = [
    { key: 'account', icon: <UserOutlined />, label: t('shell.myAccount'), onClick: () => void navigate(paths.account) },
    { type: 'divider' as const },
    { key: 'out', icon: <LogoutOutlined />, label: t('shell.signOut'), onClick: () => void leave() },
  ]
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <button type="button" className={css.account} aria-label={`${t('shell.account')} ${me.name}`}>
        <span className={css.face} aria-hidden="true">
          {me.name.slice(0, 1)}
        </span>
        <span>{me.name}</span>
      </button>
    </Dropdown>
  )
}
