import { markRead, type Notice } from '@balian/contract/messages'
import { Row } from '@balian/touch/list'
import { useNavigate } from 'react-router'
import { useDo } from '../asked.tsx'
import { useWords } from '../say.ts'

/** Which page of these a notice opens. */
const pageOf = ({ key, about }: Notice): string | null => {
  if (key === 'people.whyAnswered') return '/file/openings'
  if (key === 'file-requests.answered') return '/file/requests'
  if (key.startsWith('gatherings.')) return '/village/gatherings'
  if (key.startsWith('deliberation.')) return about ? `/village/topics/${about.id}` : '/village'
  if (key === 'elections.voting') return about ? `/village/vote/${about.id}` : '/village'
  if (key.startsWith('groups.') || key.startsWith('elections.')) return '/village'
  return about && key.startsWith('cases.') ? `/matters/${about.id}` : null
}

/** What a notice says; of a step, its name and the state after it, as the server tells them in both languages. */
function useSaid({ key, params }: Notice): string {
  const { t, has, language } = useWords()
  const step = language === 'en' ? params['stepEn'] : params['stepZh']
  return has(`message.${key}`) ? t(`message.${key}`, { ...params, step: step ?? '' }) : t('message.other')
}

/** One notice; opening it marks it as read. */
export function NoticeRow({ notice }: { readonly notice: Notice }) {
  const { moment } = useWords()
  const go = useNavigate()
  const read = useDo(markRead)
  const to = pageOf(notice)
  const open = async () => {
    if (notice.readAt === null) await read.run({ ids: [notice.id] })
    if (to) void go(to)
  }
  return <Row title={useSaid(notice)} text={moment(notice.at)} tone={notice.readAt ? 'quiet' : notice.urgent ? 'warn' : 'plain'} onPress={() => void open()} />
}
