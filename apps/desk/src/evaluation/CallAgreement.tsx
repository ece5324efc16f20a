import { agreeToCall, callAgreement } from '@balian/contract/call-backs'
import { Section } from '@balian/ui/page-frame'
import { When } from '@balian/ui/when'
import { Button, Space } from 'antd'
import { useCommand, useRead } from '../data/index.ts'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import css from './evaluation.module.css'

/** Whether the people of a matter may be called back once it is closed; nothing shows of a sealed matter. */
export function CallAgreement({ matter }: { readonly matter: string }) {
  const { t } = useWords()
  const may = useMay()(callAgreement.name)
  const { data } = useRead(callAgreement, { matter }, { when: may })
  const say = useCommand(agreeToCall, { done: 'calls.said' })
  if (!data) return null
  const button = (agreed: boolean) => (
    <Button size="small" disabled={data.agreed === agreed} loading={say.busy} onClick={() => void say.run({ matter, agreed })}>
      {t(agreed ? 'calls.sayYes' : 'calls.sayNo')}
    </Button>
  )
  return (
    <Section title={t('calls.agreement')}>
      <p className={css.quiet}>
        {data.agreed === null ? t('calls.unasked') : t(data.agreed ? 'calls.agreed' : 'calls.notAgreed')}
        {data.by && data.at && (
          <>
            {' '}
            ({data.by}, <When at={data.at} />)
          </>
        )}
      </p>
      {data.can.agree === true && (
        <Space>
          {button(true)}
          {button(false)}
        </Space>
      )}
    </Section>
  )
}
