import { Card } from '@balian/touch/card'
import { Code } from '@balian/touch/code'
import { useHere } from '../../deeds/phone.ts'
import { useWords } from '../../say.ts'
import { writeCard } from './card.ts'

/** The own code, which a colleague scans to hand papers over. */
export function Page() {
  const { t } = useWords()
  const here = useHere()
  if (!here) return null
  return (
    <>
      <h1>{t('errands.myCard')}</h1>
      <Card title={here.me.name} text={t('errands.myCardText')}>
        <Code text={writeCard({ account: here.me.account, name: here.me.name })} label={t('errands.myCard')} />
      </Card>
    </>
  )
}
