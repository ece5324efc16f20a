import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { disputeRoles } from '@balian/contract/dispute-rules'
import { Button, Form, Input, Segmented, Select } from 'antd'
import { PersonSelect } from '../../../people/PersonSelect.tsx'
import { useMe } from '../../../session/session.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { EnteredParty } from './entered.ts'
import { MemberSelect } from './GroupFields.tsx'
import css from './intake.module.css'

/** Between whom it is: two parties at least, each a resident of the register, an organization, or somebody from outside. */
export function PartiesFields({ least = 2 }: { readonly least?: number }) {
  const { t } = useWords()
  return (
    <Form.List
      name="parties"
      rules={[{ validator: (_, list?: unknown[]) => ((list?.length ?? 0) >= least ? Promise.resolve() : Promise.reject(new Error(t('disputes.twoParties')))) }]}
    >
      {(rows, { add, remove }, { errors }) => (
        <>
          {rows.map((row) => (
            <PartyFields key={row.key} at={row.name} {...(rows.length > least ? { onRemove: () => remove(row.name) } : {})} />
          ))}
          <Button type="dashed" icon={<PlusOutlined />} onClick={() => add({ role: 'respondent', kind: 'person' })}>
            {t('disputes.addParty')}
          </Button>
          <Form.ErrorList errors={errors} />
        </>
      )}
    </Form.List>
  )
}

function PartyFields({ at, onRemove }: { readonly at: number; readonly onRemove?: () => void }) {
  const { t } = useWords()
  const party = Form.useWatch(['parties', at]) as EnteredParty | undefined
  const kind = party?.kind ?? 'person'
  const need = (word: string) => [{ required: true, message: t('disputes.needed', { what: t(word) }) }]
  return (
    <fieldset className={css.party}>
      <legend className={css.said}>{t(`disputes.role.${party?.role ?? 'respondent'}`)}</legend>
      <div className={css.partyHead}>
        <Form.Item name={[at, 'role']} noStyle>
          <Select
            aria-label={t('disputes.field.role')}
            style={{ width: 130 }}
            options={disputeRoles.map((value) => ({ value, label: t(`disputes.role.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name={[at, 'kind']} noStyle>
          <Segmented options={(['person', 'outsider', 'organization'] as const).map((value) => ({ value, label: t(`disputes.party.${value}`) }))} />
        </Form.Item>
        {onRemove && <Button type="text" icon={<DeleteOutlined />} aria-label={t('disputes.removeRow')} onClick={onRemove} />}
      </div>
      <div className={css.grid}>
        {kind === 'person' ? (
          <Known at={at} known={party?.known} />
        ) : (
          <>
            <Form.Item
              name={[at, 'name']}
              label={t(kind === 'organization' ? 'disputes.field.organization' : 'disputes.field.name')}
              rules={need('disputes.field.name')}
              className={css.third}
            >
              <Input maxLength={60} />
            </Form.Item>
            <Form.Item name={[at, 'phone']} label={t('disputes.party.phone')} className={css.third}>
              <Input maxLength={20} inputMode="tel" />
            </Form.Item>
            <Form.Item name={[at, 'address']} label={t('disputes.party.address')} className={css.third}>
              <Input maxLength={200} />
            </Form.Item>
          </>
        )}
        <Form.Item name={[at, 'agentName']} label={t('disputes.field.agent')} className={css.third}>
          <Input maxLength={60} />
        </Form.Item>
        {party?.agentName && (
          <Form.Item name={[at, 'agentRelation']} label={t('disputes.field.agentRelation')} rules={need('disputes.field.agentRelation')} className={css.third}>
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
        label={t('disputes.party.person')}
        rules={[{ required: true, message: t('disputes.needed', { what: t('disputes.party.person') }) }]}
        className={css.half}
      >
        {chooser}
      </Form.Item>
    </>
  )
}
