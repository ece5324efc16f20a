import { signInSettings } from '@balian/contract/oidc'
import { Facts } from '@balian/ui/facts'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { Alert, Skeleton, Typography } from 'antd'
import { useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { useWords } from '../words/use-words.ts'

/** How people sign in here, and whether the office's provider answers. What stands here is set where the server is started. */
export function Component() {
  const { t } = useWords()
  const { data, error, refetch } = useRead(signInSettings, {})
  if (error && !data) return <Broken error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton active />
  const { oidc } = data
  const copied = (text: string) => <Typography.Text copyable>{text}</Typography.Text>
  return (
    <PageFrame title={t('signInSettings.title')} note={t('signInSettings.note')} narrow>
      <Section title={t('signInSettings.general')}>
        <Facts
          items={[
            { name: t('signInSettings.factor'), value: onOff(data.adminTotp, t) },
            { name: t('signInSettings.limits'), value: onOff(data.limits, t) },
          ]}
        />
        {!data.adminTotp && <Alert type="warning" showIcon title={t('signInSettings.factorOff')} style={{ marginTop: 12 }} />}
      </Section>
      <Section title={t('signInSettings.oidc')}>
        {oidc === null ? (
          <>
            <p>{t('signInSettings.none')}</p>
            <pre style={{ whiteSpace: 'pre-wrap' }}>
              BALIAN_ADDRESS · BALIAN_OIDC_ISSUER · BALIAN_OIDC_CLIENT_ID · BALIAN_OIDC_CLIENT_SECRET · BALIAN_OIDC_NAME
            </pre>
          </>
        ) : (
          <>
            {!oidc.answers && <Alert type="error" showIcon title={t('signInSettings.trouble', { trouble: oidc.trouble ?? '' })} style={{ marginBottom: 12 }} />}
            <Facts
              items={[
                { name: t('signInSettings.name'), value: oidc.name },
                {
                  name: t('signInSettings.state'),
                  value: <StatusTag tone={oidc.answers ? 'good' : 'bad'}>{t(oidc.answers ? 'signInSettings.answers' : 'signInSettings.silent')}</StatusTag>,
                },
                { name: t('signInSettings.issuer'), value: oidc.issuer },
                { name: t('signInSettings.client'), value: oidc.clientId },
                { name: t('signInSettings.redirect'), value: copied(oidc.redirect), wide: true },
                { name: t('signInSettings.signedOut'), value: copied(oidc.signedOut), wide: true },
                { name: t('signInSettings.bound'), value: oidc.bound },
              ]}
            />
            <p>{t('signInSettings.how')}</p>
          </>
        )}
      </Section>
    </PageFrame>
  )
}

const onOff = (on: boolean, t: (key: string) => string) => <StatusTag tone={on ? 'good' : 'warn'}>{t(on ? 'accounts.on' : 'accounts.off')}</StatusTag>
