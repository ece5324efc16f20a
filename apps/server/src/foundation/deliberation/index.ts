import { sql } from 'kysely'
import { hears as listens } from '../../platform/event.ts'
import { Problem } from '../../platform/problem.ts'
import { callerOnRoll } from '../ballots/index.ts'
import type { FileOwner } from '../files/index.ts'
import { followingMerges } from '../people/index.ts'
import { placesMoved } from '../places/index.ts'
import { addTopicStepHandler, carryTopicHandler, doTopicStepHandler, finishTopicHandler } from './carry-out.ts'
import { addTopicFilesHandler, postOpinionHandler, writeMinutesHandler } from './discuss.ts'
import { topicPrintHandler } from './print.ts'
import { acceptTopicHandler, declineTopicHandler, proposeTopicHandler, withdrawTopicHandler } from './propose.ts'
import { answerTopicObjectionHandler, draftNoticeHandler, objectTopicHandler, publishTopicHandler } from './publish.ts'
import { addRepresentativeHandler, endRepresentativeHandler, representativeListHandler } from './representatives.ts'
import { topicOf } from './store.ts'
import { publishedListHandler, topicListHandler } from './topic-list.ts'
import { checkReceiptHandler, receiptListHandler, topicPageHandler, topicRollHandler } from './topic-page.ts'
import { castTopicVoteHandler, closeTopicVoteHandler, enterTopicCountHandler, handTopicPaperHandler, openTopicVoteHandler } from './vote.ts'

export { clearings } from './clearings.ts'
export { policy } from './policy.ts'

export const routes = [
  topicListHandler,
  publishedListHandler,
  topicPageHandler,
  topicRollHandler,
  checkReceiptHandler,
  receiptListHandler,
  topicPrintHandler,
  proposeTopicHandler,
  acceptTopicHandler,
  declineTopicHandler,
  withdrawTopicHandler,
  postOpinionHandler,
  writeMinutesHandler,
  addTopicFilesHandler,
  openTopicVoteHandler,
  castTopicVoteHandler,
  handTopicPaperHandler,
  closeTopicVoteHandler,
  enterTopicCountHandler,
  draftNoticeHandler,
  publishTopicHandler,
  objectTopicHandler,
  answerTopicObjectionHandler,
  carryTopicHandler,
  addTopicStepHandler,
  doTopicStepHandler,
  finishTopicHandler,
  representativeListHandler,
  addRepresentativeHandler,
  endRepresentativeHandler,
]

export const constraints = {
  representatives_once: new Problem('already-there', { title: '村民代表 / representative' }),
}

/** Whoever sees the topic sees its photographs and papers. */
export const fileOwners: readonly FileOwner[] = [
  {
    kind: 'topic',
    route: 'deliberation.page',
    find: async (tx, id) => {
      const topic = await topicOf(tx, id)
      return topic ? { place: topic.place, people: [...(await callerOnRoll(tx, topic)), ...(topic.person ? [topic.person] : [])] } : null
    },
  },
]

export const hears = [
  ...followingMerges({ table: 'topics' }),
  ...followingMerges({ table: 'topic_posts' }),
  ...followingMerges({ table: 'representatives', once: 'place' }),
  listens(placesMoved, async ({ moved }, { tx }) => {
    const codes = sql`unnest(${moved.map((one) => one.from)}::text[], ${moved.map((one) => one.to)}::text[]) as m (before, after)`
    for (const table of ['topics', 'representatives'])
      await sql`update ${sql.table(table)} set place = m.after from ${codes} where place = m.before`.execute(tx)
  }),
]
