import { AuditOutlined } from '@ant-design/icons'
import { serviceApprove } from '@balian/contract/service-messages'
import { lazy } from 'react'
import type { Feature } from '../feature.ts'
import { paths } from '../paths.ts'
import { words } from './words.ts'

/** What waits for the reader's approval, of whatever part of the desk. */
export const feature: Feature = {
  name: 'approvals',
  routes: [{ path: paths.approvals, lazy: () => import('./Approvals.tsx') }],
  nav: [{ path: paths.approvals, word: 'approvals.title', icon: AuditOutlined, needs: serviceApprove.name }],
  words,
  today: lazy(() => import('./Today.tsx')),
}
