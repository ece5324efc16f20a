import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Segmented, Select } from 'antd'
import { PersonSelect } from '../../people/PersonSelect.tsx'
import { useMe } from '../../session/session.tsx'
import { useWords } from '../../words/use-words.ts'
import { ownWord } from '../own-words.ts'
import type { EnteredParty } from './entered-party.ts'
import css from './intake.module.css'
import { MemberSelect } from './MemberSelect.tsx'

interface Props {
  /** The kind's module, whose words its roles are. */
  readonly module: string
  /** The roles that a party may have; what is added first gets the last. */
  readonly roles: readonly string[]
  readonly least: number
  readonly most: number
}

/** Whom it is about, each a resident of the register, an organization, or somebody from outside. */
export function PartiesFields({ module, roles, least, most }: Props) {
  const words = useWords()
  const { t } = words
  const enough = (list: unknown[] = []) =>
    list.length >= least ? Promise.resolve() : Promise.reject(new Error(t(least > 1 ? 'cases.twoParties' : 'cases.oneParty')))
  return (
    <Form.List name="parties" rules={[{ validator: (_, list?: unknown[]) => enough(list) }]}>
      {(rows, { add, remove }, { errors }) => (
        <>
          {rows.map((row) => (
            <PartyFields key={row.key} at={row.name} module={module} roles={roles} {...(rows.length > least ? { onRemove: () => remove(row.name) } : {})} />
          ))}
          {rows.length < most && (
            <Button type="dashed" icon={<PlusOutlined />} onClick={() => add({ role: roles.at(rows.length === 0 ? 0 : 1) ?? roles[0], kind: 'person' })}>
              {ownWord(words, module, 'addParty')}
            </Button>
          )}
          <Form.ErrorList errors={errors} />
        </>
      )}
    </Form.List>
  )
}

interface PartyProps extends Pick<Props, 'module' | 'roles'> {
  readonly at: number
  readonly onRemove?: () => void
}

function PartyFields({ at, module, roles, onRemove }: PartyProps) {
  const { t } = useWords()
  const party = Form.useWatch(['parties', at]) as EnteredParty | undefined
  const kind = party?.kind ?? 'person'
  const need = (word: string) => [{ required: true, message: t('cases.needed', { what: t(word) }) }]
  return (
    <fieldset className={css.party}>
      <legend className={css.said}>{t(`${module}.role.${party?.role ?? roles[0]}`)}</legend>
      <div className={css.partyHead}>
        <Form.Item name={[at, 'role']} noStyle>
          <Select
            aria-label={t('cases.field.role')}
            style={{ minWidth: 130 }}
            popupMatchSelectWidth={false}
            options={roles.map((value) => ({ value, label: t(`${module}.role.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name={[at, 'kind']} noStyle>
          <Segmented options={(['person', 'outsider', 'organization'] as const).map((value) => ({ value, label: t(`cases.party.${value}`) }))} />
        </Form.Item>
        {onRemove && <Button type="text" icon={<DeleteOutlined />} aria-label={t('cases.removeRow')} onClick={onRemove} />}
      </div>
      <div className={css.grid}>
        {kind === 'person' ? (
          <Known at={at} known={party?.known} />
        ) : (
          <>
            <Form.Item
              name={[at, 'name']}
              label={t(kind === 'organization' ? 'cases.field.organization' : 'cases.field.name')}
              rules={need('cases.field.name')}
              className={css.third}
            >
              <Input maxLength={60} />
            </Form.Item>
            <Form.Item name={[at, 'phone']} label={t('cases.party.phone')} className={css.third}>
              <Input maxLength={20} inputMode="tel" />
            </Form.Item>
            <Form.Item name={[at, 'address']} label={t('cases.party.address')} className={css.third}>
              <Input maxLength={200} />
            </Form.Item>
          </>
        )}
        <Form.Item name={[at, 'agentName']} label={t('cases.field.agent')} className={css.third}>
          <Input maxLength={60} />
        </Form.Item>
        {party?.agentName && (
          <Form.Item name={[at, 'agentRelation']} label={t('cases.field.agentRelation')} rules={need('cases.field.agentRelation')} className={css.third}>
            <Input maxLength={40} />
          </Form.Item>
        )}
      </div>
    </fieldset>
  )
}

/** A resident of the register; remembers the name, so that a draft read again still shows it. */
function Known({ at, known }: { readonly at: number; readonly known: string | undefined }) {
  const { t } = useWords()
  const form = Form.useFormInstance()
  const me = useMe()
  const group = Form.useWatch('group', form) as string | undefined
  const choose = (person: string | undefined, name: string | undefined) => {
    form.setFieldValue(['parties', at, 'person'], person)
    form.setFieldValue(['parties', at, 'known'], name)
  }
  const chooser = group ? (
    <MemberSelect group={group} onChange={choose} />
  ) : me.posts.length === 0 ? (
    <Select allowClear options={me.person ? [{ value: me.person, label: me.name }] : []} onChange={(person?: string) => choose(person, me.name)} />
  ) : (
    <PersonSelect
      placeholder={t('select.person.type')}
      {...(known ? { known } : {})}
      onChange={(person, row) => choose(person, row && `${row.name} · ${row.placeName}`)}
    />
  )
  return (
    <>
      <Form.Item name={[at, 'known']} hidden noStyle>
        <input type="hidden" />
      </Form.Item>
      <Form.Item
        name={[at, 'person']}
        label={t('cases.party.person')}
        rules={[{ required: true, message: t('cases.needed', { what: t('cases.party.person') }) }]}
        className={css.half}
      >
        {chooser}
      </Form.Item>
    </>
  )
}
