import { myCopy } from '@balian/contract/copies'
import { Button } from '@balian/touch/button'
import { Card } from '@balian/touch/card'
import { toast } from '@balian/touch/toast'
import { useState } from 'react'
import { problemWords, useWords } from '../say.ts'
import { fileAddress } from '../server.ts'

/** A copy of everything that is kept of me, at once: to read, or for another system (个人信息保护法 art. 45). */
export function Copy() {
  const spoken = useWords()
  const { t } = spoken
  const [busy, setBusy] = useState<'pdf' | 'json' | null>(null)
  const take = async (format: 'pdf' | 'json') => {
    setBusy(format)
    try {
      const href = await fileAddress(myCopy, { format })
      Object.assign(document.createElement('a'), { href, download: `${t('copy.name')}.${format}` }).click()
    } catch (error) {
      toast({ text: problemWords(error, spoken), tone: 'bad' })
    } finally {
      setBusy(null)
    }
  }
  return (
    <Card title={t('copy.title')} text={t('copy.text')}>
      <div className="acts">
        {(['pdf', 'json'] as const).map((format) => (
          <Button key={format} busy={busy === format} onClick={() => void take(format)}>
            {t(`copy.${format}`)}
          </Button>
        ))}
      </div>
    </Card>
  )
}
