import { newId } from '@balian/contract/ids'
import { officerRoles } from '@balian/contract/lines'
import { changePost, endPost, grantPost } from '@balian/contract/officers'
import { type Deployment, deployments, type Role, roles } from '@balian/contract/roles'
import { Form, Select } from 'antd'
import { CommandForm } from '../frame/CommandForm.tsx'
import { DayItem, today } from '../frame/DayItem.tsx'
import { PlaceSelect } from '../places/PlaceSelect.tsx'
import { useWords } from '../words/use-words.ts'
import { WhyItem } from './AccountActs.tsx'
import type { Account } from './AccountDrawer.tsx'
import { OfficerSelect } from './OfficerSelect.tsx'
import type { AccountPost } from './Posts.tsx'

interface Granted {
  readonly role: Role
  readonly place: string
  readonly deployed?: Deployment
  readonly fromDay: string
  readonly toDay?: string | null
}

const isOfficer = (role: Role | undefined): boolean => (officerRoles as readonly string[]).includes(role ?? '')

export function GrantPost({ account, onClose }: { readonly account: Account; readonly onClose: () => void }) {
  const { t } = useWords()
  const needed = [{ required: true, message: t('accounts.needed') }]
  return (
    <CommandForm
      title={t('posts.grant')}
      ok={t('posts.grant')}
      note={t('posts.apart')}
      route={grantPost}
      done="posts.granted"
      initial={{ fromDay: today(), ...(account.office ? { place: account.office } : {}) }}
      input={({ role, place, deployed, fromDay, toDay }: Granted) => ({
        id: newId(),
        account: account.id,
        role,
        place,
        fromDay,
        ...(isOfficer(role) && deployed ? { deployed } : {}),
        ...(toDay ? { toDay } : {}),
      })}
      onClose={onClose}
    >
      <Form.Item name="role" label={t('posts.role')} rules={needed}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))} />
      </Form.Item>
      <Form.Item name="place" label={t('posts.place')} rules={needed}>
        <PlaceSelect mine />
      </Form.Item>
      <Form.Item noStyle dependencies={['role']}>
        {({ getFieldValue }) => isOfficer(getFieldValue('role') as Role | undefined) && <DeployedItem />}
      </Form.Item>
      <DayItem name="fromDay" label={t('posts.from')} rules={needed} />
      <DayItem name="toDay" label={t('posts.to')} extra={t('posts.toHelp')} />
    </CommandForm>
  )
}

function DeployedItem() {
  const { t } = useWords()
  return (
    <Form.Item name="deployed" label={t('officers.deployed')}>
      <Select allowClear options={deployments.map((one) => ({ value: one, label: t(`deployed.${one}`) }))} />
    </Form.Item>
  )
}

interface Changed {
  readonly deployed?: Deployment | null
  readonly toDay?: string | null
  readonly substitute?: string | null
  readonly substituteUntil?: string | null
}

export function ChangePost({ post, onClose }: { readonly post: AccountPost; readonly onClose: () => void }) {
  const { t } = useWords()
  const past = (day: string) => day < today()
  return (
    <CommandForm
      title={`${t('posts.change')} · ${t(`role.${post.role}`)} ${post.placeName}`}
      ok={t('posts.change')}
      route={changePost}
      done="posts.changed"
      initial={{ deployed: post.deployed, toDay: post.toDay, substitute: post.substitute, substituteUntil: post.substituteUntil }}
      input={({ deployed, toDay, substitute, substituteUntil }: Changed) => ({
        id: post.id,
        version: post.version,
        deployed: deployed ?? null,
        toDay: toDay ?? null,
        substitute: substitute ?? null,
        substituteUntil: substitute ? (substituteUntil ?? null) : null,
      })}
      onClose={onClose}
    >
      {isOfficer(post.role) && <DeployedItem />}
      <DayItem name="toDay" label={t('posts.to')} extra={t('posts.toHelp')} not={past} />
      <Form.Item name="substitute" label={t('posts.substitute')} extra={t('posts.substituteHelp')}>
        <OfficerSelect place={post.place.slice(0, 9)} />
      </Form.Item>
      <DayItem name="substituteUntil" label={t('posts.substituteUntil')} not={past} />
    </CommandForm>
  )
}

export function EndPost({ post, onClose }: { readonly post: AccountPost; readonly onClose: () => void }) {
  const { t } = useWords()
  return (
    <CommandForm
      danger
      title={`${t('posts.end')} · ${t(`role.${post.role}`)} ${post.placeName}`}
      ok={t('posts.end')}
      note={t('posts.endNote')}
      route={endPost}
      done="posts.ended"
      input={({ why }: { why: string }) => ({ id: post.id, why })}
      onClose={onClose}
    >
      <WhyItem />
    </CommandForm>
  )
}
