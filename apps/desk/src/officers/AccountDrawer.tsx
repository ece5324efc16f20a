import { accountPage } from '@balian/contract/accounts'
import type { Reply } from '@balian/contract/route'
import { Facts } from '@balian/ui/facts'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Drawer } from 'antd'
import { useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { useWords } from '../words/use-words.ts'
import { AccountActs } from './AccountActs.tsx'
import { stateTones } from './account-columns.tsx'
import type { Handed } from './FirstPassword.tsx'
import { Posts } from './Posts.tsx'

export type Account = Reply<typeof accountPage>

interface Props {
  readonly id: string
  readonly onPassword: (handed: Handed) => void
  readonly onClose: () => void
}

/** One account: what is known of it, what may be done with it, and its posts. */
export function AccountDrawer({ id, onPassword, onClose }: Props) {
  const { t } = useWords()
  const { data, error, refetch } = useRead(accountPage, { id })
  return (
    <Drawer open size={680} title={data?.name ?? t('accounts.nav')} onClose={onClose}>
      {error && !data && <Broken error={error} retry={() => void refetch()} />}
      {data && (
        <>
          <Facts
            items={[
              { name: t('accounts.login'), value: data.login },
              { name: t('accounts.state'), value: <StatusTag tone={stateTones[data.state]}>{t(`accounts.${data.state}`)}</StatusTag> },
              { name: t('accounts.office'), value: data.officeName },
              { name: t('accounts.officePhone'), value: data.officePhone },
              { name: t('accounts.totp'), value: t(data.totp ? 'accounts.on' : 'accounts.off') },
              data.oidc && { name: t('accounts.subject'), value: data.subject ?? t('accounts.unbound') },
              { name: t('accounts.sessions'), value: data.sessions },
              { name: t('accounts.madeAt'), value: <When at={data.madeAt} /> },
            ]}
          />
          <AccountActs account={data} onPassword={onPassword} />
          <Posts account={data} />
        </>
      )}
    </Drawer>
  )
}
