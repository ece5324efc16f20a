import { auditProof } from '@balian/contract/audit'
import { rootOf } from '@balian/contract/audit-root'
import type { Reply } from '@balian/contract/route'
import { useQuery } from '@tanstack/react-query'
import { Alert, Modal } from 'antd'
import { useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { useWords } from '../words/use-words.ts'
import css from './audit.module.css'

/** The proof that an entry stands in a sealed block, computed anew in this browser. */
export function Proof({ entry, onClose }: { readonly entry: string; readonly onClose: () => void }) {
  const { t } = useWords()
  const proof = useRead(auditProof, { id: entry })
  return (
    <Modal open onCancel={onClose} footer={null} width={720} title={t('audit.proofTitle')}>
      {proof.error && <Broken error={proof.error} />}
      {proof.data && <Shown proof={proof.data} />}
    </Modal>
  )
}

function Shown({ proof }: { readonly proof: Reply<typeof auditProof> }) {
  const { t } = useWords()
  const computed = useQuery({ queryKey: ['root', proof.entry], queryFn: () => rootOf(proof) })
  const right = computed.data === proof.block.root
  return (
    <>
      <p>{t('audit.proofText')}</p>
      {computed.data === undefined ? (
        <p>{t('audit.proofBusy')}</p>
      ) : (
        <Alert showIcon type={right ? 'success' : 'error'} title={t(right ? 'audit.proofRight' : 'audit.proofWrong')} />
      )}
      <dl className={css.proof}>
        <dt>{t('audit.leaf')}</dt>
        <dd>{proof.leaf}</dd>
        {proof.steps.length > 0 && <dt>{t('audit.steps')}</dt>}
        {proof.steps.map((step) => (
          <dd key={step.hash}>
            <span>{t(step.side === 'left' ? 'audit.stepLeft' : 'audit.stepRight')}</span> {step.hash}
          </dd>
        ))}
        <dt>{t('audit.root', { n: proof.block.n })}</dt>
        <dd>{proof.block.root}</dd>
        <dt>{t('audit.blockHash')}</dt>
        <dd>{proof.block.hash}</dd>
      </dl>
    </>
  )
}
