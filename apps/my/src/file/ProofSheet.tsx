import { auditProof } from '@balian/contract/audit'
import { rootOf } from '@balian/contract/audit-root'
import type { Reply } from '@balian/contract/route'
import { Button } from '@balian/touch/button'
import { Sheet } from '@balian/touch/sheet'
import { useEffect, useState } from 'react'
import { Await, useAsked } from '../asked.tsx'
import { useWords } from '../say.ts'

type Proof = Reply<typeof auditProof>

/** The proof that an entry stands in the sealed chain: recomputed on this phone, and to be kept as a file. */
export function ProofSheet({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useWords()
  const proof = useAsked(auditProof, { id })
  return (
    <Sheet title={t('proof.title')} onClose={onClose}>
      {proof.error?.code === 'not-found' ? <p>{t('proof.later')}</p> : <Await asked={proof}>{(data) => <Shown proof={data} />}</Await>}
    </Sheet>
  )
}

function Shown({ proof }: { readonly proof: Proof }) {
  const { t, moment } = useWords()
  const [root, setRoot] = useState<string | null>(null)
  useEffect(() => void rootOf(proof).then(setRoot), [proof])
  const keep = () => {
    const href = URL.createObjectURL(new Blob([JSON.stringify(proof, null, 2)], { type: 'application/json' }))
    Object.assign(document.createElement('a'), { href, download: `balian-proof-${proof.entry}.json` }).click()
  }
  return (
    <>
      {root !== null && <p className={root === proof.block.root ? 'good' : 'bad'}>{t(root === proof.block.root ? 'proof.holds' : 'proof.fails')}</p>}
      <p>{t('proof.text')}</p>
      <dl className="facts">
        <div>
          <dt>{t('proof.block')}</dt>
          <dd>
            {proof.block.n} · {moment(proof.block.sealedAt)}
          </dd>
        </div>
        <div>
          <dt>{t('proof.leaf')}</dt>
          <dd>
            <code>{proof.leaf}</code>
          </dd>
        </div>
        <div>
          <dt>{t('proof.root')}</dt>
          <dd>
            <code>{proof.block.root}</code>
          </dd>
        </div>
      </dl>
      <Button look="main" wide onClick={keep}>
        {t('proof.keep')}
      </Button>
    </>
  )
}
